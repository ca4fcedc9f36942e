import type { Me, Membership } from '../../api';
import { WaitingDecisions } from '../../features/decisions/waiting';
import { Invitations, MyOrganisations } from '../../features/organisations/waiting';
import { WaitingReviews } from '../../features/reviews/waiting';
import { WaitingStandings } from '../../features/standings/waiting';
import { useWords } from '../../i18n';
import { Frame } from './frame';

/** What waits for an expert to declare and score, and for a panellist to confirm. */
export function ExpertHome({ me, acting }: { me: Me; acting: Membership }) {
  const app = useWords('app');
  return (
    <Frame title={app('home')}>
      <div className="cols two">
        <div>
          {acting.role === 'PANELLIST' ? <><WaitingStandings /><WaitingDecisions acting={acting} /></> : <WaitingReviews />}
          {me.memberships.some((membership) => !membership.joined) ? <Invitations me={me} /> : null}
        </div>
        <MyOrganisations me={me} />
      </div>
    </Frame>
  );
}
