import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../../api';
import { SessionProvider } from '../../session/session-provider';
import { renderIn } from '../../testing/render-in';
import type { Awaiting, Standings } from './model';
import { StandingsPage } from './standings-page';

const server = setupServer();

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  signedIn('token');
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => {
  signedIn(null);
  server.close();
});

const tier = { level: 'DISTRICT', next: 'above', byPromotion: false, receivesFrom: [], places: { quotas: [], open: 1 }, tierBeforeTellsApart: false, prizes: [] };
const call = {
  id: 'call', authority: 'bureau', number: '2026-CT-1', title: { en: 'District' }, phase: 'CLOSED', tier, rubric: { criteria: [] }, procedure: { noticeDays: 5 },
  counts: { started: 0, submitted: 1, returned: 1, admitted: 4, declined: 0, withdrawn: 0 },
};
const line = { rank: 1, application: 'a', number: 'A-1', company: 'c', companyName: { en: 'Hengxi Bio' }, industry: null, group: null, hundredths: 9000, criteria: [], before: null, sunk: false, lot: null, prize: null, proposed: true, promotedAt: null, insteadOf: null, givenUpAt: null, own: false };
const drawn = { id: 's', call: 'call', authority: 'bureau', zone: 'Asia/Shanghai', state: 'DRAWN_UP', tier, tieCriteria: [], stillTied: 'DRAWN', seed: '00', drawnUpAt: '2026-11-10T02:00:00Z', drawnUpBy: 'me', announcedAt: null, announcedBy: null, noticeEnds: null, confirmedAt: null, confirmedBy: null, ranked: 1, lines: [line], version: 1 };
const waits = (more: Partial<Awaiting>) => ({ call: 'call', number: '2026-CT-1', title: { en: 'District' }, zone: 'Asia/Shanghai', state: null, unjudged: 0, noticeEnds: null, drawnUpByViewer: false, ...more });

function open(awaiting: Partial<Awaiting>, standings: Partial<Standings> | null) {
  const member = { organisation: 'bureau', name: { en: 'Bureau' }, kind: 'AUTHORITY', role: 'OFFICER', rights: ['WRITE', 'SIGN'], joined: true, verified: true };
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json({ person: { id: 'me', name: 'Zhou Yun', mail: null }, memberships: [member] })),
    http.get('*/api/v1/updates', () => new HttpResponse(null, { status: 204 })),
    http.get('*/api/v1/calls/call', () => HttpResponse.json(call)),
    http.get('*/api/v1/standings/awaiting', () => HttpResponse.json([waits(awaiting)])),
    http.get('*/api/v1/calls/call/standings', () => HttpResponse.json({ standings: { ...drawn, ...standings }, names: { me: 'Zhou Yun' } })),
  );
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path: '/$lang/calls/$call/standings', component: StandingsPage });
  const router = createRouter({ routeTree: root.addChildren([route]), history: createMemoryHistory({ initialEntries: ['/en/calls/call/standings'] }) });
  renderIn('en', <SessionProvider language="en"><RouterProvider router={router as never} /></SessionProvider>);
}

describe('an officer at a tier’s standings', () => {
  it('is told what is missing before they can be drawn up', async () => {
    open({ unjudged: 3 }, null);
    expect(await screen.findByText('2 applications are being screened or mended')).toBeTruthy();
    expect(screen.getByText('1 application is not fully reviewed')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Draw up the standings' }).matches(':disabled, [aria-disabled=true]')).toBe(true);
  });

  it('who drew them up is told to leave announcing to another, before trying', async () => {
    open({ state: 'DRAWN_UP', drawnUpByViewer: true }, {});
    expect(await screen.findByText(/another officer or a panellist announces them\.$/, { selector: '.cap' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Announce' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Draw up again' })).toBeTruthy();
  });

  it('announces what another drew up', async () => {
    open({ state: 'DRAWN_UP' }, { drawnUpBy: 'another' });
    expect(await screen.findByRole('button', { name: 'Announce' })).toBeTruthy();
  });

  it('cannot confirm before the notice has ended, and is told when that is', async () => {
    open({ state: 'ANNOUNCED' }, { state: 'ANNOUNCED', announcedAt: '2026-11-12T02:00:00Z', noticeEnds: '2999-11-19T15:59:59Z' });
    expect(await screen.findByText(/^The notice ends 19 Nov 2999/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  });

  it('confirms after that', async () => {
    open({ state: 'ANNOUNCED' }, { state: 'ANNOUNCED', announcedAt: '2020-11-12T02:00:00Z', noticeEnds: '2020-11-19T15:59:59Z' });
    expect(await screen.findByRole('button', { name: 'Confirm' })).toBeTruthy();
  });
});
