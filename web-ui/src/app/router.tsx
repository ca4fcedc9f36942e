import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { SignInPage } from '../features/people/sign-in-page';
import { readAddress, writeAddress } from './address';
import { NotFound } from './not-found';
import { StartPage } from './start/start-page';
import { Shell } from './shell';

const root = createRootRoute({ component: Outlet });

const readersLanguage = () => (navigator.language.startsWith('en') ? 'en' : 'zh');

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$lang', params: { lang: readersLanguage() } });
  },
});

/** What the code on a letter leads to, whatever its reader's language. */
const scanned = createRoute({
  getParentRoute: () => root,
  path: '/verify/$number',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$lang/verify/$number', params: { lang: readersLanguage(), number: params.number } });
  },
});

const shell = createRoute({
  getParentRoute: () => root,
  path: '/$lang',
  component: Shell,
  beforeLoad: ({ params }) => {
    if (params.lang !== 'zh' && params.lang !== 'en') throw redirect({ to: '/$lang', params: { lang: 'zh' } });
  },
});

const routes = [
  createRoute({ getParentRoute: () => shell, path: '/', component: StartPage }),
  createRoute({ getParentRoute: () => shell, path: '/home', component: lazyRouteComponent(() => import('./home/home-page'), 'HomePage') }),
  createRoute({ getParentRoute: () => shell, path: '/settings', component: lazyRouteComponent(() => import('./settings/settings-page'), 'SettingsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/unsubscribe/$secret', component: lazyRouteComponent(() => import('../features/calls'), 'UnsubscribePage') }),
  createRoute({ getParentRoute: () => shell, path: '/unsubscribe/deals/$secret', component: lazyRouteComponent(() => import('../features/deals'), 'StopMailsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/kit', component: lazyRouteComponent(() => import('./kit/kit-page'), 'KitPage') }),
  createRoute({ getParentRoute: () => shell, path: '/sign-up', component: lazyRouteComponent(() => import('../features/people'), 'SignUpPage') }),
  createRoute({
    getParentRoute: () => shell,
    path: '/sign-in',
    validateSearch: (search): { application?: string } => (typeof search.application === 'string' ? { application: search.application } : {}),
    component: SignInPage,
  }),
  createRoute({ getParentRoute: () => shell, path: '/confirm', component: lazyRouteComponent(() => import('../features/people'), 'ConfirmPage') }),
  createRoute({ getParentRoute: () => shell, path: '/reset', component: lazyRouteComponent(() => import('../features/people'), 'ResetRequestPage') }),
  createRoute({ getParentRoute: () => shell, path: '/reset-password', component: lazyRouteComponent(() => import('../features/people'), 'ResetPage') }),
  createRoute({ getParentRoute: () => shell, path: '/account/mail', component: lazyRouteComponent(() => import('../features/people'), 'MailSettingsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/outbox', component: lazyRouteComponent(() => import('../features/people'), 'OutboxPage') }),
  createRoute({
    getParentRoute: () => shell, path: '/deals', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('../features/deals'), 'DealsPage'),
  }),
  createRoute({
    getParentRoute: () => shell, path: '/deals/compare', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('../features/deals'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => shell, path: '/deals/$deal', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('./deals/deal'), 'DealPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/finds', component: lazyRouteComponent(() => import('../features/deals'), 'FindsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/deals/$deal/edit', component: lazyRouteComponent(() => import('../features/deals'), 'ReviseDealPage') }),
  createRoute({ getParentRoute: () => shell, path: '/deals/new', component: lazyRouteComponent(() => import('../features/deals'), 'ListDealPage') }),
  createRoute({ getParentRoute: () => shell, path: '/deals/exposure', component: lazyRouteComponent(() => import('../features/deals'), 'ExposurePage') }),
  createRoute({ getParentRoute: () => shell, path: '/deals/own', component: lazyRouteComponent(() => import('../features/deals'), 'OwnDealsPage') }),
  createRoute({
    getParentRoute: () => shell, path: '/pipeline', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('../features/pipeline'), 'PipelinePage'),
  }),
  createRoute({
    getParentRoute: () => shell, path: '/pipeline/$pursuit', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('../features/pipeline'), 'PursuitPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/rooms', component: lazyRouteComponent(() => import('../features/rooms'), 'RoomsPage') }),
  createRoute({
    getParentRoute: () => shell, path: '/rooms/$room', validateSearch: (raw: Record<string, unknown>) => raw,
    component: lazyRouteComponent(() => import('../features/rooms'), 'RoomPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/mandate', component: lazyRouteComponent(() => import('../features/deals'), 'MandatePage') }),
  createRoute({ getParentRoute: () => shell, path: '/introductions', component: lazyRouteComponent(() => import('./deals/introductions'), 'IntroductionsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/organisations/register', component: lazyRouteComponent(() => import('../features/organisations'), 'RegisterPage') }),
  createRoute({ getParentRoute: () => shell, path: '/organisations/$organisation', component: lazyRouteComponent(() => import('../features/organisations'), 'OrganisationPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls', component: lazyRouteComponent(() => import('../features/calls'), 'CallsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/new', component: lazyRouteComponent(() => import('../features/calls'), 'NewCallPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/desk', component: lazyRouteComponent(() => import('../features/calls'), 'DeskPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/screening', component: lazyRouteComponent(() => import('../features/calls'), 'ScreeningPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/screening/$application', component: lazyRouteComponent(() => import('../features/calls'), 'ScreeningPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/$call', component: lazyRouteComponent(() => import('../features/calls'), 'CallPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/$call/edit', component: lazyRouteComponent(() => import('../features/calls'), 'EditCallPage') }),
  createRoute({ getParentRoute: () => shell, path: '/calls/$call/form', component: lazyRouteComponent(() => import('../features/calls'), 'CorrectionPage') }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$call/trial',
    validateSearch: (search): { as?: string } => (typeof search.as === 'string' ? { as: search.as } : {}),
    component: lazyRouteComponent(() => import('../features/calls'), 'TrialPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$call/standings',
    validateSearch: (search): { tab?: string } => (typeof search.tab === 'string' ? { tab: search.tab } : {}),
    component: lazyRouteComponent(() => import('../features/standings'), 'StandingsPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/calls/$call/panel', component: lazyRouteComponent(() => import('../features/reviews'), 'PanelPage') }),
  createRoute({ getParentRoute: () => shell, path: '/reviews', component: lazyRouteComponent(() => import('../features/reviews'), 'WorklistPage') }),
  createRoute({ getParentRoute: () => shell, path: '/reviews/$review', component: lazyRouteComponent(() => import('../features/reviews'), 'ReviewPage') }),
  createRoute({
    getParentRoute: () => shell,
    path: '/calls/$call/apply',
    validateSearch: (search): { from?: string } => (typeof search.from === 'string' ? { from: search.from } : {}),
    component: lazyRouteComponent(() => import('../features/applications'), 'ApplyPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/applications/$application/climb', component: lazyRouteComponent(() => import('../features/standings'), 'ClimbPage') }),
  createRoute({
    getParentRoute: () => shell,
    path: '/applications/$application/write',
    validateSearch: (search): { section?: string; question?: string } => ({
      ...(typeof search.section === 'string' ? { section: search.section } : {}),
      ...(typeof search.question === 'string' ? { question: search.question } : {}),
    }),
    component: lazyRouteComponent(() => import('../features/applications'), 'WritePage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/applications/$application/table', component: lazyRouteComponent(() => import('../features/applications'), 'TablePage') }),
  createRoute({
    getParentRoute: () => shell,
    path: '/applications/$application',
    validateSearch: (search): { tab?: string } => (typeof search.tab === 'string' ? { tab: search.tab } : {}),
    component: lazyRouteComponent(() => import('../features/applications'), 'ApplicationPage'),
  }),
  createRoute({ getParentRoute: () => shell, path: '/applications', component: lazyRouteComponent(() => import('../features/applications'), 'ApplicationsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/decisions', component: lazyRouteComponent(() => import('../features/decisions'), 'TablePage') }),
  createRoute({ getParentRoute: () => shell, path: '/decisions/$decision', component: lazyRouteComponent(() => import('../features/decisions'), 'DecisionPage') }),
  createRoute({ getParentRoute: () => shell, path: '/verify', component: lazyRouteComponent(() => import('../features/decisions'), 'VerifyPage') }),
  createRoute({ getParentRoute: () => shell, path: '/verify/$number', component: lazyRouteComponent(() => import('../features/decisions'), 'VerifyPage') }),
  createRoute({ getParentRoute: () => shell, path: '/awards', component: lazyRouteComponent(() => import('../features/awards'), 'RegisterPage') }),
  createRoute({ getParentRoute: () => shell, path: '/awards/own', component: lazyRouteComponent(() => import('../features/awards'), 'OwnAwardsPage') }),
  createRoute({ getParentRoute: () => shell, path: '/awards/$award', component: lazyRouteComponent(() => import('../features/awards'), 'AwardPage') }),
  createRoute({ getParentRoute: () => shell, path: '$', component: NotFound }),
];

export const router = createRouter({
  routeTree: root.addChildren([start, scanned, shell.addChildren(routes)]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
