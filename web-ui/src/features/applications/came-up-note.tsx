import { Choice } from '../../ui';
import type { CameUp } from './came-up';
import { useApplicationWords } from './use-words';

/** How much of an application came up from the tier below, and whether only the rest is shown. */
export function CameUpNote({ came, from, onlyNew, onOnlyNew }: { came: CameUp; from: string; onlyNew: boolean; onOnlyNew: (onlyNew: boolean) => void }) {
  const words = useApplicationWords();
  return (
    <div className="note came-up-note" role="status">
      <p>{words(came.papers > 0 ? 'cameUp' : 'cameUpAnswers', { answers: came.answers, papers: came.papers, from, fresh: came.fresh })}</p>
      <Choice kind="checkbox" name="only-new" label={words('onlyNew')} checked={onlyNew} onChange={onOnlyNew} />
    </div>
  );
}
