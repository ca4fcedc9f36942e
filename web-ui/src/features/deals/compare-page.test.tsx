import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in';
import { ComparePage } from './compare-page';
import type { DealAnswer } from './model';

const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
const cny = (amount: string) => ({ amount, currency: 'CNY' });

const answer = (n: number, name: string): DealAnswer => ({
  deal: {
    deal: id(n), company: `c${n}`, companyName: { zh: name, en: name }, headline: { zh: '微流控分型', en: null }, story: null, industry: 'robotics', stage: 'A', region: 'CN-JS', city: null,
    asked: null, valuation: null, patents: null, quarterlyRevenue: n === 1 ? [cny('1000.00'), cny('2000.00')] : [], closes: null, awards: [], rung: null, review: null,
    listed: true, seenAs: 'VERIFIED', listedAt: '2026-11-20T02:00:00Z', revisedAt: null, unlistedAt: null, own: null, version: 0,
  },
  match: {
    score: n === 1 ? 66 : 50, stated: 50, coverage: 100, statedOn: '2026-05-03T02:00:00Z', version: 'mandate-2', observed: n === 1 ? { points: 16, parts: [] } : null, likeness: null, advised: null,
    parts: [{ part: 'SECTOR', points: 30, of: 30, known: true, reason: 'sector-wanted', sentence: 'Your first-choice sector', facts: {} }],
    limits: n === 1 ? [] : [{ part: 'TICKET', limit: 'limit-largest-ticket', sentence: 'It would fit if the ticket were 5M', facts: {} }],
  },
  introduction: null,
});

const server = setupServer(http.get('*/api/v1/deals/:deal', ({ params }) => HttpResponse.json(answer(Number(String(params.deal).at(-1)), params.deal === id(1) ? 'Alpha' : 'Beta'))));
beforeAll(() => server.listen());
afterAll(() => server.close());

describe('deals side by side', () => {
  it('say what each is given, which limits it breaks, and are taken out one by one', async () => {
    const root = createRootRoute();
    const compare = createRoute({ getParentRoute: () => root, path: '/$lang/deals/compare', validateSearch: (raw: Record<string, unknown>) => raw, component: ComparePage });
    const router = createRouter({ routeTree: root.addChildren([compare]), history: createMemoryHistory({ initialEntries: [`/en/deals/compare?deal=${id(1)},${id(2)}`] }) });
    renderIn('en', <RouterProvider router={router as never} />);
    await screen.findByRole('link', { name: 'Beta' });
    const limits = within(screen.getByRole('row', { name: /^Your limits/ })).getAllByRole('cell');
    expect(limits.map((cell) => cell.textContent)).toEqual(['Within all your limits', 'Ticket It would fit if the ticket were 5M']);
    expect(screen.getByText('+16 by habit, 66 in all')).toBeTruthy();
    expect(screen.getByRole('img', { name: /Revenue of 2 quarters/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take Alpha out' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ deal: id(2) }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Alpha' })).toBeNull());
  });
});
