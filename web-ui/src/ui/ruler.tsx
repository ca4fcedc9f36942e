import { useRef } from 'react';
import { useLanguage, useWords } from '../i18n';
import { styled } from './data-colours';
import { dayOf, dayOfWeek, daysBetween, plusDays, shortDay, weekday, type Day, type When } from './dates';
import { placeFlags } from './place-flags';
import { useWidth } from './use-width';

/** amber: a deadline; pine: something of ours; seal: a statutory limit or act; plain otherwise. */
export type Flag = { key: string; at: When; title: string; note?: string | undefined; kind?: 'plain' | 'amber' | 'pine' | 'seal'; href?: string | undefined };

/** A window shaded along the ruler: open for applications (pine), for objections (seal). */
export type Span = { from: When; to: When; kind: 'pine' | 'seal' };

type RulerProps = {
  label: string;
  flags: Flag[];
  /** Four weeks from today unless said otherwise. */
  from?: When;
  to?: When;
  today?: When;
  /** What stands at today's mark; "today" if nothing. */
  todayNote?: string;
  spans?: Span[];
  /** days: a cell a day, for weeks; proportional: only the flags carry dates, for months. */
  scale?: 'days' | 'proportional';
};

type Drawn = { label: string; flags: Flag[]; from: Day; to: Day; today: Day; todayNote: string | undefined; spans: Span[] };

const BEFORE_MEASURED = 1100;

/** Time as a ruler with today on it. Where it is narrow it becomes a list of dates; both say the same, only one is drawn. */
export function Ruler({ label, from, to, today = new Date(), todayNote, spans = [], scale = 'days', ...props }: RulerProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, BEFORE_MEASURED);
  const flags = [...props.flags].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  const first = dayOf(from ?? today);
  const drawn: Drawn = { label, flags, from: first, to: to === undefined ? plusDays(first, 27) : dayOf(to), today: dayOf(today), todayNote, spans };
  return (
    <div className="ruler" ref={box}>
      {scale === 'days' ? <DayRuler {...drawn} width={width} /> : <ProportionalRuler {...drawn} width={width} />}
      <DateList {...drawn} />
    </div>
  );
}

function FlagWords({ flag, date }: { flag: Flag; date?: string }) {
  const note = [date, flag.note].filter(Boolean).join(' · ');
  return (
    <>
      {flag.href ? <a href={flag.href}>{flag.title}</a> : <b>{flag.title}</b>}
      {note ? <span className="ruler-note">{note}</span> : null}
    </>
  );
}

const SHOWN_A_DAY = 2;

/** More than two flags on a day would make a tower: the rest become one that says how many they are. The list of dates has them all. */
function folded(flags: Flag[], more: (count: number) => string): Flag[] {
  return flags.flatMap((flag): Flag[] => {
    const ofThatDay = flags.filter(({ at }) => dayOf(at) === dayOf(flag.at));
    const place = ofThatDay.indexOf(flag);
    if (ofThatDay.length <= SHOWN_A_DAY || place === 0) return [flag];
    return place === 1 ? [{ key: `${flag.key} and more`, at: flag.at, title: more(ofThatDay.length - 1), kind: flag.kind ?? 'plain' }] : [];
  });
}

function DayRuler({ label, from, to, today, flags, width }: Drawn & { width: number }) {
  const language = useLanguage();
  const words = useWords('ui');
  const count = daysBetween(from, to) + 1;
  const days = Array.from({ length: count }, (_, index) => plusDays(from, index));
  const shareOf = (at: When) => (100 * (daysBetween(from, at) + 0.5)) / count;
  const within = folded(flags.filter(({ at }) => daysBetween(from, at) >= 0 && daysBetween(at, to) >= 0), (count) => words('moreThatDay', { count }));
  const { placed, levels } = placeFlags(within.map((flag) => ({ ...flag, share: shareOf(flag.at) })), width);
  const kindOf = (at: Day) => [dayOfWeek(at) % 6 === 0 && 'weekend', dayOfWeek(at) === 1 && 'monday', at === today && 'today'].filter(Boolean).join(' ');
  return (
    <div className="ruler-wide ruler-days" style={styled({ '--count': count, '--levels': levels })}>
      <div className="ruler-cells" aria-hidden="true">
        {days.map((at) => (
          <div key={at} className={kindOf(at)}>
            <span>{at === today ? words('today') : weekday(at, language, 'short')}</span>
            {at.endsWith('-01') ? `${Number(at.slice(5, 7))}/1` : Number(at.slice(8))}
          </div>
        ))}
      </div>
      <div className="ruler-axis"><i style={{ width: `${Math.max(0, Math.min(100, shareOf(today)))}%` }} /></div>
      <ol aria-label={label}>
        {placed.map((flag) => (
          <li key={flag.key} className={`ruler-flag ${flag.kind ?? 'plain'} ${flag.turned ? 'turned' : ''}`} style={styled({ left: `${flag.share}%`, '--level': flag.level })}>
            <span className="sr">{shortDay(flag.at, language)} </span>
            <FlagWords flag={flag} />
          </li>
        ))}
      </ol>
      {daysBetween(from, today) >= 0 && daysBetween(today, to) >= 0 ? <span className="ruler-now" style={{ left: `${shareOf(today)}%` }} /> : null}
    </div>
  );
}

function ProportionalRuler({ label, from, to, today, todayNote, flags, spans, width }: Drawn & { width: number }) {
  const language = useLanguage();
  const words = useWords('ui');
  const length = Math.max(1, daysBetween(from, to));
  const shareOf = (at: When) => Math.max(0, Math.min(100, (100 * daysBetween(from, at)) / length));
  const { placed, levels } = placeFlags(flags.map((flag) => ({ ...flag, date: shortDay(flag.at, language), share: shareOf(flag.at) })), width);
  return (
    <div className="ruler-wide ruler-proportional" style={styled({ '--levels': levels })}>
      <div className="ruler-axis"><i style={{ width: `${shareOf(today)}%` }} /></div>
      {spans.map((span) => (
        <span key={`${String(span.from)}${span.kind}`} className={`ruler-span ${span.kind}`} style={{ left: `${shareOf(span.from)}%`, width: `${shareOf(span.to) - shareOf(span.from)}%` }} />
      ))}
      <ol aria-label={label}>
        {placed.map((flag) => (
          <li key={flag.key} className={`ruler-flag ${flag.kind ?? 'plain'} ${flag.turned ? 'turned' : ''}`} style={styled({ left: `${flag.share}%`, '--level': flag.level })}>
            <FlagWords flag={flag} date={flag.date} />
          </li>
        ))}
      </ol>
      <span className="ruler-now" style={{ left: `${shareOf(today)}%` }}>
        <span className={shareOf(today) > 80 ? 'turned' : ''}>{todayNote ?? words('today')}</span>
      </span>
    </div>
  );
}

function DateList({ label, today, todayNote, flags }: Drawn) {
  const language = useLanguage();
  const words = useWords('ui');
  const line = (flag: Flag, done: boolean) => (
    <li key={flag.key} className={`${flag.kind ?? 'plain'} ${done ? 'done' : ''}`}>
      <span>{shortDay(flag.at, language)}<span className="cap">{weekday(flag.at, language)}</span></span>
      <i aria-hidden="true" />
      <span><FlagWords flag={flag} /></span>
    </li>
  );
  return (
    <ol className="ruler-list" aria-label={label}>
      {flags.filter(({ at }) => dayOf(at) < today).map((flag) => line(flag, true))}
      <li className="pine now">
        <span><b>{words('today')}</b></span>
        <i aria-hidden="true" />
        <span className="quiet">{todayNote ?? `${shortDay(today, language)}${words('listComma')}${weekday(today, language)}`}</span>
      </li>
      {flags.filter(({ at }) => dayOf(at) >= today).map((flag) => line(flag, false))}
    </ol>
  );
}
