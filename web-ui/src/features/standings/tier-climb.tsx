import { Fragment, useRef, useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, said, shortDay, useWidth } from '../../ui';
import { drawn, type Column } from './climb-geometry';
import { ResultsTable } from './results-table';
import { isComing, total, type Climb, type Step } from './model';
import { totalOf } from './places';
import { useStandingsWords, type Words } from './use-words';
import './standings.css';

const FULL = 1180;

/** One company's way through the tiers as one line: a column of places per tier, its own dark, those of its home beside it. */
export function TierClimb({ climb }: { climb: Climb }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const sheet = useRef<HTMLDivElement>(null);
  const width = useWidth(sheet, FULL);
  const [table, setTable] = useState(false);
  const company = said(climb.companyName, language);
  return (
    <figure className="climb">
      <div ref={sheet}>{table ? <ResultsTable climb={climb} /> : <Figure climb={climb} width={width} />}</div>
      <figcaption className="cap">
        {table ? null : (
          <>
            <span><i className="own" />{company}</span>
            <span><i className="home" />{words('legendOther')}</span>
            <span><i className="foreign" />{words('legendForeign')}</span>
            <span>{words('legendLead')}</span>
          </>
        )}
        <Button small onPress={() => setTable(!table)}>{words(table ? 'asFigure' : 'asTable')}</Button>
      </figcaption>
    </figure>
  );
}

function Figure({ climb, width }: { climb: Climb; width: number }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const { height, close, columns, threads } = drawn(climb, width);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={climbSaid(climb, said(climb.companyName, language), words)}>
      {threads.map(({ path, kind }, index) => <path key={index} className={`thread ${kind}`} d={path} />)}
      {columns.map((column, index) => (
        <Fragment key={column.step.call}>
          <Marks column={column} />
          <Head column={column} close={close} />
          <Line column={column} close={close} last={index === columns.length - 1} />
          <Own column={column} close={close} />
        </Fragment>
      ))}
    </svg>
  );
}

function Marks({ column: { x, half, top, bottom, cut, marks, thickness, step } }: { column: Column }) {
  return (
    <>
      {cut === null ? null : <rect className="taken" x={x - half} y={top} width={2 * half} height={cut - top} />}
      <path className="edge" d={`M${x - half} ${top}H${x + half}`} />
      {marks.map((mark, index) => (
        <path
          key={index}
          className={`mark ${step.ranked ? '' : 'coming'} ${mark.home ? (mark.promoted ? 'home' : 'home stayed') : ''}`}
          d={`M${x - half + 3} ${mark.y}H${x + half - 3}`}
          strokeWidth={thickness}
        />
      ))}
      {marks.length === 0 ? <path className="edge" d={`M${x - half} ${bottom}H${x + half}`} /> : null}
    </>
  );
}

function Head({ column: { x, half, step }, close }: { column: Column; close: boolean }) {
  const words = useStandingsWords();
  const language = useLanguage();
  const places = totalOf(step.places);
  const counts = step.entered === 0 ? (places > 0 ? words('takes', { places }) : '') : places > 0 ? words('entered', { count: step.entered, places }) : words('enteredAll', { count: step.entered });
  const on = step.on ? shortDay(step.on, language) : '';
  return (
    <>
      <text className="tier" x={x - half} y={18}>{words(`level.${step.level}`)}</text>
      {close ? (
        <>
          <text className="small" x={x - half} y={35}>{on}</text>
          <text className="small" x={x - half} y={51}>{step.entered > 0 && places > 0 ? `${step.entered} → ${places}` : step.entered || ''}</text>
        </>
      ) : (
        <text className="small" x={x - half} y={40}>{[on, counts].filter(Boolean).join(language === 'zh' ? '　' : ' · ')}</text>
      )}
    </>
  );
}

function Line({ column: { x, half, cut, step }, close, last }: { column: Column; close: boolean; last: boolean }) {
  const words = useStandingsWords();
  if (cut === null || (last && step.next === null)) return null;
  return (
    <>
      <path className="edge" d={`M${x - half - 5} ${cut}H${x + half + 5}`} />
      {close ? null : <text className="small" textAnchor="end" x={x - half - 10} y={cut + 4}>{words('line')}</text>}
    </>
  );
}

function Own({ column: { x, half, own, step }, close }: { column: Column; close: boolean }) {
  const words = useStandingsWords();
  if (own === null) return null;
  const rank = step.mine?.rank ?? null;
  const from = x + half + (close ? 4 : 14);
  // below the line that leads on to the right, but never under the foot of the sheet
  const at = own + (close ? 16 : 22);
  return (
    <>
      <rect className={step.ranked ? 'own' : 'own coming'} x={x - half - 1} y={own - 5} width={2 * half + 2} height={10} />
      {rank === null ? (
        close ? null : <text className="open" x={from} y={own + 5}>{words('notRankedYet')}</text>
      ) : (
        <>
          <text className="rank" x={from} y={at}>{close ? rank : words('nth', { rank })}</text>
          {close || step.mine?.hundredths == null ? null : <text className="small" x={from} y={at + 18}>{words('points', { total: total(step.mine.hundredths) })}</text>}
        </>
      )}
    </>
  );
}

/** The same in a sentence. */
function climbSaid(climb: Climb, company: string, words: Words): string {
  const step = (each: Step, before: Step | undefined): string => {
    const tier = words(`level.${each.level}`);
    if (each.mine?.rank != null) return words('climbSaidStep', { tier, rank: each.mine.rank, count: each.entered });
    return words(before && isComing(each, before) ? 'climbSaidComing' : 'climbSaidNone', { tier });
  };
  return words('climbSaid', { company, steps: climb.steps.map((each, index) => step(each, climb.steps[index - 1])).join(words('sep')) });
}
