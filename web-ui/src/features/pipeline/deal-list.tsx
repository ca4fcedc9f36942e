import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { money, said } from '../../ui';
import { PASSED, type Filed } from './columns';
import { PassedCard } from './deal-card';
import type { Card, Names } from './model';
import { NextStep } from './next-step';
import { usePipelineWords } from './use-words';

/** The board as a list: each deal's stage is a choice, for whoever does not drag. */
export function DealList(props: { by: { columns: Filed[]; passed: Card[] }; names: Names; now: Date; onMove: (card: Card, column: string) => void; onPass: (card: Card) => void }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const { columns, passed } = props.by;
  return (
    <>
      <ul className="deal-list">
        {columns.flatMap(({ column, cards }) => cards.map((card) => ({ column, card }))).map(({ column, card }) => {
          const { pursuit, deal } = card;
          const name = said(pursuit.companyName, language) || '–';
          return (
            <li key={pursuit.pursuit}>
              <h3><Link to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: pursuit.pursuit }}>{name}</Link></h3>
              <b>{deal?.asked ? money(deal.asked, language) : '–'}</b>
              <span className="cap">{pursuit.owner ? (props.names[pursuit.owner] ?? words('somebody')) : words('nobody')}</span>
              <NextStep card={card} now={props.now} />
              <select className="input" aria-label={words('move', { name })} value={column.code} onChange={(event) => (event.target.value === PASSED ? props.onPass(card) : props.onMove(card, event.target.value))}>
                {columns.map((each) => <option key={each.column.code} value={each.column.code}>{said(each.column.name, language)}</option>)}
                <option value={PASSED}>{words('pass')}</option>
              </select>
            </li>
          );
        })}
      </ul>
      {passed.length > 0 ? <div className="board-passed"><h3>{words('passed')}</h3>{passed.map((card) => <PassedCard key={card.pursuit.pursuit} card={card} />)}</div> : null}
    </>
  );
}
