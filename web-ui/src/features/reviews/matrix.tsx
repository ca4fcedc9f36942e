import { useRef, type KeyboardEvent } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { said } from '../../ui';
import { points } from './model';
import { cellOf, fitOf, type ApplicationRow, type ExpertColumn, type MatrixAnswer } from './panel-model';
import * as panelWords from './panel-words';

export type Chosen = { application: string; expert: string } | null;

const MARKS = { free: '', conflict: '', READING: '●', IN: '✓', RECUSED: '–' } as const;
const STEPS: Record<string, [number, number]> = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** Applications down, experts across. Arrows move from pair to pair; the chosen one is explained beside it. */
export function Matrix({ answer, chosen, onChoose }: { answer: MatrixAnswer; chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  const words = useWords(panelWords);
  const { matrix, names } = answer;
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (!step || at.row === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-row="${Number(at.row) + step[0]}"][data-column="${Number(at.column) + step[1]}"]`)?.focus();
  };
  const firstStop = chosen === null || !matrix.experts.some((each) => each.expert === chosen.expert);
  return (
    <div className="matrix" role="region" aria-label={words('matrix')} tabIndex={0}>
      <table ref={table} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{words('application')}</th>
            {matrix.experts.map((expert) => (
              <th key={expert.expert} scope="col" className={expert.active ? 'expert' : 'expert rests'}>
                <span className="upright">{names[expert.person] ?? '–'}</span>
                <span className="load" title={words('loadOf', { count: expert.reading })}>{expert.reading}</span>
              </th>
            ))}
            <th scope="col" className="number">{words('inCount')}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.applications.map((row, at) => (
            <tr key={row.application}>
              <Head row={row} />
              {matrix.experts.map((expert, column) => (
                <td key={expert.expert} className="pair">
                  <Pair
                    row={row}
                    expert={expert}
                    name={names[expert.person] ?? '–'}
                    at={at}
                    column={column}
                    stop={firstStop ? at === 0 && column === 0 : chosen.application === row.application && chosen.expert === expert.expert}
                    chosen={chosen?.application === row.application && chosen.expert === expert.expert}
                    onChoose={onChoose}
                  />
                </td>
              ))}
              <td className="number">
                {row.completeAt
                  ? words('scoresIn', { scores: row.assigned.filter((each) => each.tenths !== null).map((each) => points(each.tenths ?? 0)).join(' / ') })
                  : words('inOf', { in: row.in, needed: matrix.expertsPerApplication })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ row }: { row: ApplicationRow }) {
  const language = useLanguage();
  return (
    <th scope="row">
      <b>{row.code ?? row.number}</b>
      <span>{said(row.title, language)}</span>
    </th>
  );
}

type PairProps = { row: ApplicationRow; expert: ExpertColumn; name: string; at: number; column: number; stop: boolean; chosen: boolean; onChoose: (chosen: Chosen) => void };

function Pair({ row, expert, name, at, column, stop, chosen, onChoose }: PairProps) {
  const words = useWords(panelWords);
  const cell = cellOf(expert, row);
  return (
    <button
      type="button"
      className={`cell ${cell.toLowerCase()} ${fitOf(expert, row)}`}
      aria-label={words('pair', { application: row.code ?? row.number, expert: name, state: words(`cell.${cell}`) })}
      aria-pressed={chosen}
      tabIndex={stop ? 0 : -1}
      data-row={at}
      data-column={column}
      onClick={() => onChoose({ application: row.application, expert: expert.expert })}
      onFocus={() => onChoose({ application: row.application, expert: expert.expert })}
    >
      {MARKS[cell]}
    </button>
  );
}
