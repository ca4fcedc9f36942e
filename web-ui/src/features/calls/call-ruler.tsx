import { useLanguage, useWords } from '../../i18n';
import { dayIn, leftOf, localOf, shareOf, zoneSaid } from './deadline';
import type { Call } from './model';
import * as callWords from './words';

/** From opening to deadline, with today on it. On a phone it is a list of dates that says the same. */
export function CallRuler({ call, now }: { call: Call; now: Date }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const { opens, closes, zone } = call;
  const short = (at: string | Date) => dayIn(at, zone, language, localOf(at, zone).slice(0, 4) !== localOf(now, zone).slice(0, 4));
  const left = leftOf(call, now);
  const leftWords = words(left.key, { count: left.count });
  const share = shareOf(now, opens, closes);
  const place = share < 12 ? 'first' : share > 88 ? 'last' : '';
  const time = `${localOf(closes, zone).slice(11)}${language === 'zh' ? '，' : ', '}${zoneSaid(zone, language)}`;
  const steps = [
    { key: 'opens', at: opens, kind: '', label: words('opens'), note: localOf(opens, zone).slice(11) },
    ...(call.phase === 'RECEIVING' ? [{ key: 'now', at: now.toISOString(), kind: 'now', label: words('today'), note: leftWords }] : []),
    { key: 'closes', at: closes, kind: 'due', label: words('closes'), note: time },
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <>
      <div className="span-ruler">
        <div className="axis" aria-hidden="true"><i style={{ width: `${share}%` }} /></div>
        {call.phase === 'RECEIVING' || call.phase === 'UPCOMING' ? (
          <span className={`now ${place}`} style={{ left: `${share}%` }}>{call.phase === 'RECEIVING' ? `${words('today')} · ${leftWords}` : leftWords}</span>
        ) : null}
        <ol aria-label={words('ruler')}>
          <li style={{ left: 0 }}><b>{words('opens')}</b><small>{short(opens)} {localOf(opens, zone).slice(11)}</small></li>
          <li className="end" style={{ left: '100%' }}><b>{words('closes')} {time}</b><small>{short(closes)}</small></li>
        </ol>
      </div>
      <ol className="span-list" aria-label={words('ruler')}>
        {steps.map((step) => (
          <li key={step.key} className={step.kind}>
            <span>{short(step.at)}</span>
            <i aria-hidden="true" />
            <span><b>{step.label}</b> {step.note}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
