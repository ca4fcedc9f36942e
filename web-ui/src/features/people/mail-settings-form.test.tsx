import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { MailSettingsForm, type Wanted } from './mail-settings-form';

const wanted: Wanted = {
  deliveries: { ACCOUNT: 'AT_ONCE', APPLICATIONS: 'AT_ONCE', TABLES: 'DAILY', REVIEWS: 'AT_ONCE', DECISIONS: 'AT_ONCE', AWARDS: 'AT_ONCE', INTRODUCTIONS: 'NEVER', DEALS: 'AT_ONCE' },
  zone: 'Asia/Shanghai',
};
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

const kind = (name: RegExp) => within(screen.getByRole('group', { name }));
const chosen = (name: RegExp, choice: string) => kind(name).getByRole<HTMLInputElement>('radio', { name: choice }).checked;

describe('the choice of mails', () => {
  it('shows what is wanted of each kind, and nothing to choose of what always comes', () => {
    renderIn('en', <MailSettingsForm wanted={wanted} />);
    expect(screen.getAllByRole('group')).toHaveLength(7);
    expect(chosen(/^The table/, 'Once a day')).toBe(true);
    expect(chosen(/^Introductions/, 'Never')).toBe(true);
  });

  it('saves the whole and says so, until something is changed again', async () => {
    const saved: Wanted[] = [];
    server.use(http.put('*/api/v1/me/mail', async ({ request }) => {
      const body = (await request.json()) as Wanted;
      saved.push(body);
      return HttpResponse.json(body);
    }));
    const user = userEvent.setup();
    renderIn('en', <MailSettingsForm wanted={wanted} />);
    await user.click(kind(/^Reviews/).getByRole('radio', { name: 'Never' }));
    await user.selectOptions(screen.getByLabelText('Time zone'), 'Europe/London');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeDefined();
    expect(saved).toEqual([{ deliveries: { ...wanted.deliveries, REVIEWS: 'NEVER' }, zone: 'Europe/London' }]);
    await user.click(kind(/^Reviews/).getByRole('radio', { name: 'At once' }));
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('says why it could not, in the words of the server', async () => {
    server.use(http.put('*/api/v1/me/mail', () => HttpResponse.json({ code: 'database-unavailable', status: 503, detail: 'In a moment.' }, { status: 503, headers: { 'Content-Type': 'application/problem+json' } })));
    renderIn('en', <MailSettingsForm wanted={{ ...wanted, zone: 'Pacific/Honolulu' }} />);
    expect(screen.getByLabelText<HTMLSelectElement>('Time zone').value).toBe('Pacific/Honolulu');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('In a moment.')).toBeDefined();
  });
});
