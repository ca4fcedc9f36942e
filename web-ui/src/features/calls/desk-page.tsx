import { Link } from '@tanstack/react-router';
import './calls.css';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, Row, Rows, said, Section, State } from '../../ui';
import { momentIn } from './deadline';
import { COUNTED } from './entries';
import { useCalls, useEachCall, type Counts } from './model';
import { PhaseTag } from './phase-tag';
import * as officerWords from './officer-words';
import * as screeningWords from './screening-words';
import { WaitingStandings } from '../standings';
import { ScreeningWaiting } from './waiting';
import * as callWords from './words';

/** An officer's own calls, drafts among them, with how many applications stand where. */
export function DeskPage() {
  const words = useWords(screeningWords);
  const calls = useWords(callWords);
  const app = useWords('app');
  const language = useLanguage();
  const { acting } = useSession();
  const isOfficer = acting?.role === 'OFFICER';
  const officer = useWords(officerWords);
  const own = useCalls({}, { authority: acting?.organisation, enabled: isOfficer });
  const lines = own.data?.pages.flatMap((page) => page.items) ?? [];
  const each = useEachCall(lines.map((line) => line.id));
  if (!isOfficer) return <State page title={app('forbiddenTitle')}>{words('notForYou')}</State>;
  const newCall = <Link className="btn primary" to="/$lang/calls/new" params={{ lang: language }}>{calls('newCall')}</Link>;
  return (
    <>
      <PageTitle title={words('deskTitle')} actions={newCall}>{words('deskLead')}</PageTitle>
      <div className="cols two">
        <Section title={words('ownCalls')} note={own.data ? calls(own.hasNextPage ? 'countSoFar' : 'count', { count: lines.length }) : null}>
          {own.isPending ? <Loading label={app('loading')} /> : null}
          {own.isError ? <Failure title={app('errorTitle')} error={own.error} /> : null}
          {own.data && lines.length === 0 ? <div style={{ paddingTop: 16 }}><State title={words('noCalls')} action={newCall}>{words('noCallsLead')}</State></div> : null}
          <Rows>
            {lines.map((line, index) => (
              <Row
                key={line.id}
                title={<Link to="/$lang/calls/$call" params={{ lang: language, call: line.id }}>{said(line.title, language)}</Link>}
                tag={<PhaseTag phase={line.phase} />}
                action={
                  <>
                    <Link className="btn small" to="/$lang/calls/$call" params={{ lang: language, call: line.id }} search={{ tab: 'applications' } as never}>{words('allApplications')}</Link>
                    {line.phase === 'CLOSED' && each[index]?.data?.call.tier ? <Link className="btn small" to="/$lang/calls/$call/standings" params={{ lang: language, call: line.id }} search={{}}>{officer('toStandings')}</Link> : null}
                  </>
                }
              >
                <span className="mono">{line.number}</span> · {words('closesOn', { at: momentIn(line.closes, line.zone, language) })}
                <CountsLine counts={each[index]?.data?.call.counts ?? null} />
              </Row>
            ))}
          </Rows>
          {own.hasNextPage ? <div className="form-acts"><Button isPending={own.isFetchingNextPage} onPress={() => void own.fetchNextPage()}>{calls('more')}</Button></div> : null}
        </Section>
        <div>
          <ScreeningWaiting />
          <WaitingStandings />
        </div>
      </div>
    </>
  );
}

function CountsLine({ counts }: { counts: Counts | null }) {
  const words = useWords(screeningWords);
  if (counts === null) return null;
  return (
    <span className="counts">
      {COUNTED.filter((state) => counts[state] > 0).map((state) => <span key={state}>{words(`counts.${state}`)} <b>{counts[state]}</b></span>)}
    </span>
  );
}
