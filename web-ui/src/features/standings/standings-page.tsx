import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, Failure, Loading, moment, PageTitle, said, Section, shortDay, State, Tabs, type Text } from '../../ui';
import { goesOn, useAwaiting, useStandings, useStandingsCommand, useTierCall, type Placed, type Standings, type StandingsAnswer, type TierCall } from './model';
import { Lots } from './public-standings';
import { RankedTable } from './ranked-table';
import { useStandingsWords } from './use-words';
import './standings.css';

/** An authority's page of a tier's standings: from what is missing to who went on. */
export function StandingsPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const { tab = 'standings' } = useSearch({ strict: false }) as { tab?: string };
  const words = useStandingsWords();
  const app = useWords('app');
  const language = useLanguage();
  const { me } = useSession();
  const call = useTierCall(id);
  const awaiting = useAwaiting();
  const none = awaiting.data?.some((each) => each.call === id && each.state === null) ?? false;
  const answer = useStandings(id, awaiting.isSuccess && !none && call.data?.phase === 'CLOSED');
  const acting = useRole(['OFFICER', 'PANELLIST', 'AUDITOR'], call.data?.authority);
  const failed = call.error ?? awaiting.error ?? answer.error;
  if (failed) return <Failure title={app('errorTitle')} error={failed} />;
  if (!call.data || awaiting.isPending || answer.isLoading || me === null) return <Loading label={app('loading')} />;
  if (!me.memberships.some((each) => each.joined && each.organisation === call.data.authority)) return <State title={words('notForYou')} />;
  const title = said(call.data.title, language);
  if (!call.data.tier) return <State title={words('notATier')} action={<Link className="btn" to="/$lang/calls/$call" params={{ lang: language, call: id }}>{words('seeCall')}</Link>}>{words('notATierLead')}</State>;
  const open = (each: string) => (tab === each ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      <PageTitle
        title={words('deskTitle')}
        crumb={<Link to="/$lang/calls/$call" params={{ lang: language, call: id }}>{title} · {call.data.number}</Link>}
        actions={acting ? <Acts call={call.data} standings={answer.data?.standings ?? null} officer={acting.role === 'OFFICER'} signs={acting.role !== 'AUDITOR' && acting.rights.includes('SIGN')} person={me.person.id} /> : null}
      >
        {words('deskLead')}
      </PageTitle>
      {answer.data ? (
        <Tabs label={title}>
          <Link to="/$lang/calls/$call/standings" params={{ lang: language, call: id }} search={{ tab: 'standings' }} {...open('standings')}>{words('tabStandings')}</Link>
          <Link to="/$lang/calls/$call/standings" params={{ lang: language, call: id }} search={{ tab: 'history' }} {...open('history')}>{app('history')}</Link>
        </Tabs>
      ) : null}
      {answer.data && tab === 'history' ? <History call={id} standings={answer.data.standings} /> : null}
      {answer.data && tab !== 'history' ? <Drawn answer={answer.data} call={call.data} /> : null}
      {answer.data ? null : <Lacking call={call.data} />}
    </>
  );
}

function History({ call, standings }: { call: string; standings: Standings }) {
  const language = useLanguage();
  const companies = new Map(standings.lines.map((line) => [line.application, said(line.companyName, language)]));
  return <HistoryTab feature="standings" path={`/api/v1/calls/${call}/standings/history`} about={(facts) => companies.get(String(facts.application ?? ''))} />;
}

/** What keeps the standings from being drawn up. */
function Lacking({ call }: { call: TierCall }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const awaiting = useAwaiting();
  if (call.phase !== 'CLOSED') return <State title={words('notClosed')}>{words('notClosedLead')}</State>;
  const screening = (call.counts?.submitted ?? 0) + (call.counts?.returned ?? 0);
  const unjudged = awaiting.data?.find((each) => each.call === call.id)?.unjudged ?? screening;
  const reviews = Math.max(0, unjudged - screening);
  return (
    <Section title={words('lacks')}>
      <ul className="rows">
        {screening > 0 ? <li className="row"><span>{words('lacksScreening', { count: screening })}</span><Link className="btn small" to="/$lang/calls/screening" params={{ lang: language }}>{words('toScreening')}</Link></li> : null}
        {reviews > 0 ? <li className="row"><span>{words('lacksReviews', { count: reviews })}</span><Link className="btn small" to="/$lang/calls/$call/panel" params={{ lang: language, call: call.id }}>{words('toPanel')}</Link></li> : null}
        {unjudged === 0 ? <li className="row"><span>{words('lacksNothing')}</span></li> : null}
      </ul>
    </Section>
  );
}

function Drawn({ answer: { standings, names }, call }: { answer: StandingsAnswer; call: TierCall }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const criteria = new Map<string, Text>(call.rubric.criteria.map((criterion) => [criterion.code, criterion.name]));
  const by = (person: string | null, at: string | null) => (at === null ? '' : person && names[person] ? words('by', { name: names[person], at: moment(at, language) }) : moment(at, language));
  const steps = [
    { title: words('stepDrawnUp'), done: true, note: by(standings.drawnUpBy, standings.drawnUpAt) },
    { title: words('stepAnnounced'), done: standings.announcedAt !== null, note: by(standings.announcedBy, standings.announcedAt) },
    { title: words('stepNotice'), done: standings.noticeEnds !== null && new Date(standings.noticeEnds) <= serverNow(), note: standings.noticeEnds ? moment(standings.noticeEnds, language) : '' },
    { title: words('stepConfirmed'), done: standings.confirmedAt !== null, note: by(standings.confirmedBy, standings.confirmedAt) },
  ];
  return (
    <>
      <ol className="standings-steps" aria-label={words('step')}>
        {steps.map(({ title, done, note }) => <li key={title} className={done ? 'done' : ''}><b>{title}</b><span className="cap">{note}</span></li>)}
      </ol>
      <Section title={words('standings')} note={words('rankedNote', { count: standings.ranked })}>
        <RankedTable standings={standings} names={criteria} inside />
        <Lots standings={standings} />
      </Section>
      {standings.state === 'CONFIRMED' && standings.tier.next ? <Changed standings={standings} /> : null}
    </>
  );
}

/** Who gave a place up after the standings were confirmed, and who moved up instead. */
function Changed({ standings: { lines } }: { standings: Standings }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const company = (line: Placed | undefined) => said(line?.companyName, language) || words('someCompany');
  const facts = (line: Placed) => ({ company: company(line), rank: line.rank });
  const changes = lines
    .flatMap((line) => [
      ...(line.givenUpAt ? [{ at: line.givenUpAt, text: words('gaveUpLine', facts(line)), more: '' }] : []),
      ...(line.promotedAt && line.insteadOf
        ? [{ at: line.promotedAt, text: words('movedUpLine', facts(line)), more: words('insteadOf', { company: company(lines.find((other) => other.application === line.insteadOf)) }) }]
        : []),
      ...(line.promotedAt && !line.insteadOf && !line.proposed ? [{ at: line.promotedAt, text: words('addedLine', facts(line)), more: '' }] : []),
    ])
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Section title={words('changed')} note={changes.length > 0 ? words('changedNote', { count: changes.length }) : null}>
      {changes.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('changedNone')}</p> : null}
      <ul className="rows">
        {changes.map(({ at, text, more }) => <li key={`${at}${text}`} style={{ padding: '11px 0' }}>{text} <span className="cap">{[more, shortDay(at, language)].filter(Boolean).join(' · ')}</span></li>)}
      </ul>
    </Section>
  );
}

type Act = 'announce' | 'confirm';

/** What can be done with the standings as they stand. What one may not do is said before it is tried. */
function Acts({ call, standings, officer, signs, person }: { call: TierCall; standings: Standings | null; officer: boolean; signs: boolean; person: string }) {
  const words = useStandingsWords();
  const app = useWords('app');
  const language = useLanguage();
  const [asking, setAsking] = useState<Act | null>(null);
  const awaiting = useAwaiting();
  const command = useStandingsCommand(call.id, () => setAsking(null));
  if (!signs || call.phase !== 'CLOSED' || standings?.state === 'CONFIRMED') return null;
  const refusal = command.isError && asking === null ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null;
  const unjudged = awaiting.data?.find((each) => each.call === call.id)?.unjudged ?? 0;
  const drawUp = (again: boolean) =>
    officer ? (
      <Button kind={again ? 'plain' : 'primary'} isPending={command.isPending && asking === null} isDisabled={!again && unjudged > 0} onPress={() => command.mutate({ path: '' })}>{words(again ? 'drawUpAgain' : 'drawUp')}</Button>
    ) : null;
  if (standings === null) return <>{refusal}{drawUp(false)}</>;
  const own = standings.drawnUpBy === person;
  const noticeRuns = standings.noticeEnds !== null && new Date(standings.noticeEnds) > serverNow();
  const going = standings.lines.filter((line) => goesOn(line, standings.state)).length;
  const days = call.procedure?.noticeDays ?? 0;
  const lead = asking === 'announce' ? (days > 0 ? words('announceLead', { count: days }) : words('announceLeadNone')) : standings.tier.next ? words('confirmLead', { count: going }) : words('confirmLeadLast');
  return (
    <>
      {refusal}
      {standings.state === 'DRAWN_UP' ? (
        <>
          {drawUp(true)}
          {own ? <p className="cap">{words('drewUpYourself')}</p> : <Button kind="primary" onPress={() => setAsking('announce')}>{words('announce')}</Button>}
        </>
      ) : null}
      {standings.state === 'ANNOUNCED' ? (
        noticeRuns && standings.noticeEnds ? <p className="cap">{words('confirmFrom', { at: moment(standings.noticeEnds, language) })}</p> : <Button kind="primary" onPress={() => setAsking('confirm')}>{words('confirm')}</Button>
      ) : null}
      {asking ? (
        <Dialog title={words(asking)} isOpen onClose={() => setAsking(null)}>
          <p className="quiet" style={{ marginBottom: 16 }}>{lead}</p>
          {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
          <div className="form-acts">
            <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: asking === 'announce' ? '/announcement' : '/confirmation' })}>{words(asking)}</Button>
            <Button onPress={() => setAsking(null)}>{words('notNow')}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
