import { useLanguage, useWords } from '../../i18n';
import { dayIn, leftOf, localOf, zoneSaid } from './deadline';
import type { Call } from './model';
import { plannedStages, useStageSaid } from './procedure';
import { gapsOf, placeOn } from './ruler-places';
import * as callWords from './words';

/** From opening over the deadline to the last planned stage, with today on it. On a phone it is a list of dates that says the same. */
export function CallRuler({ call, now }: { call: Call; now: Date }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const stageSaid = useStageSaid(call.procedure);
  const { opens, closes, zone } = call;
  const yearOf = (at: string | Date) => localOf(at, zone).slice(0, 4);
  /** The year is said where it is not the one before. */
  const short = (at: string | Date, before: string | Date) => dayIn(at, zone, language, yearOf(at) !== yearOf(before));
  const left = leftOf(call, now);
  const leftWords = words(left.key, { count: left.count });
  const time = `${localOf(closes, zone).slice(11)}${language === 'zh' ? '，' : ', '}${zoneSaid(zone, language)}`;
  const marks = [
    { key: 'opens', at: opens, kind: '', label: words('opens'), note: localOf(opens, zone).slice(11) },
    { key: 'closes', at: closes, kind: 'due', label: words('closes'), note: time },
    ...plannedStages(call).map(({ kind, at }) => ({ key: kind, at, kind: '', label: stageSaid(kind), note: '' })),
  ];
  const moments = marks.map(({ at }) => Date.parse(at));
  const gaps = gapsOf(moments);
  const share = placeOn(moments, now.getTime());
  const place = share < 12 ? 'first' : share > 88 ? 'last' : '';
  const steps = [...marks, ...(call.phase === 'RECEIVING' ? [{ key: 'now', at: now.toISOString(), kind: 'now', label: words('today'), note: leftWords }] : [])].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <>
      <div className="span-ruler">
        <div className="axis" aria-hidden="true"><i style={{ width: `${share}%` }} /></div>
        {call.phase === 'RECEIVING' || call.phase === 'UPCOMING' ? (
          <span className={`now ${place}`} style={{ left: `${share}%` }}>{call.phase === 'RECEIVING' ? `${words('today')} · ${leftWords}` : leftWords}</span>
        ) : null}
        <ol aria-label={words('ruler')} style={{ gridTemplateColumns: gaps.map((gap) => `minmax(0, ${gap}fr)`).join(' ') }}>
          {marks.map(({ key, at, kind, label, note }, index) => (
            <li key={key} className={`${kind} ${index === marks.length - 1 ? 'end' : ''}`} style={{ gridColumn: Math.min(index, gaps.length - 1) + 1 }}>
              <b>{label}</b>
              <small>{[short(at, marks[index - 1]?.at ?? now), note].filter(Boolean).join(' ')}</small>
            </li>
          ))}
        </ol>
      </div>
      <ol className="span-list" aria-label={words('ruler')}>
        {steps.map((step, index) => (
          <li key={step.key} className={step.kind}>
            <span>{short(step.at, steps[index - 1]?.at ?? now)}</span>
            <i aria-hidden="true" />
            <span><b>{step.label}</b> {step.note}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
