import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useLanguage } from '../../i18n';
import { Avatar, Icon, Mark, money, said, SealBadge, shortDay } from '../../ui';
import { MatchBar } from '../deals';
import { metaOf } from './deal-meta';
import type { Card, Names } from './model';
import { NextStep } from './next-step';
import { usePipelineWords } from './use-words';

/** A followed deal on the board. It is lifted by its handle, and dragged from anywhere. */
export function DealCard(props: { card: Card; names: Names; now: Date; lifted: boolean; settled: boolean; stages: ReactNode; onLift: () => void; onKeyDown: (event: KeyboardEvent) => void; onDrag: (dragged: boolean) => void }) {
  const { card, names } = props;
  const { pursuit, deal } = card;
  const words = usePipelineWords();
  const language = useLanguage();
  const name = said(pursuit.companyName, language) || '–';
  const award = deal?.awards[0];
  const owner = pursuit.owner ? (names[pursuit.owner] ?? words('somebody')) : null;
  return (
    <article
      className={props.lifted ? 'deal-card lifted' : 'deal-card'} draggable
      onDragStart={(event) => { event.dataTransfer.setData('text/plain', pursuit.pursuit); event.dataTransfer.effectAllowed = 'move'; props.onDrag(true); }}
      onDragEnd={() => props.onDrag(false)}
    >
      <div className="deal-card-head">
        <Mark name={name} />
        <div>
          <h3><Link to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: pursuit.pursuit }} draggable={false}>{name}</Link></h3>
          <p className="cap">{deal ? metaOf(deal, words, language) : words('unlisted')}</p>
        </div>
        {props.stages}
        <button type="button" className="lift" aria-label={words('move', { name })} aria-pressed={props.lifted} onClick={props.onLift} onKeyDown={props.onKeyDown}><Icon name="menu" /></button>
      </div>
      {card.match ? <MatchBar match={card.match} /> : null}
      <div className="deal-card-sum">
        <b>{card.invested ? words('investedSum', { sum: money(card.invested.amount, language) }) : deal?.asked ? money(deal.asked, language) : ''}</b>
        {owner === null ? null : <span title={owner}><Avatar name={owner} /><span className="sr">{owner}</span></span>}
      </div>
      {award ? <p className="step award"><SealBadge character="资" />{words('awarded', { amount: money(award.amount, language) })}</p> : null}
      <NextStep card={card} now={props.now} settled={props.settled} />
    </article>
  );
}

/** One that the firm has passed on. */
export function PassedCard({ card }: { card: Card }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const { pursuit } = card;
  const name = said(pursuit.companyName, language) || '–';
  return (
    <article className="deal-card over">
      <div className="deal-card-head">
        <Mark name={name} />
        <div>
          <h3><Link to="/$lang/pipeline/$pursuit" params={{ lang: language, pursuit: pursuit.pursuit }}>{name}</Link></h3>
          <p className="cap">
            {pursuit.passedAt ? words('passedOn', { day: shortDay(pursuit.passedAt, language) }) : words('passed')}
            {pursuit.passReason ? ` · ${words(`reason.${pursuit.passReason}`)}` : ''}
          </p>
        </div>
      </div>
    </article>
  );
}
