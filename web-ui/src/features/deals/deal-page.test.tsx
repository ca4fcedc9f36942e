import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn } from '../../api';
import { SessionProvider } from '../../session/session-provider';
import { renderIn } from '../../testing/render-in';
import { DealPage } from './deal-page';
import type { DealAnswer } from './model';

const answer: DealAnswer = {
  deal: {
    deal: 'd1', company: 'c1', companyName: { zh: '衡析生物', en: 'Hengxi Bio' }, headline: { zh: '微流控分型', en: 'Typing' }, story: null, industry: 'robotics', stage: 'A', region: 'CN-JS', city: null,
    asked: null, valuation: null, patents: null, quarterlyRevenue: [], closes: null, awards: [], rung: null, review: null,
    listed: true, seenAs: 'VERIFIED', listedAt: '2026-11-20T02:00:00Z', revisedAt: null, unlistedAt: null, own: null, version: 0,
  },
  match: { score: 50, stated: 50, coverage: 100, statedOn: '2026-05-03T02:00:00Z', version: 'mandate-2', observed: null, likeness: null, advised: null, parts: [], limits: [] },
  introduction: null,
};

let verified = true;

const server = setupServer(
  http.get('*/api/v1/me', () => HttpResponse.json({ person: { id: 'p1' }, memberships: [{ organisation: 'f1', name: { en: 'Bluestone' }, role: 'INVESTOR', joined: true, verified }] })),
  http.get('*/api/v1/updates', () => new HttpResponse(null, { status: 503 })),
  http.get('*/api/v1/deals/d1', () => HttpResponse.json(answer)),
  http.get('*/api/v1/deals/d1/similar', () => HttpResponse.json([{ deal: 'd2', companyName: { en: 'Beta' }, headline: { en: 'Pumps' }, industry: 'robotics', stage: 'A', region: 'CN-JS', city: null, asked: null }])),
  http.all('*/api/v1/*', () => HttpResponse.json({ code: 'not-found' }, { status: 404 })),
);

beforeAll(() => {
  server.listen();
  signedIn('token');
});
afterAll(() => {
  signedIn(null);
  server.close();
});
beforeEach(() => {
  verified = true;
});

function open() {
  const root = createRootRoute();
  const deal = createRoute({ getParentRoute: () => root, path: '/$lang/deals/$deal', validateSearch: (raw: Record<string, unknown>) => raw, component: () => <DealPage Follow={() => null} Passes={() => null} /> });
  const router = createRouter({ routeTree: root.addChildren([deal]), history: createMemoryHistory({ initialEntries: ['/en/deals/d1'] }) });
  renderIn('en', <SessionProvider language="en"><RouterProvider router={router as never} /></SessionProvider>);
}

describe('a deal’s page', () => {
  it('has what an investor does next at its head, and the reasons before other deals', async () => {
    open();
    const ask = await screen.findAllByRole('button', { name: 'Ask for an introduction' });
    const head = screen.getByRole('heading', { level: 1 }).closest('header');
    expect(ask.every((one) => head?.contains(one))).toBe(true);
    const similar = await screen.findByRole('heading', { name: 'More like this' });
    const why = screen.getByRole('heading', { name: 'Why it matches' });
    expect(why.compareDocumentPosition(similar) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('tells a firm that is not verified what is missing', async () => {
    verified = false;
    open();
    const missing = await screen.findByText('Your firm can ask for introductions once it has been verified.');
    expect(within(missing.closest('section') as HTMLElement).getByRole('heading', { name: 'Company' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask for an introduction' })).toBeNull();
  });
});
