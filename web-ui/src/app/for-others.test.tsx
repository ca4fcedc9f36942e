import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { signedIn } from '../api';
import { ExposurePage } from '../features/deals';
import { PipelinePage } from '../features/pipeline';
import { RoomsPage } from '../features/rooms';
import { renderIn } from '../testing/render-in';
import { IntroductionsPage } from './deals/introductions';
import { HomePage } from './home/home-page';
import { SessionProvider } from '../session/session-provider';

let role = 'AUDITOR';

const server = setupServer(
  http.get('*/api/v1/me', () => HttpResponse.json({ person: { id: 'p1', name: '薛审言' }, memberships: [{ organisation: 'a1', kind: 'AUTHORITY', name: { zh: '科技局', en: 'Science Bureau' }, role, rights: [], joined: true, verified: true }] })),
  http.get('*/api/v1/updates', () => new HttpResponse(null, { status: 503 })),
  http.get('*/api/v1/organisations/awaiting-verification', () => HttpResponse.json([{ id: 'f1', kind: 'INVESTOR', name: { zh: '青石资本', en: 'Bluestone' }, registration: null, since: '2026-11-20T00:00:00Z' }])),
  http.get('*/api/v1/deals/exposure', () => HttpResponse.json({ days: 30, behind: 30, kinds: [] })),
  http.post('*/api/v1/session/refresh', () => new HttpResponse(null, { status: 401 })),
  http.all('*/api/v1/*', () => HttpResponse.json({ code: 'not-your-role' }, { status: 403 })),
);

beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  role = 'AUDITOR';
  signedIn('token');
});
afterEach(() => signedIn(null));

function open(component: () => React.ReactNode) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/$lang/page', component });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: ['/en/page'] }) });
  renderIn('en', <SessionProvider language="en"><RouterProvider router={router as never} /></SessionProvider>);
}

it.each([
  ['Deal rooms', RoomsPage, /no authority, expert or auditor reads/],
  ['Introductions', IntroductionsPage, /for the two sides alone/],
  ['Pipeline', PipelinePage, /for its own members/],
])('says whom “%s” is for to who is signed in otherwise, and does not ask them to sign in', async (title, page, whom) => {
  open(page);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.getByText(whom)).toBeTruthy();
  expect(screen.getByText('You act as auditor of Science Bureau.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Today' })).toBeTruthy();
});

it('asks a visitor to sign in', async () => {
  signedIn(null);
  open(RoomsPage);
  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Deal rooms' })).toBeTruthy();
});

it('shows an auditor where rankings lead', async () => {
  open(ExposurePage);
  expect(await screen.findByLabelText('Time')).toBeTruthy();
});

it('shows an auditor what may be read, which firms wait to be verified, and nothing to register', async () => {
  open(HomePage);
  expect(await screen.findByRole('link', { name: 'Awards and leverage' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Decisions' })).toBeTruthy();
  expect(await screen.findByText('Bluestone')).toBeTruthy();
  expect(screen.getByLabelText(/Name or credit code/)).toBeTruthy();
  expect(screen.queryByText('Register an organisation')).toBeNull();
});
