import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n';
import { money, said } from '../../ui';
import { BoardFoot } from './board-foot';
import { daysIn, inTheYear, PASSED, raised, type Filed } from './columns';
import { DealCard, PassedCard } from './deal-card';
import type { Card, Column, Names } from './model';
import { StageChoice } from './stage-choice';
import { usePipelineWords } from './use-words';

type Held = { pursuit: string; from: string; over: string };

/** The stages beside each other. A card is dragged, or lifted by its handle and carried by the arrow keys; each step is said. */
export function Board(props: { columns: Filed[]; passed: Card[]; names: Names; now: Date; onMove: (card: Card, column: string) => void; onPass: (card: Card) => void }) {
  const { columns, passed, now } = props;
  const words = usePipelineWords();
  const language = useLanguage();
  const [held, setHeld] = useState<Held | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [spoken, setSpoken] = useState('');
  const [stage, setStage] = useState<string | null>(null);
  const codes = [...columns.map(({ column }) => column.code), PASSED];
  const nameOf = (card: Card) => said(card.pursuit.companyName, language);
  const stageOf = (code: string) => (code === PASSED ? words('passed') : said(columns.find(({ column }) => column.code === code)?.column.name ?? null, language));
  const cardOf = (pursuit: string | null) => columns.flatMap(({ cards }) => cards).find((card) => card.pursuit.pursuit === pursuit);

  function drop(card: Card, from: string, over: string) {
    if (over === PASSED) props.onPass(card);
    else if (over !== from) props.onMove(card, over);
    setSpoken(over === PASSED ? '' : words('dropped', { name: nameOf(card), stage: stageOf(over) }));
  }

  function lift(card: Card, column: Column) {
    if (held?.pursuit === card.pursuit.pursuit) {
      setHeld(null);
      drop(card, held.from, held.over);
    } else {
      setHeld({ pursuit: card.pursuit.pursuit, from: column.code, over: column.code });
      setSpoken(words('lifted', { name: nameOf(card), stage: stageOf(column.code) }));
    }
  }

  function keys(event: KeyboardEvent, card: Card) {
    if (held === null || held.pursuit !== card.pursuit.pursuit) return;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const over = codes[Math.min(codes.length - 1, Math.max(0, codes.indexOf(held.over) + step))] ?? held.over;
      setHeld({ ...held, over });
      setSpoken(words('over', { stage: stageOf(over) }));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setHeld(null);
      setSpoken(words('returned', { name: nameOf(card) }));
    }
  }

  function released(code: string) {
    const card = cardOf(dragged);
    setHovered(null);
    setDragged(null);
    if (card) drop(card, card.pursuit.column, code);
  }

  const aim = held && held.over !== held.from ? held.over : hovered;
  const picked = columns.some(({ column }) => column.code === stage) ? stage : (columns.find(({ cards }) => cards.length > 0) ?? columns[0])?.column.code;
  const fresh = (cards: Card[]) => cards.filter(({ pursuit }) => daysIn(pursuit.startedAt, now) < 7).length;
  const under = (cards: Card[], first: boolean, last: boolean) => {
    if (last) return words('thisYear', { invested: inTheYear(cards.map(({ pursuit }) => pursuit.movedAt), now), passed: inTheYear(passed.map(({ pursuit }) => pursuit.passedAt), now) });
    const sum = raised(cards);
    return [first && fresh(cards) > 0 ? words('thisWeek', { count: fresh(cards) }) : null, sum ? money(sum, language) : null].filter((part) => part !== null).join(' · ');
  };
  const zone = (code: string) => ({
    onDragOver: (event: DragEvent) => { if (dragged) { event.preventDefault(); setHovered(code); } },
    onDrop: (event: DragEvent) => { event.preventDefault(); released(code); },
  });
  return (
    <>
      <select className="input board-picker" aria-label={words('stage')} value={picked ?? ''} onChange={(event) => setStage(event.target.value)}>
        {columns.map(({ column, cards }) => <option key={column.code} value={column.code}>{said(column.name, language)} · {cards.length}</option>)}
      </select>
      <div className="board" style={{ '--columns': columns.length } as object} onDragLeave={(event) => { if (event.currentTarget === event.target) setHovered(null); }}>
        {columns.map(({ column, cards }, index) => {
          const last = index === columns.length - 1;
          return (
            <section key={column.code} className={column.code === picked ? 'board-column picked' : 'board-column'} aria-label={said(column.name, language)} {...zone(column.code)}>
              <header>
                <h2>{said(column.name, language)}</h2><b>{cards.length}</b>
                <p className="cap">{under(cards, index === 0, last)}</p>
              </header>
              {aim === column.code ? <p className="drop-slot">{words('dropHere', { stage: said(column.name, language) })}</p> : null}
              {cards.map((card) => (
                <DealCard
                  key={card.pursuit.pursuit} card={card} names={props.names} now={now} lifted={held?.pursuit === card.pursuit.pursuit} settled={last}
                  onLift={() => lift(card, column)} onKeyDown={(event) => keys(event, card)}
                  stages={<StageChoice card={card} column={column.code} columns={columns.map((each) => each.column)} onMove={props.onMove} onPass={props.onPass} />}
                  onDrag={(begun) => { setDragged(begun ? card.pursuit.pursuit : null); if (!begun) setHovered(null); }}
                />
              ))}
              {cards.length === 0 && aim !== column.code ? <p className="cap none">{words('noneHere')}</p> : null}
              {last ? (
                <div className="board-passed" role="group" aria-label={words('passed')} onDragOver={(event) => { if (dragged) { event.preventDefault(); event.stopPropagation(); setHovered(PASSED); } }} onDrop={(event) => { event.preventDefault(); event.stopPropagation(); released(PASSED); }}>
                  <h3>{words('passed')}</h3>
                  {aim === PASSED ? <p className="drop-slot">{words('dropHere', { stage: words('passed') })}</p> : null}
                  {passed.map((card) => <PassedCard key={card.pursuit.pursuit} card={card} />)}
                  {passed.length === 0 && aim !== PASSED ? <p className="cap none">{words('noneHere')}</p> : null}
                </div>
              ) : null}
            </section>
          );
        })}
      </div>
      <p className="sr" role="status">{spoken}</p>
      <BoardFoot columns={columns} passed={passed} now={now} />
    </>
  );
}

/** Of these, how many have stood in their stage for longer than `days`. */
export function stuckOf(cards: Card[], days: number, now: Date): number {
  return cards.filter(({ pursuit }) => !pursuit.passed && daysIn(pursuit.movedAt, now) > days).length;
}
