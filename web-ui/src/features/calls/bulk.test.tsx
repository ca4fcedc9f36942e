import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { BulkBar } from './bulk';
import type { Entry } from './model';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const chosen = [{ id: 'one' }, { id: 'two' }] as Entry[];

describe('what is done with many', () => {
  it('admits them after a second look, and says that it has begun', async () => {
    const asked: unknown[] = [];
    server.use(http.post('*/api/v1/screening-jobs', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ job: { id: 'job' }, names: {} }, { status: 202 });
    }));
    const started = vi.fn();
    renderIn('en', <BulkBar chosen={chosen} onStarted={started} onClear={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Admit' }));
    expect(asked).toEqual([]);
    const dialog = await screen.findByRole('dialog', { hidden: true });
    await userEvent.click([...dialog.querySelectorAll('button')].find((button) => button.textContent === 'Admit') as HTMLElement);
    await vi.waitFor(() => expect(started).toHaveBeenCalled());
    expect(asked).toEqual([{ act: 'ADMIT', applications: ['one', 'two'], reasons: null }]);
  });

  it('declines them only with reasons, which may begin from a snippet', async () => {
    const asked: unknown[] = [];
    server.use(http.post('*/api/v1/screening-jobs', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ job: { id: 'job' }, names: {} }, { status: 202 });
    }));
    renderIn('zh', <BulkBar chosen={chosen} onStarted={() => undefined} onClear={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: '不予受理' }));
    const dialog = await screen.findByRole('dialog', { hidden: true });
    const send = [...dialog.querySelectorAll('button')].find((button) => button.textContent === '确认不予受理') as HTMLButtonElement;
    expect(send.disabled).toBe(true);
    await userEvent.selectOptions(dialog.querySelector('select') as HTMLElement, 'scope');
    await userEvent.click(send);
    await vi.waitFor(() => expect(asked).toEqual([{ act: 'DECLINE', applications: ['one', 'two'], reasons: '项目不属于本公告支持的领域。' }]));
  });

  it('is not there while nothing is chosen', () => {
    renderIn('en', <BulkBar chosen={[]} onStarted={() => undefined} onClear={() => undefined} />);
    expect(screen.queryByRole('group')).toBeNull();
  });
});
