import { Link } from '@tanstack/react-router';
import type { Me, Membership } from '../../api';
import { ClosingSoon, ScreeningWaiting, useCallFlags } from '../../features/calls/waiting';
import { WaitingTables } from '../../features/conversations/waiting';
import { ExposureLink } from '../../features/deals/waiting';
import { WaitingDecisions } from '../../features/decisions/waiting';
import { AwaitingVerification, MyOrganisations } from '../../features/organisations/waiting';
import { WaitingStandings } from '../../features/standings/waiting';
import { useLanguage, useWords } from '../../i18n';
import { Frame } from './frame';
import * as homeWords from './words';

/** An officer's desk: the queues, oldest first, and the calls that are about to close. */
export function OfficerHome({ me, acting }: { me: Me; acting: Membership }) {
  const app = useWords('app');
  const words = useWords(homeWords);
  const language = useLanguage();
  return (
    <Frame
      title={app('desk')}
      flags={useCallFlags(acting.organisation, true)}
      actions={<Link className="btn" to="/$lang/calls/new" params={{ lang: language }}>{words('newCall')}</Link>}
    >
      <div className="cols two">
        <div>
          <ScreeningWaiting />
          <WaitingStandings />
          <WaitingTables />
          <WaitingDecisions acting={acting} />
          <AwaitingVerification />
        </div>
        <div>
          <ClosingSoon />
          <MyOrganisations me={me} />
          <ExposureLink />
        </div>
      </div>
    </Frame>
  );
}
