import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { Suspense } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptOf, refresh, signedIn } from '../api';
import { RegisterPage } from '../features/organisations/register-page';
import { Shell } from './shell';

let who: string | null = 'lin';
const server = setupServer(
  http.post('*/api/v1/session/refresh', () => (who === null ? new HttpResponse(null, { status: 401 }) : HttpResponse.json({ accessToken: who }))),
  http.delete('*/api/v1/session', () => new HttpResponse(null, { status: 204 })),
  http.get('*/api/v1/me', ({ request }) => {
    const id = request.headers.get('Authorization')?.slice('Bearer '.length) ?? '';
    return HttpResponse.json({ person: { id, mail: `${id}@example.org`, name: id, language: 'EN' }, memberships: [] });
  }),
  http.get('*/api/v1/updates', () => new HttpResponse(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } })),
  http.post('*/api/v1/organisations', () => HttpResponse.json({ id: 'new', version: 0 }, { status: 201 })),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  who = 'lin';
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  signedIn(null);
});
afterAll(() => server.close());

/** The page as the browser opens it: what it held in memory before is gone. */
async function open() {
  cleanup();
  signedIn(null);
  const root = createRootRoute();
  const lang = createRoute({ getParentRoute: () => root, path: '$lang', component: Shell });
  const places = [
    createRoute({ getParentRoute: () => lang, path: 'register', component: RegisterPage }),
    createRoute({ getParentRoute: () => lang, path: 'sign-in', component: () => <p>Please sign in</p> }),
    createRoute({ getParentRoute: () => lang, path: 'organisations/$organisation', component: () => <p>Registered</p> }),
  ];
  const router = createRouter({ routeTree: root.addChildren([lang.addChildren(places)]), history: createMemoryHistory({ initialEntries: ['/en/register'] }) });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Suspense fallback={null}><RouterProvider router={router as never} /></Suspense>
    </QueryClientProvider>,
  );
  return name();
}

const name = () => screen.findByLabelText<HTMLInputElement>(/English name|Name in English/);
const NOTE = /is back in the form/;

describe('a registration that is being written', () => {
  it('is back after a reload, says so, and may be discarded', async () => {
    await userEvent.type(await open(), 'Hengxi');
    expect((await open()).value).toBe('Hengxi');
    await screen.findByText(NOTE);
    await userEvent.click(screen.getByRole('button', { name: 'Discard and begin anew' }));
    expect((await name()).value).toBe('');
    expect((await open()).value).toBe('');
    expect(screen.queryByText(NOTE)).toBeNull();
  });

  it('is kept for the same person when the session has run out', async () => {
    await userEvent.type(await open(), 'Hengxi');
    who = null;
    await refresh();
    who = 'lin';
    expect((await open()).value).toBe('Hengxi');
  });

  it('is neither shown to another person nor left for the first once another has signed in', async () => {
    await userEvent.type(await open(), 'Hengxi');
    who = 'gu';
    expect((await open()).value).toBe('');
    who = 'lin';
    expect((await open()).value).toBe('');
  });

  it('is gone after signing out', async () => {
    await userEvent.type(await open(), 'Hengxi');
    expect(keptOf('lin', 'organisations/new')).not.toBeNull();
    await userEvent.click(await screen.findByText('Sign out'));
    await screen.findByText('Please sign in');
    expect(keptOf('lin', 'organisations/new')).toBeNull();
  });

  it('is gone once it has been sent', async () => {
    await userEvent.type(await open(), 'Hengxi');
    await userEvent.click(screen.getByRole('button', { name: 'Register' }));
    await screen.findByText('Registered');
    expect(keptOf('lin', 'organisations/new')).toBeNull();
  });
});
