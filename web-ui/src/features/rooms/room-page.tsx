import './rooms.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Problem } from '../../api';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said, State, Tabs } from '../../ui';
import { VerificationNotice } from '../organisations';
import { CodeGate } from './code-gate';
import { ENTERING, namesIn, useRoom } from './model';
import { NdaGate } from './nda-gate';
import { OwnActs, RoomBanners } from './own-acts';
import { RoomInside } from './room-inside';
import { RoundLine } from './round-line';
import { RoomViewsPage } from './room-views';
import { useRoomWords } from './use-words';

/** One room: its company's desk, or a guest's way in and then what lies there. */
export function RoomPage() {
  const { room: id } = useParams({ strict: false }) as { room: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const words = useRoomWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(ENTERING);
  const room = useRoom(id, acting !== null);
  if (acting === null) return <ForOthers title={words('rooms')} whom={words('forWhom')} roles={ENTERING} />;
  const back = <Link className="btn" to="/$lang/rooms" params={{ lang: language }}>{words('rooms')}</Link>;
  if (room.isPending) return <Loading label={app('loading')} rows={10} />;
  if (room.isError) {
    const missing = room.error instanceof Problem && room.error.status === 404;
    const shut = room.error instanceof Problem && room.error.status === 403;
    if (missing) return <State page title={words('gone')} action={back}>{words('goneLead')}</State>;
    return shut ? <><VerificationNotice acting={acting} /><State page title={room.error.message} role="alert" action={back} /></> : <Failure title={app('errorTitle')} error={room.error} action={back} />;
  }
  const { data } = room;
  const title = said(data.title, language);
  const crumb = <Link to="/$lang/rooms" params={{ lang: language }}>{words('rooms')}</Link>;
  if (data.step === 'NDA') return <><PageTitle title={title} crumb={crumb}>{words('ndaLead')}</PageTitle><NdaGate room={data} acting={acting} /></>;
  if (data.step === 'CODE') return <><PageTitle title={title} crumb={crumb} /><CodeGate room={data} /></>;
  const ours = data.step === 'OURS';
  return (
    <>
      <PageTitle title={title} crumb={crumb} actions={ours ? <OwnActs room={data} /> : null}>{ours ? <RoundLine deal={data.deal ?? ''} /> : said(data.companyName, language)}</PageTitle>
      {ours ? (
        <Tabs label={title}>
          {(['overview', 'views', 'history'] as const).map((each) => (
            <Link
              key={each} to="/$lang/rooms/$room" params={{ lang: language, room: id }} search={each === 'overview' ? {} : { tab: each }} replace
              activeOptions={{ exact: true, includeSearch: each !== 'overview' || tab !== undefined }}
            >
              {each === 'history' ? app('history') : words(each)}
            </Link>
          ))}
        </Tabs>
      ) : null}
      <RoomBanners room={data} />
      {ours && tab === 'history' ? <HistoryTab feature="rooms" path={`/api/v1/rooms/${id}/history`} names={namesIn(data, language)} /> : ours && tab === 'views' ? <RoomViewsPage room={data} /> : <RoomInside room={data} />}
    </>
  );
}
