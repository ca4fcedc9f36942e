import { Choice, KeyHints } from '../../ui';
import { useReviewWords } from './use-words';

/** Which keys do what, and the switch that turns them off. Not shown where there is no keyboard. */
export function Keyboard({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const words = useReviewWords();
  const hints = [
    { keys: ['J', 'K'], does: words('key.move') },
    { keys: ['1–5'], does: words('key.score') },
    { keys: ['←', '→'], does: words('key.step') },
    { keys: ['C'], does: words('key.comment') },
    { keys: ['Esc'], does: words('key.leave') },
  ];
  return (
    <div className="keyboard">
      <Choice kind="checkbox" name="keys" label={words('keys')} checked={on} onChange={onChange} />
      {on ? <KeyHints hints={hints} /> : null}
    </div>
  );
}
