import { serverNow } from '../../api';
import { useLanguage } from '../../i18n';
import { Failure, moment, Section } from '../../ui';
import { useStandings, useTiers, type Standings } from './model';
import { RankedTable } from './ranked-table';
import { useStandingsWords, type CriteriaNames } from './use-words';

/** A tier's announced standings, for everybody to read. Nothing before they are. */
export function PublicStandings({ call, names }: { call: string; names: CriteriaNames }) {
  const words = useStandingsWords();
  const state = useTiers(call).data?.find((tier) => tier.call === call)?.state ?? null;
  const answer = useStandings(call, state !== null && state !== 'DRAWN_UP');
  if (answer.isError) return <Failure title={words('standings')} error={answer.error} onRetry={() => void answer.refetch()} />;
  const standings = answer.data?.standings;
  if (!standings || standings.state === 'DRAWN_UP') return null;
  const { lines, ranked } = standings;
  return (
    <Section title={words('standings')} note={lines.length < ranked ? words('shownNote', { shown: lines.length, count: ranked }) : words('rankedNote', { count: ranked })}>
      <NoticeLine standings={standings} />
      <RankedTable standings={standings} names={names} />
      <Lots standings={standings} />
    </Section>
  );
}

/** Until when one may object, or since when nobody may. */
export function NoticeLine({ standings: { state, noticeEnds, confirmedAt } }: { standings: Standings }) {
  const words = useStandingsWords();
  const language = useLanguage();
  if (state === 'CONFIRMED' && confirmedAt) return <p className="notice-line">{words('confirmedOn', { at: moment(confirmedAt, language) })}</p>;
  if (state !== 'ANNOUNCED' || !noticeEnds) return null;
  const runs = new Date(noticeEnds) > serverNow();
  return <p className={`note ${runs ? 'seal' : ''}`} style={{ marginTop: 12 }}>{words(runs ? 'inNotice' : 'noticeOver', { at: moment(noticeEnds, language) })}</p>;
}

/** By what anybody can draw the lots again; nothing where none were drawn. */
export function Lots({ standings: { lines, seed } }: { standings: Standings }) {
  const words = useStandingsWords();
  if (!lines.some((line) => line.lot !== null)) return null;
  return (
    <details className="lots">
      <summary>{words('lotsTitle')}</summary>
      <p className="cap">{words('lotsLead')}</p>
      <p className="cap">{words('seed')} <span className="mono">{seed}</span></p>
      <ul className="cap">
        {lines.filter((line) => line.lot !== null).map((line) => <li key={line.application}>{line.number} <span className="mono">{line.lot}</span></li>)}
      </ul>
    </details>
  );
}
