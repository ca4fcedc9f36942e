import { Link } from '@tanstack/react-router';
import type { Me } from '../../api';
import { SuitingCalls } from '../../features/applications/suiting-calls';
import { ApplicationsUnderWay, useApplicationFlags, WaitingApplications } from '../../features/applications/waiting';
import { WaitingAwards } from '../../features/awards/waiting';
import { OpenCalls } from '../../features/calls/waiting';
import { WaitingTables } from '../../features/conversations/waiting';
import { WaitingIntroductions } from '../../features/deals/waiting';
import { ExpiringDocuments } from '../../features/organisations/expiring';
import { Invitations, MyOrganisations } from '../../features/organisations/waiting';
import { OpenRooms } from '../../features/rooms/waiting';
import { WaitingPromotions } from '../../features/standings/waiting';
import { useLanguage, useWords } from '../../i18n';
import { Frame } from './frame';
import * as homeWords from './words';

/** A founder's day: what waits for me, where my applications stand, who asks to meet us. */
export function FounderHome({ me }: { me: Me }) {
  const app = useWords('app');
  const words = useWords(homeWords);
  const language = useLanguage();
  const invited = me.memberships.some((membership) => !membership.joined);
  return (
    <Frame
      title={app('home')}
      flags={useApplicationFlags()}
      actions={
        <>
          <Link className="btn" to="/$lang/calls" params={{ lang: language }} search={{ phase: 'RECEIVING' } as never}>{words('findCall')}</Link>
          <Link className="btn" to="/$lang/organisations/register" params={{ lang: language }}>{words('register')}</Link>
        </>
      }
    >
      <div className="cols three">
        <div>
          {invited ? <Invitations me={me} /> : null}
          <WaitingAwards />
          <WaitingPromotions />
          <WaitingApplications />
          <WaitingTables />
          <ExpiringDocuments me={me} />
        </div>
        <div>
          <ApplicationsUnderWay />
          <WaitingIntroductions />
          <OpenRooms />
        </div>
        <div>
          <SuitingCalls />
          <OpenCalls />
          <MyOrganisations me={me} />
        </div>
      </div>
    </Frame>
  );
}
