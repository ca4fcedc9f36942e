import { Link } from '@tanstack/react-router';
import type { Me, Membership } from '../../api';
import { NewFinds, NewMatches, WaitingIntroductions } from '../../features/deals/waiting';
import { OpenRooms } from '../../features/rooms/waiting';
import { VerificationNotice } from '../../features/organisations/verification-notice';
import { Invitations, MyOrganisations } from '../../features/organisations/waiting';
import { DueTasks } from '../../features/pipeline/waiting';
import { useLanguage, useWords } from '../../i18n';
import { Frame } from './frame';
import * as homeWords from './words';

/** An investor's day: the deals that fit best, what is to be done with those that are followed, and who has not answered yet. */
export function InvestorHome({ me, acting }: { me: Me; acting: Membership }) {
  const app = useWords('app');
  const words = useWords(homeWords);
  const language = useLanguage();
  return (
    <Frame title={app('home')} actions={<Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('findDeals')}</Link>}>
      <VerificationNotice acting={acting} />
      <div className="cols two">
        <div>
          <NewFinds />
          {acting.verified ? <NewMatches /> : null}
        </div>
        <div>
          <DueTasks />
          <WaitingIntroductions />
          <OpenRooms />
          {me.memberships.some((membership) => !membership.joined) ? <Invitations me={me} /> : null}
          <MyOrganisations me={me} />
        </div>
      </div>
    </Frame>
  );
}
