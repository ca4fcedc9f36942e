import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import type { Find } from './find-model';
import { FindsPage } from './finds-page';
import type { SavedSearch } from './model';

const find: Find = {
  deal: 'd1', companyName: { zh: '衡析生物', en: 'Hengxi Bio', original: 'ZH', machine: false }, headline: { zh: '微流控分型', en: 'Typing', original: 'ZH', machine: false },
  industry: 'biomedicine/diagnostics', stage: 'A', region: 'CN-JS', asked: null, foundAt: '2026-11-30T02:00:00Z', seen: false, searches: [{ search: 's1', name: 'Chips' }], mandated: true,
};

let search: SavedSearch;
let seen: string[];

const server = setupServer(
  http.get('*/api/v1/deal-finds', () => HttpResponse.json({ unseen: seen.length ? 0 : 1, finds: [{ ...find, seen: seen.length > 0 }] })),
  http.post('*/api/v1/deal-finds/seen', async ({ request }) => {
    seen = ((await request.json()) as { deals: string[] }).deals;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/v1/deal-searches', () => HttpResponse.json([search])),
  http.patch('*/api/v1/deal-searches/s1', async ({ request }) => {
    search = { ...search, ...((await request.json()) as Partial<SavedSearch>) };
    return HttpResponse.json(search);
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  seen = [];
  search = { id: 's1', name: 'Chips', q: 'chip', industry: [], stage: ['A'], region: [], amount: [], city: [], rung: [], band: [], awarded: false, within: false, sort: null, telling: 'IN_PAGE', madeAt: '2026-11-20T02:00:00Z' };
});

function open() {
  const root = createRootRoute();
  const finds = createRoute({ getParentRoute: () => root, path: '/$lang/finds', component: FindsPage });
  renderIn('en', <RouterProvider router={createRouter({ routeTree: root.addChildren([finds]), history: createMemoryHistory({ initialEntries: ['/en/finds'] }) }) as never} />);
}

describe('new finds', () => {
  it('say which search and what mandate they fit, until they are seen', async () => {
    open();
    expect(await screen.findByText('Fits the search “Chips”, the mandate')).toBeTruthy();
    expect(screen.getByText('New')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
    await screen.findByText('All seen');
    expect(seen).toEqual(['d1']);
    expect(screen.queryByText('New')).toBeNull();
  });

  it('stand beside the searches, each with how it tells', async () => {
    open();
    const telling = await screen.findByLabelText<HTMLSelectElement>('When a new deal fits the search “Chips”');
    expect(telling.value).toBe('IN_PAGE');
    await userEvent.selectOptions(telling, 'AT_ONCE');
    await waitFor(() => expect(search.telling).toBe('AT_ONCE'));
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('When a new deal fits the search “Chips”').value).toBe('AT_ONCE'));
  });
});
