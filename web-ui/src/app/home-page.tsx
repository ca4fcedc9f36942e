import { Link, Navigate } from '@tanstack/react-router';
import { useLanguage, useWords } from '../i18n';
import { WaitingAwards } from '../features/awards';
import { ApplicationsUnderWay, useApplicationFlags, WaitingApplications } from '../features/applications';
import { ClosingSoon, OpenCalls, ScreeningWaiting, useCallFlags } from '../features/calls';
import { WaitingDecisions } from '../features/decisions';
import { AwaitingVerification, Invitations, MyOrganisations, organisationWords } from '../features/organisations';
import { WaitingReviews } from '../features/reviews';
import { day, Loading, PageTitle, Ruler } from '../ui';
import { useSession } from './session-provider';

/** Each role's first page: what waits for this person, and when. */
export function HomePage() {
  const words = useWords('app');
  const organisations = useWords(organisationWords);
  const language = useLanguage();
  const { state, me, acting } = useSession();
  const founder = acting?.role === 'FOUNDER';
  const officer = acting?.role === 'OFFICER';
  const busy = founder || acting?.role === 'EXPERT' || acting?.role === 'PANELLIST';
  const flags = [...useApplicationFlags(founder), ...useCallFlags(officer ? acting.organisation : undefined, officer)];
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  if (me === null) return <Loading label={words('loading')} />;
  return (
    <>
      <PageTitle
        title={words(officer ? 'desk' : 'home')}
        actions={<Link className="btn" to="/$lang/organisations/register" params={{ lang: language }}>{organisations('registerTitle')}</Link>}
      >
        {day(new Date(), language)}
      </PageTitle>
      <Ruler flags={flags} label={words('home')} />
      <div className="cols two">
        <div>
          {officer ? <><ScreeningWaiting /><WaitingDecisions acting={acting} /><AwaitingVerification /></> : null}
          {!officer && (!busy || me.memberships.some((membership) => !membership.joined)) ? <Invitations me={me} /> : null}
          {acting?.role === 'EXPERT' ? <WaitingReviews /> : null}
          {acting?.role === 'PANELLIST' ? <WaitingDecisions acting={acting} /> : null}
          {founder ? <><WaitingAwards /><WaitingApplications /><ApplicationsUnderWay /></> : null}
        </div>
        <div>
          {officer ? <ClosingSoon /> : null}
          {founder ? <OpenCalls /> : null}
          <MyOrganisations me={me} />
        </div>
      </div>
    </>
  );
}
