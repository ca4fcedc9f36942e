import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../app/address';
import { renderIn } from '../../testing/render-in';
import type { Found, Hit, Match } from './model';
import { DealsPage } from './search-page';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

const hit: Hit = {
  deal: 'd1', company: 'c1', companyName: { zh: '衡析生物', en: 'Hengxi Bio' }, headline: { zh: '微流控分型', en: null }, story: null, industry: 'biomedicine/diagnostics',
  stage: 'A', region: 'CN-JS', city: null, asked: null, valuation: cny('180000000.00'), patents: 11, quarterlyRevenue: [], closes: null, listedAt: '2026-11-20T02:00:00Z',
  awards: [{ award: 'a1', number: 'JD-2026-0318', title: { en: 'Open competition' }, amount: cny('2000000.00') }],
  highlights: { 'headline.zh': [{ pieces: [{ text: '微流控', found: true }, { text: '分型', found: false }] }] },
  match: {
    score: 88, stated: 60, coverage: 80, statedOn: '2026-05-03T02:00:00Z', version: 'mandate-2+taste-1-0a1b2c3d',
    likeness: { points: 9, parts: [
      { kind: 'WORDS', points: 0, of: 9, known: false, like: null, reason: 'likeness-unknown', sentence: 'There is no text in the same language', facts: {} },
      { kind: 'DEEDS', points: 9, of: 9, known: true, like: 'd-7', reason: 'likeness-deeds-near', sentence: 'Reads like Seabed Robotics, which you followed on 2026-11-03', facts: {} },
    ] },
    observed: { points: 7, parts: [{ trait: 'SECTOR', points: 7, known: true, reason: 'observed-own', sentence: 'Of this kind you have followed 3; last on 2026-11-12.', facts: {} }] },
    advised: { points: 12, parts: [{ theme: 'PLACE', points: 12 }] },
    parts: [
      { part: 'SECTOR', points: 30, of: 30, known: true, reason: 'sector-wanted', sentence: 'Your first-choice sector', facts: {} },
      { part: 'STAGE', points: 20, of: 20, known: true, reason: 'stage-wanted', sentence: 'Inside your stage range', facts: {} },
      { part: 'TICKET', points: 0, of: 20, known: false, reason: 'ticket-unknown', sentence: 'The amount raised is not shown to you', facts: {} },
      { part: 'REGION', points: 0, of: 10, known: true, reason: 'region-other', sentence: 'Outside the regions you focus on', facts: {} },
      { part: 'EVIDENCE', points: 10, of: 20, known: true, reason: 'evidence-shown', sentence: 'Shows 3 of 5 kinds of evidence', facts: {} },
    ],
    limits: [{ part: 'REGION', limit: 'limit-region', sentence: 'It would fit if you focused on its region', facts: { region: 'CN-JS' } }],
  },
  moved: 2,
  introduction: null, near: false,
  rung: { call: 'k1', level: 'CITY', title: { en: 'Young Eagle Cup' }, rank: 2, ranked: 24, prize: { en: 'Second prize' }, goesOn: true },
  review: { call: 'k2', band: 'UPPER_TENTH', level: 'CITY', title: { en: 'City Open' } },
};

const found: Found = {
  total: 2, near: 0, sort: 'MATCH', mandated: true, deals: [hit], next: 'here',
  facets: { industries: [{ code: 'biomedicine', deals: 2 }], stages: [{ code: 'A', deals: 2 }], regions: [{ code: 'CN-JS', deals: 1 }], amounts: [{ code: 'CNY:10000000-30000000', deals: 1 }], cities: [{ code: '苏州', name: { zh: '苏州', en: 'Suzhou' }, deals: 1 }], rungs: [{ code: 'CITY', deals: 1 }], bands: [{ code: 'UPPER_TENTH', deals: 1 }, { code: 'UPPER_QUARTER', deals: 1 }], awarded: 1 },
  unread: [], loosened: false, instead: [], alone: [],
};

const asked: URLSearchParams[] = [];
let reply: (parameters: URLSearchParams) => Response;

const server = setupServer(
  http.get('*/api/v1/deals/search', ({ request }) => {
    const parameters = new URL(request.url).searchParams;
    asked.push(parameters);
    return reply(parameters);
  }),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  asked.length = 0;
  reply = (parameters) => HttpResponse.json(parameters.has('after') ? { ...found, deals: [{ ...hit, deal: 'd2' }], next: null } : found);
});

function open(address: string) {
  const root = createRootRoute();
  const deals = createRoute({ getParentRoute: () => root, path: '/$lang/deals', validateSearch: (raw: Record<string, unknown>) => raw, component: DealsPage });
  const router = createRouter({ routeTree: root.addChildren([deals]), history: createMemoryHistory({ initialEntries: [address] }), parseSearch: readAddress, stringifySearch: writeAddress });
  renderIn('en', <RouterProvider router={router as never} />);
  return router;
}

describe('the deals that were found', () => {
  it('say what is hidden, where the words were found, and why they match', async () => {
    open('/en/deals?q=%E5%BE%AE%E6%B5%81%E6%8E%A7');
    expect((await screen.findAllByText('Hengxi Bio')).length).toBeGreaterThan(0);
    expect(screen.getByText('In the Chinese text')).toBeTruthy();
    expect(screen.getByText('微流控', { selector: 'mark' }).closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
    expect(screen.getAllByText('not disclosed')).toHaveLength(2);
    expect(screen.getByText('The amount raised is not shown to you')).toBeTruthy();
    expect(screen.getByText('It would fit if you focused on its region')).toBeTruthy();
    expect(screen.getByText(/Reads like Seabed Robotics/).querySelector('a')?.getAttribute('href')).toBe('/en/deals/d-7');
    expect(screen.getByText(/\+7 by habit, \+9 by its texts, \+12 by the market: 88 in all/)).toBeTruthy();
    const points = [...document.querySelectorAll('.reason-points b')].map((each) => Number(each.textContent));
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(60);
    expect(points).toHaveLength(4);
  });

  it('are sought as the address says, and the address follows each choice', async () => {
    const router = open('/en/deals?stage=A,B&sort=AMOUNT');
    await screen.findAllByText('Hengxi Bio');
    expect(asked[0]?.toString()).toBe('stage=A%2CB&sort=AMOUNT');
    await userEvent.click(screen.getByLabelText(/Biomedicine/));
    await waitFor(() => expect(router.state.location.search).toEqual({ industry: 'biomedicine', stage: 'A,B', sort: 'AMOUNT' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Search deals' }), 'chip{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'chip', industry: 'biomedicine', stage: 'A,B' }));
  });

  it.each([['"chip"'], ['2026'], ['true']])('are sought by %s as it stands in the address, whoever wrote it there', async (q) => {
    open(`/en/deals?q=${q}`);
    await screen.findAllByText('Hengxi Bio');
    expect(asked[0]?.get('q')).toBe(q);
    expect((screen.getByRole('combobox', { name: 'Search deals' }) as HTMLInputElement).value).toBe(q);
  });

  it('are a step back for each choice, and none for letters', async () => {
    const router = open('/en/deals');
    await userEvent.click(await screen.findByLabelText(/Biomedicine/));
    await waitFor(() => expect(router.state.location.search).toEqual({ industry: 'biomedicine' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Search deals' }), 'chip{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'chip', industry: 'biomedicine' }));
    router.history.back();
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('stand in groups by the limits they break, each limit by its name', async () => {
    const within = { ...hit, deal: 'd0', match: { ...(hit.match as Match), limits: [] } };
    reply = () => HttpResponse.json({ ...found, deals: [within, hit, { ...hit, deal: 'd2' }], next: null });
    open('/en/deals');
    await screen.findByText('Within all your limits');
    expect([...document.querySelectorAll('.bound')].map((bound) => bound.textContent)).toEqual(['Within all your limits', 'Outside 1 of your limits']);
    expect(screen.getAllByText('Outside: Region')).toHaveLength(2);
    expect(screen.getAllByText('88 in all')).toHaveLength(3);
  });

  it('are not said to be in the order of the mandate where they are in another', async () => {
    reply = () => HttpResponse.json({ ...found, sort: 'RELEVANCE', next: null });
    open('/en/deals?q=chip');
    expect(await screen.findByText('Each deal is scored by your mandate, with a reason for every point.')).toBeTruthy();
    expect(document.querySelector('.bound')).toBeNull();
  });

  it('say when more was asked than is searched', async () => {
    open(`/en/deals?q=${'a'.repeat(10_000)}`);
    expect((await screen.findByText(/only its first 200 characters are searched/)).getAttribute('role')).toBe('status');
    await waitFor(() => expect(asked.at(-1)?.get('q')).toHaveLength(200));
  });

  it('say what was chosen, to be let go of one by one or all at once', async () => {
    const router = open('/en/deals?q=chip&stage=A&city=%E8%8B%8F%E5%B7%9E&awarded=true');
    await userEvent.click(await screen.findByRole('button', { name: 'No longer ask for Suzhou' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'chip', stage: 'A', awarded: 'true' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'chip' }));
    expect(screen.queryByRole('button', { name: /No longer ask for/ })).toBeNull();
  });

  it('fold a long facet, and never what is chosen in it', async () => {
    const cities = Array.from({ length: 12 }, (_, n) => ({ code: `city${n}`, name: { zh: `城${n}`, en: `Town ${'ABCDEFGHIJKL'[n]}` }, deals: 12 - n }));
    reply = () => HttpResponse.json({ ...found, facets: { ...found.facets, cities } });
    open('/en/deals?city=city11');
    await screen.findByLabelText(/^Town F/);
    expect(screen.queryByLabelText(/^Town G/)).toBeNull();
    expect((screen.getByLabelText(/^Town L/) as HTMLInputElement).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: /^All 12/ }));
    expect(screen.getByLabelText(/^Town G/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Fewer/ }).getAttribute('aria-expanded')).toBe('true');
  });

  it('are narrowed by amount and city', async () => {
    const router = open('/en/deals');
    await userEvent.click(await screen.findByLabelText(/Suzhou/));
    await waitFor(() => expect(router.state.location.search).toEqual({ city: '苏州' }));
    await userEvent.click(screen.getByLabelText(/^¥10M to below ¥30M/));
    await waitFor(() => expect(router.state.location.search).toEqual({ city: '苏州', amount: 'CNY:10000000-30000000' }));
  });

  it('say where the company stands in a competition, and are narrowed by it', async () => {
    const router = open('/en/deals');
    expect((await screen.findByRole('link', { name: 'Young Eagle Cup' })).closest('p')?.textContent).toContain('2 of 24');
    await userEvent.click(screen.getByLabelText(/^City final/));
    await waitFor(() => expect(router.state.location.search).toEqual({ rung: 'CITY' }));
  });

  it('say the band that the company released and where it comes from, and are narrowed by it', async () => {
    const router = open('/en/deals');
    expect((await screen.findByRole('link', { name: 'City Open' })).closest('p')?.textContent).toContain('Top 10% in review');
    await userEvent.click(screen.getByLabelText(/^Top 25%/));
    await waitFor(() => expect(router.state.location.search).toEqual({ band: 'UPPER_QUARTER' }));
  });

  it('say which of them have none of the words', async () => {
    reply = () => HttpResponse.json({ ...found, near: 1, deals: [hit, { ...hit, deal: 'd2', near: true }], next: null });
    open('/en/deals?q=chip');
    expect(await screen.findByText('1 of them near in meaning')).toBeTruthy();
    expect(screen.getAllByText('Near in meaning; none of your words')).toHaveLength(1);
  });

  it('say when nothing has the words and all are near in meaning', async () => {
    reply = () => HttpResponse.json({ ...found, total: 1, near: 1, deals: [{ ...hit, near: true }], next: null });
    open('/en/deals?q=chip');
    expect((await screen.findByText(/No deal has these words/)).getAttribute('role')).toBe('status');
  });

  it('go on where the page ended', async () => {
    open('/en/deals');
    await userEvent.click(await screen.findByRole('button', { name: 'More deals' }));
    await waitFor(() => expect(document.querySelectorAll('li.deal')).toHaveLength(2));
    expect(asked.at(-1)?.get('after')).toBe('here');
    expect(screen.queryByRole('button', { name: 'More deals' })).toBeNull();
  });
});

describe('a search that finds nothing', () => {
  it('says what to drop and what would then be there', async () => {
    reply = (parameters) => HttpResponse.json(parameters.has('stage') ? { ...found, total: 0, deals: [], next: null, unread: ['stage:Z'], instead: [{ drop: 'STAGES', what: '', text: 'chip', deals: 2 }] } : found);
    const router = open('/en/deals?q=chip&stage=SEED');
    expect((await screen.findByText(/“stage:Z” was not understood/)).getAttribute('role')).toBe('status');
    await userEvent.click(await screen.findByRole('button', { name: 'Drop “Seed” to see 2 deals' }));
    await screen.findAllByText('Hengxi Bio');
    expect(router.state.location.search).toEqual({ q: 'chip' });
  });
});

describe('a search that finds nothing but by one condition', () => {
  it('says what each would find by itself', async () => {
    reply = (parameters) => HttpResponse.json(parameters.has('stage') ? { ...found, total: 0, deals: [], next: null, alone: [{ keep: 'WORDS', what: 'x'.repeat(60), deals: 3 }, { keep: 'STAGES', what: '', deals: 1 }] } : found);
    const router = open('/en/deals?q=xxx&stage=SEED&industry=robotics');
    await userEvent.click(await screen.findByRole('button', { name: `Only “${'x'.repeat(39)}…”: 3 deals` }));
    await waitFor(() => expect(router.state.location.search).toEqual({ q: 'x'.repeat(60) }));
  });
});

describe('what may be meant', () => {
  it('is said as one types, walked through by arrows, and taken as a filter', async () => {
    server.use(http.get('*/api/v1/deals/suggestions', () => HttpResponse.json([{ kind: 'DEAL', code: 'd1', name: { en: 'Robin' } }, { kind: 'INDUSTRY', code: 'robotics', name: { en: 'Robotics' } }])));
    const router = open('/en/deals');
    const box = await screen.findByRole('combobox', { name: 'Search deals' });
    await userEvent.type(box, 'rob');
    await screen.findByRole('option', { name: /Robotics/ });
    await userEvent.keyboard('{ArrowUp}');
    expect(box.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: /Robotics/ }).id);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ industry: 'robotics' }));
    expect(screen.queryByRole('option', { name: /Robotics/ })).toBeNull();
  });
});

describe('deals chosen to compare', () => {
  it('are four at most, and led to', async () => {
    const id = (n: number) => `00000000-0000-0000-0000-00000000000${n}`;
    reply = () => HttpResponse.json({ ...found, total: 5, next: null, deals: [1, 2, 3, 4, 5].map((n) => ({ ...hit, deal: id(n) })) });
    const router = open('/en/deals?stage=A');
    const ticks = await screen.findAllByLabelText(/^Compare/);
    for (const [index, tick] of ticks.slice(0, 4).entries()) {
      await userEvent.click(tick);
      await waitFor(() => expect(router.state.location.search).toEqual({ stage: 'A', compare: [1, 2, 3, 4].slice(0, index + 1).map(id).join(',') }));
    }
    expect((ticks[4] as HTMLInputElement).disabled).toBe(true);
    expect(screen.getByRole('link', { name: 'Compare side by side' }).getAttribute('href')).toContain(id(1));
    await userEvent.click(screen.getByLabelText(/Biomedicine/));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ industry: 'biomedicine', compare: [1, 2, 3, 4].map(id).join(',') }));
  });
});

describe('a city that is suggested', () => {
  it('is chosen in its facet, also where its name has spaces', async () => {
    server.use(http.get('*/api/v1/deals/suggestions', () => HttpResponse.json([{ kind: 'CITY', code: 'saint denis', name: { en: 'Saint Denis' } }])));
    const router = open('/en/deals');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Search deals' }), 'sai');
    await userEvent.click(await screen.findByRole('option', { name: /Saint Denis.*city/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ city: 'saint denis' }));
  });
});

describe('a search that rests', () => {
  it('says so in the server’s words, and finds again once asked again', async () => {
    reply = () => HttpResponse.json({ code: 'search-unavailable', detail: 'Search is not available just now: nothing is lost.' }, { status: 503 });
    open('/en/deals');
    expect((await screen.findByRole('alert')).textContent).toContain('nothing is lost');
    reply = () => HttpResponse.json(found);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByText('Hengxi Bio')).length).toBeGreaterThan(0);
  });
});
