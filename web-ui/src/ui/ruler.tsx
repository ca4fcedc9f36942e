import type { Language } from './words';

export type Flag = { key: string; at: Date; title: string; note?: string; kind?: 'plain' | 'amber' | 'seal'; href?: string };

const DAY = 86_400_000;
const ZONE = 'Asia/Shanghai';

function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(moment);
}

/** Four weeks from today, with what falls due in them. Read as a list in the order of dates. */
export function Ruler({ from, flags, language, label }: { from: Date; flags: Flag[]; language: Language; label: string }) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const days = Array.from({ length: 28 }, (_, index) => new Date(from.getTime() + index * DAY));
  const columns = new Map(days.map((day, index) => [dayOf(day), index]));
  const shown = flags
    .flatMap((flag) => {
      const column = columns.get(dayOf(flag.at));
      return column === undefined ? [] : [{ ...flag, column }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <div className="ruler" tabIndex={0} role="region" aria-label={label}>
      <div className="days" aria-hidden="true">
        {days.map((day, index) => {
          const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: ZONE }).format(day);
          const number = Number(new Intl.DateTimeFormat('en-US', { day: 'numeric', timeZone: ZONE }).format(day));
          const month = new Intl.DateTimeFormat('en-US', { month: 'numeric', timeZone: ZONE }).format(day);
          return (
            <div key={day.getTime()} className={`day ${weekday === 'Sat' || weekday === 'Sun' ? 'off' : ''} ${index === 0 ? 'today' : ''}`}>
              <b>{index === 0 ? (language === 'zh' ? '今天' : 'Today') : new Intl.DateTimeFormat(locale, { weekday: language === 'zh' ? 'narrow' : 'short', timeZone: ZONE }).format(day)}</b>
              <br />
              {number === 1 ? `${month}/1` : number}
            </div>
          );
        })}
      </div>
      <div className="axis" aria-hidden="true" />
      <ol>
        {shown.map((flag, index) => {
          const className = `flag ${index % 2 ? 'low' : ''} ${flag.column > 21 ? 'turn' : ''} ${flag.kind ?? ''}`;
          const style = { left: `${((flag.column + 0.5) / 28) * 100}%` };
          const words = (
            <>
              <b>{flag.title}</b>
              {flag.note ? <small>{flag.note}</small> : null}
            </>
          );
          return (
            <li key={flag.key}>
              {flag.href ? <a className={className} style={style} href={flag.href}>{words}</a> : <span className={className} style={style}>{words}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
