import { useId } from 'react';
import { useWords } from '../i18n';
import { styled } from './data-colours';

/** A score from one to five: native radio buttons, so that arrows and touch work. Without `onChange` it only shows. */
export function LevelPips(props: { value: number | null; onChange?: (value: number) => void; label: string; colour?: string; levels?: number }) {
  const { value, onChange, label, levels = 5 } = props;
  const words = useWords('ui');
  const group = useId();
  const all = Array.from({ length: levels }, (_, index) => index + 1);
  const style = props.colour ? styled({ '--c': `var(${props.colour})` }) : {};
  if (onChange === undefined) {
    return (
      <span className="pips" style={style} role="img" aria-label={`${label} ${value === null ? words('notScored') : words('pointsOf', { points: value, of: levels })}`}>
        {all.map((level) => (
          <i key={level} className={level === value ? 'on' : ''}>{level}</i>
        ))}
      </span>
    );
  }
  return (
    <fieldset className="pips" style={style}>
      <legend className="sr">{label}</legend>
      {all.map((level) => (
        <label key={level} className={level === value ? 'on' : ''}>
          <input type="radio" className="sr" name={group} checked={level === value} onChange={() => onChange(level)} />
          {level}
        </label>
      ))}
    </fieldset>
  );
}

/** What each level means, best first, the chosen one marked. With `onPick`, picking one scores it. */
export function Anchors({ levels, value, onPick }: { levels: string[]; value: number | null; onPick?: (level: number) => void }) {
  return (
    <ol className="anchors">
      {levels
        .map((describes, index) => {
          const level = index + 1;
          const inside = (
            <>
              <b>{level}</b>
              <span>{describes}</span>
            </>
          );
          return (
            <li key={level} className={level === value ? 'now' : ''}>
              {onPick ? <button type="button" aria-pressed={level === value} onClick={() => onPick(level)}>{inside}</button> : <div>{inside}</div>}
            </li>
          );
        })
        .reverse()}
    </ol>
  );
}
