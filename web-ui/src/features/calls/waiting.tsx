import { Link } from '@tanstack/react-router';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { distance, Failure, Loading, Row, Rows, said, Section, WaitingItem, type Flag, type Language } from '../../ui';
import { ScreeningClock, useScreeningClocks } from '../applications';
import { daysBetween, localOf, momentIn } from './deadline';
import { useAwaitingScreening, useCalls, type CallLine } from './model';
import * as screeningWords from './screening-words';

const SHOWN = 5;
const AHEAD = 28;
/** More would cover one another. */
const FLAGS = 6;

/** What waits to be screened by this officer, those that wait longest first. */
export function ScreeningWaiting() {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const waiting = useAwaitingScreening();
  const clocks = useScreeningClocks();
  const entries = (waiting.data ?? []).filter((entry) => entry.state !== 'RETURNED');
  return (
    <Section title={words('queue')} note={waiting.data ? words('things', { count: entries.length }) : null}>
      {waiting.isPending ? <Loading label={app('loading')} rows={3} /> : null}
      {waiting.isError ? <Failure title={app('errorTitle')} error={waiting.error} /> : null}
      {waiting.data && entries.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingWaits')}</p> : null}
      <Rows>
        {entries.slice(0, SHOWN).map((entry) => (
          <Row
            key={entry.id}
            title={said(entry.title, language) || entry.number}
            action={<Link className="btn small" to="/$lang/calls/screening/$application" params={{ lang: language, application: entry.id }}>{words(entry.state === 'APPEALED' ? 'judge' : 'screen')}</Link>}
          >
            {said(entry.companyName, language)} · {words(entry.state === 'APPEALED' ? 'appealedSince' : 'handedIn', { since: distance(entry.since, language) })}
            <ScreeningClock clock={clocks.data?.get(entry.id)} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** The authority's calls whose deadline comes or has just passed. */
export function ClosingSoon() {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const { acting } = useSession();
  const authority = acting?.organisation;
  const enabled = authority !== undefined;
  const open = useCalls({ phase: 'RECEIVING' }, { authority, limit: 100, enabled });
  const over = useCalls({ phase: 'OVER' }, { authority, limit: 100, enabled });
  const now = serverNow();
  const left = (line: CallLine) => daysBetween(now, line.closes, line.zone);
  const lines = [...(over.data?.pages[0]?.items ?? []), ...(open.data?.pages[0]?.items ?? []).filter((line) => left(line) <= AHEAD)].sort((a, b) => a.closes.localeCompare(b.closes));
  return (
    <Section title={words('closingSoon')} note={<Link to="/$lang/calls/desk" params={{ lang: language }}>{words('deskTitle')}</Link>}>
      {enabled && (open.isPending || over.isPending) ? <Loading label={app('loading')} rows={3} /> : null}
      {open.isError ? <Failure title={app('errorTitle')} error={open.error} /> : null}
      {open.data && over.data && lines.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingCloses')}</p> : null}
      <Rows>
        {lines.slice(0, SHOWN).map((line) => (
          <WaitingItem
            key={line.id}
            title={said(line.title, language)}
            note={line.phase === 'OVER' ? words('waitsForClosing') : words('closesOn', { at: momentIn(line.closes, line.zone, language) })}
            daysLeft={left(line)}
            action={<Link className="btn small" to="/$lang/calls/$call" params={{ lang: language, call: line.id }}>{words('open')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** What one can apply to now, whatever closes first on top. */
export function OpenCalls() {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const open = useCalls({ phase: 'RECEIVING' }, { limit: 100 });
  const now = serverNow();
  const lines = (open.data?.pages[0]?.items ?? []).filter((line) => !line.tier?.byPromotion).sort((a, b) => a.closes.localeCompare(b.closes));
  return (
    <Section title={words('openCalls')} note={<Link to="/$lang/calls" params={{ lang: language }}>{words('allCalls')}</Link>}>
      {open.isPending ? <Loading label={app('loading')} rows={3} /> : null}
      {open.isError ? <Failure title={app('errorTitle')} error={open.error} /> : null}
      {open.data && lines.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noOpenCalls')}</p> : null}
      <Rows>
        {lines.slice(0, SHOWN).map((line) => (
          <WaitingItem
            key={line.id}
            title={said(line.title, language)}
            note={[said(line.authorityName, language), words('closesOn', { at: momentIn(line.closes, line.zone, language) })].filter(Boolean).join(' · ')}
            daysLeft={daysBetween(now, line.closes, line.zone)}
            action={<Link className="btn small" to="/$lang/calls/$call" params={{ lang: language, call: line.id }}>{words('open')}</Link>}
          />
        ))}
      </Rows>
    </Section>
  );
}

/** Openings and deadlines of an authority's calls as flags of the ruler. */
export function useCallFlags(authority: string | undefined, enabled: boolean): Flag[] {
  const words = useWords(screeningWords);
  const language = useLanguage();
  const open = useCalls({ phase: 'RECEIVING' }, { authority, limit: 100, enabled });
  const coming = useCalls({ phase: 'UPCOMING' }, { authority, limit: 100, enabled });
  // What is held for another part of the page is not to be flagged here.
  if (!enabled) return [];
  return [
    ...(open.data?.pages[0]?.items ?? []).map((line) => flagOf(line, line.closes, words('flagCloses', { time: localOf(line.closes, line.zone).slice(11) }), language)),
    ...(coming.data?.pages[0]?.items ?? []).map((line) => flagOf(line, line.opens, words('flagOpens', { time: localOf(line.opens, line.zone).slice(11) }), language)),
  ]
    .sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
    .slice(0, FLAGS);
}

function flagOf(line: CallLine, at: string, note: string, language: Language): Flag {
  return {
    key: line.id,
    at: new Date(at),
    title: said(line.title, language),
    note,
    kind: line.phase === 'RECEIVING' ? 'amber' : 'plain',
    href: `/${language}/calls/${line.id}`,
  };
}
