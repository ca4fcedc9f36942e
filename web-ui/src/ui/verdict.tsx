import type { ReactNode } from 'react';
import { SealMark, type SealState } from './seal-mark';

/** The answer of a verification: a seal and one sentence, read aloud when it appears. */
export function Verdict(props: { state: SealState; sentence: string; children?: ReactNode; size?: 'large' | 'small' }) {
  const { state, size = 'large' } = props;
  return (
    <div className={`verdict ${state} ${size}`}>
      <SealMark state={state} size={size === 'large' ? 100 : 54} />
      <div>
        <h2 aria-live="polite">{props.sentence}</h2>
        {props.children ? <div className="verdict-words">{props.children}</div> : null}
      </div>
    </div>
  );
}
