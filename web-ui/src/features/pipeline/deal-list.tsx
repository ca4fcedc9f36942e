import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { Mark, money, said } from '../../ui';
import { MatchBar } from '../deals';
import type { Filed } from './columns';
import { PassedCard } from './deal-card';
import { metaOf } from './deal-meta';
import type { Card, Names } from './model';
import { NextStep } from './next-step';
import { StageChoice } from './stage-choice';
import { usePipelineWords } from './use-words';

/** The board as a list: each deal's stage is a choice, for whoever does not drag. */
export function DealList(props: { by: { columns: Filed[]; passed: Card[] }; names: Names; now: Date; onMove: (card: Card, column: string) => void; onPass: (card: Card) => void }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const { columns, passed } = props.by;
  return (
    <>
      <ul className="deal-list">
        {columns.flatMap(({ column, cards }, index) => cards.map((card) => ({ column, card, settled: index === columns.length - 1 }))).map(({ column, card, settled }) => {
          const { pursuit, deal } = card;
          const name = said(pursuit.companyName, language) || '–';
          return (
            <li key={pursuit.pursuit}>
              <div className="deal-card-head">
                <Mark name={name} />
                <div>
                  <h2><Link to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: pursuit.pursuit }}>{name}</Link></h2>
                  <p className="cap">{deal ? metaOf(deal, words, language) : words('unlisted')}</p>
                </div>
              </div>
              <div>{card.match ? <MatchBar match={card.match} /> : null}</div>
              <b>{card.invested ? words('investedSum', { sum: money(card.invested.amount, language) }) : deal?.asked ? money(deal.asked, language) : '–'}</b>
              <span className="cap">{pursuit.owner ? (props.names[pursuit.owner] ?? words('somebody')) : words('nobody')}</span>
              <NextStep card={card} now={props.now} settled={settled} />
              <StageChoice card={card} column={column.code} columns={columns.map((each) => each.column)} onMove={props.onMove} onPass={props.onPass} />
            </li>
          );
        })}
      </ul>
      {passed.length > 0 ? <div className="board-passed"><h2>{words('passed')}</h2>{passed.map((card) => <PassedCard key={card.pursuit.pursuit} card={card} />)}</div> : null}
    </>
  );
}
