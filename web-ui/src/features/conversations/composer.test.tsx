import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { Composer } from './composer';
import type { Seat } from './model';

const TABLE = '*/api/v1/applications/a1/table';
const seats: Seat[] = [
  { person: 'shen', name: 'Shen Zhiwei', side: 'APPLICANT' },
  { person: 'zhou', name: 'Zhou Yun', side: 'AUTHORITY' },
];
const done = { id: 'c1', version: 1, readable: true };

let asked: { path: string; body: unknown }[] = [];
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked = [];
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

function takes() {
  server.use(
    http.post(TABLE, () => {
      asked.push({ path: 'table', body: null });
      return HttpResponse.json(done);
    }),
    http.post(`${TABLE}/messages`, async ({ request }) => {
      asked.push({ path: 'messages', body: await request.json() });
      return HttpResponse.json(done);
    }),
  );
}

const words = () => screen.getByLabelText<HTMLTextAreaElement>('Write a message');

describe('writing at a table', () => {
  it('posts what was written, to whom in particular, and begins anew', async () => {
    takes();
    const user = userEvent.setup();
    renderIn('en', <Composer application="a1" person="shen" seats={seats} isOpen />);
    await user.type(words(), 'May the report follow?');
    await user.click(screen.getByText('Mention', { selector: 'summary' }));
    expect(screen.queryByRole('checkbox', { name: 'Shen Zhiwei' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Zhou Yun' }));
    await user.click(screen.getByRole('button', { name: 'Post' }));
    await vi.waitFor(() => expect(words().value).toBe(''));
    expect(asked).toEqual([{ path: 'messages', body: { words: 'May the report follow?', mentions: ['zhou'], enclosed: [] } }]);
  });

  it('sits down first where nobody has, also when another did in the same moment', async () => {
    takes();
    server.use(http.post(TABLE, () => HttpResponse.json({ code: 'already-exists', status: 409, detail: 'There is one.' }, { status: 409, headers: { 'Content-Type': 'application/problem+json' } })));
    const user = userEvent.setup();
    renderIn('en', <Composer application="a1" person="shen" seats={seats} isOpen={false} />);
    await user.type(words(), 'Hello');
    await user.click(screen.getByRole('button', { name: 'Post' }));
    await vi.waitFor(() => expect(asked.map(({ path }) => path)).toEqual(['messages']));
  });

  it('keeps the words that the server refused, and says why', async () => {
    server.use(http.post(`${TABLE}/messages`, () => HttpResponse.json({ code: 'conversation-is-over', status: 422, detail: 'It is over.' }, { status: 422, headers: { 'Content-Type': 'application/problem+json' } })));
    const user = userEvent.setup();
    renderIn('en', <Composer application="a1" person="shen" seats={seats} isOpen />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Post' }).disabled).toBe(true);
    await user.type(words(), 'Hello');
    await user.click(screen.getByRole('button', { name: 'Post' }));
    expect(await screen.findByText('It is over.')).toBeDefined();
    expect(words().value).toBe('Hello');
  });

  it('keeps what is not posted for the same person, through a reload', async () => {
    const user = userEvent.setup();
    renderIn('en', <Composer application="a1" person="shen" seats={seats} isOpen />);
    await user.type(words(), 'Half a sent');
    cleanup();
    renderIn('en', <Composer application="a1" person="shen" seats={seats} isOpen />);
    expect(words().value).toBe('Half a sent');
    cleanup();
    renderIn('en', <Composer application="a1" person="zhou" seats={seats} isOpen />);
    expect(words().value).toBe('');
  });
});
