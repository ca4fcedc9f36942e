import { Navigate } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Me, Membership } from '../../api';
import { useLanguage } from '../../i18n';
import { Loading } from '../../ui';
import { useSession } from '../../session/session-provider';

// Each role's page loads only what that role's day is made of.
const FounderHome = lazy(() => import('./founder-home').then((page) => ({ default: page.FounderHome })));
const OfficerHome = lazy(() => import('./officer-home').then((page) => ({ default: page.OfficerHome })));
const ExpertHome = lazy(() => import('./expert-home').then((page) => ({ default: page.ExpertHome })));
const InvestorHome = lazy(() => import('./investor-home').then((page) => ({ default: page.InvestorHome })));
const AuditorHome = lazy(() => import('./auditor-home').then((page) => ({ default: page.AuditorHome })));
const NewcomerHome = lazy(() => import('./newcomer-home').then((page) => ({ default: page.NewcomerHome })));

function homeOf(me: Me, acting: Membership | null): ReactNode {
  switch (acting?.role) {
    case 'FOUNDER': return <FounderHome me={me} />;
    case 'OFFICER': return <OfficerHome me={me} acting={acting} />;
    case 'EXPERT':
    case 'PANELLIST': return <ExpertHome me={me} acting={acting} />;
    case 'AUDITOR': return <AuditorHome me={me} />;
    case 'INVESTOR': return <InvestorHome me={me} acting={acting} />;
    default: return <NewcomerHome me={me} />;
  }
}

/** Each role's first page: what waits for this person, and when. */
export function HomePage() {
  const language = useLanguage();
  const { state, me, acting } = useSession();
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  if (me === null) return <Loading />;
  return <Suspense fallback={<Loading />}>{homeOf(me, acting)}</Suspense>;
}
