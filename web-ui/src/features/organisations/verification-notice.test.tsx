import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Membership } from '../../api';
import { VerificationNotice } from './verification-notice';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => { server.resetHandlers(); cleanup(); });
afterAll(() => server.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const member = { organisation: 'f', role: 'INVESTOR', joined: true, verified: false } as Membership;

function show(verification: string, verifiedUntil: string | null, acting: Membership = member, renewal: { renewableFrom: string | null; renewalAsked?: boolean } = { renewableFrom: null }) {
  server.use(http.get('*/api/v1/organisations/f', () => HttpResponse.json({ organisation: { id: 'f', kind: 'INVESTOR', verification, verifiedUntil, renewalAsked: false, ...renewal }, names: {} })));
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/$lang', component: () => <><h1>Page</h1><VerificationNotice acting={acting} /></> });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en'] }) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}><RouterProvider router={router} /></QueryClientProvider>);
  return queries;
}

describe('what a firm is told of its verification', () => {
  it('is what it does not see while it is over, and where to see to it', async () => {
    for (const state of ['LAPSED', 'REVOKED', 'PENDING']) {
      show(state, null);
      expect((await screen.findByRole('status')).textContent).toMatch(/public|公开/);
      expect(screen.getByRole('link').getAttribute('href')).toContain('/organisations/f');
      cleanup();
    }
  });

  it('is its last day, from when it may be renewed', async () => {
    show('DONE', inDays(29), member, { renewableFrom: inDays(-1) });
    expect((await screen.findByRole('status')).textContent).toMatch(/until|有效至/);
  });

  it('is nothing once evidence was shown anew', async () => {
    const queries = show('DONE', inDays(29), member, { renewableFrom: inDays(-1), renewalAsked: true });
    await expect.poll(() => queries.getQueryData(['organisations', 'f'])).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is nothing while it holds for long, and to who is no investor', async () => {
    const queries = show('DONE', inDays(90), member, { renewableFrom: inDays(60) });
    await screen.findByText('Page');
    await expect.poll(() => queries.getQueryData(['organisations', 'f'])).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
    cleanup();
    show('REVOKED', null, { ...member, role: 'FOUNDER' } as Membership);
    await screen.findByText('Page');
    expect(screen.queryByRole('status')).toBeNull();
  });
});
