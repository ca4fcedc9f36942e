import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import { PASSED } from './columns';
import type { Card, Column } from './model';
import { usePipelineWords } from './use-words';

/** The stage of a card as a choice, for whoever does not drag; the last of them passes. */
export function StageChoice(props: { card: Card; column: string; columns: Column[]; onMove: (card: Card, column: string) => void; onPass: (card: Card) => void }) {
  const { card } = props;
  const words = usePipelineWords();
  const language = useLanguage();
  return (
    <select
      className="input stage-choice" aria-label={words('move', { name: said(card.pursuit.companyName, language) || '–' })} value={props.column}
      onChange={(event) => (event.target.value === PASSED ? props.onPass(card) : props.onMove(card, event.target.value))}
    >
      {props.columns.map(({ code, name }) => <option key={code} value={code}>{said(name, language)}</option>)}
      <option value={PASSED}>{words('pass')}</option>
    </select>
  );
}
