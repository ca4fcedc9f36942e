import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { LockDialog } from './lock-dialog';
import type { DocumentLine, Room } from './model';
import { Shelf } from './shelf';

const text = (zh: string, en: string) => ({ zh, en, original: 'ZH' as const, machine: false });
const line = (item: string, title: string, download: DocumentLine['download']): DocumentLine => ({ item, title, mediaType: 'application/pdf', size: 1, download, withdrawn: false, source: null, newer: null, lock: null });
const access = (id: string, en: string, endedAt: string | null = null): Room['accesses'][number] => ({ access: id, firm: `firm-${id}`, firmName: text(en, en), verified: true, address: null, until: null, download: true, grantedAt: '2026-11-20T00:00:00Z', endedAt });

const inside: Room = {
  room: 'r1', step: 'INSIDE', title: text('资料室', 'Room'), nda: null, deal: null, company: 'c1', companyName: null, profile: null,
  folders: [{ folder: 'f1', name: text('财务', 'Finance'), documents: [line('i1', 'Report', 'MARKED'), line('i2', 'Deeds', 'ORIGINAL'), line('i3', 'Secret', 'NONE')], lock: null }],
  accesses: [], denied: [], signatures: [], questions: [], names: {}, paused: false, frozen: null, download: true, until: null, version: 3,
};
const ours: Room = { ...inside, step: 'OURS', accesses: [access('a1', 'Bluestone'), access('a2', 'Farsail'), access('a3', 'Gone', '2026-11-21T00:00:00Z')] };

const sent: { method: string; path: string; body: unknown }[] = [];
const server = setupServer(
  http.get('*/api/v1/rooms/r1/files', ({ request }) => {
    sent.push({ method: 'GET', path: new URL(request.url).search, body: null });
    return new HttpResponse(new Uint8Array([80, 75]), { headers: { 'Content-Type': 'application/zip' } });
  }),
  http.all('*/api/v1/rooms/r1/documents/i1/lock', async ({ request }) => {
    sent.push({ method: request.method, path: '', body: request.method === 'PUT' ? await request.json() : null });
    return HttpResponse.json({ id: 'r1', version: 4 });
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  sent.length = 0;
  URL.createObjectURL = vi.fn(() => 'blob:x');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined); // a test’s window would leave its page
});

function showShelf(room: Room) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/$lang', component: () => <Shelf room={room} chosen={null} /> });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en'] }) });
  renderIn('en', <RouterProvider router={router} />);
}

it('takes those that were chosen, at once', async () => {
  const user = userEvent.setup();
  showShelf(inside);
  await user.click(await screen.findByRole('checkbox', { name: 'Choose “Report”' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose “Deeds”' }));
  await user.click(screen.getByRole('button', { name: /Download 2 chosen/ }));
  await waitFor(() => expect(sent.map(({ path }) => path)).toEqual(['?item=i1&item=i2']));
  expect(screen.queryByRole('checkbox', { name: 'Choose “Secret”' })).toBeNull();
});

it('offers no choice to whom nothing may be given, and no lock to a guest', async () => {
  showShelf({ ...inside, download: false });
  await screen.findByText('Report');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

it('keeps a document for those who are ticked, among those who may still come in', async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  renderIn('en', <LockDialog room={ours} at="/documents/i1" name="Report" lock={null} onClose={onClose} />);
  await user.click(await screen.findByRole('radio', { name: 'Some of them' }));
  expect(screen.getByText('Nobody is chosen: your company alone sees it.')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Gone' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Farsail' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toEqual([{ method: 'PUT', path: '', body: { accesses: ['a2'] } }]);
});

it('opens it to all again', async () => {
  const user = userEvent.setup();
  const onClose = vi.fn();
  renderIn('en', <LockDialog room={ours} at="/documents/i1" name="Report" lock={['a1']} onClose={onClose} />);
  await user.click(await screen.findByRole('radio', { name: 'Everybody inside' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent.map(({ method }) => method)).toEqual(['DELETE']);
});
