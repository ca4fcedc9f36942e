import { useWords } from '../i18n';
import { styled } from './data-colours';

/** done: passed; waiting: for somebody's word; closed: not reached yet. */
export type Gate = { label: string; note?: string; state: 'done' | 'waiting' | 'closed' };

/** The gates on the way in, such as ask, consent, sign, enter: done solid, waiting dashed, closed pale. */
export function GateSteps({ label, gates }: { label: string; gates: Gate[] }) {
  const words = useWords('ui');
  const spoken = { done: words('stationDone'), waiting: words('gateWaiting'), closed: words('stationNext') };
  return (
    <ol className="gate-steps" aria-label={label} style={styled({ '--count': gates.length })}>
      {gates.map((gate) => (
        <li key={gate.label} className={gate.state} {...(gate.state === 'waiting' ? { 'aria-current': 'step' as const } : {})}>
          {gate.label}
          <span className="sr"> {spoken[gate.state]}</span>
          {gate.note ? <small>{gate.note}</small> : null}
        </li>
      ))}
    </ol>
  );
}
