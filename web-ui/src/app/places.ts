import type { LinkProps } from '@tanstack/react-router';
import type { Membership } from '../api';
import type { app, Key } from '../i18n';

/** An entry of the header: an address of the page, what fills its places, and its word. */
export type Place = {
  to: NonNullable<LinkProps['to']>;
  params?: Record<string, string>;
  label: Key<typeof app.zh>;
};

const CALLS: Place = { to: '/$lang/calls', label: 'calls' };
const DEALS: Place = { to: '/$lang/deals', label: 'deals' };
const REGISTER: Place = { to: '/$lang/awards', label: 'register' };
const VERIFY: Place = { to: '/$lang/verify', label: 'verify' };
const DECISIONS: Place = { to: '/$lang/decisions', label: 'decisions' };
const TODAY: Place = { to: '/$lang/home', label: 'home' };

/** Where one can go, at most five places for a role, in the order of its work. */
export function placesFor(signedIn: boolean, acting: Membership | null): Place[] {
  if (!signedIn) return [CALLS, DEALS, REGISTER, VERIFY];
  switch (acting?.role) {
    case 'FOUNDER':
      return [
        TODAY,
        { to: '/$lang/applications', label: 'applications' },
        CALLS,
        { to: '/$lang/deals/own', label: 'rounds' },
        { to: '/$lang/organisations/$organisation', params: { organisation: acting.organisation }, label: 'organisation' },
      ];
    case 'OFFICER':
      return [{ ...TODAY, label: 'desk' }, CALLS, DECISIONS, REGISTER, VERIFY];
    case 'PANELLIST':
    case 'AUDITOR':
      return [TODAY, DECISIONS, CALLS, REGISTER, VERIFY];
    case 'EXPERT':
      return [TODAY, { to: '/$lang/reviews', label: 'worklist' }, CALLS];
    case 'INVESTOR':
      return [TODAY, DEALS, { to: '/$lang/pipeline', label: 'pipeline' }, { to: '/$lang/introductions', label: 'introductions' }, { to: '/$lang/mandate', label: 'mandate' }];
    default:
      return [TODAY, CALLS, DEALS, REGISTER, VERIFY];
  }
}
