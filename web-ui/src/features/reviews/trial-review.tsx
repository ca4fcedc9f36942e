import { useState } from 'react';
import type { Text } from '../../ui';
import { CriterionRow } from './criterion-row';
import { Materials } from './materials';
import { points, totalTenths, type Before, type Criterion, type Scores } from './model';
import { commented, ScoreBar } from './scoring';
import { useReviewWords } from './use-words';
import './reviews.css';

type Props = { code: string; title: Text; rubric: { criteria: Criterion[] } } & Pick<Before, 'form' | 'answers' | 'keptBack' | 'requested'>;

/** A review to be tried: an application as experts are shown it, and the rubric to score it by. It keeps nothing. */
export function TrialReview({ code, title, rubric: { criteria }, form, answers, keptBack, requested }: Props) {
  const words = useReviewWords();
  const [scoring, setScoring] = useState(false);
  const [scores, setScores] = useState<Scores>({ points: {}, comments: {} });
  const [current, setCurrent] = useState(0);
  const scored = criteria.filter((criterion) => scores.points[criterion.code] !== undefined);
  const application: Before = { title, requested, industry: null, form, answers, papers: [], keptBack };
  return (
    <div className={`review-work ${scoring ? 'scoring' : 'reading'}`}>
      <div className="halves" role="group" aria-label={words('workTab')}>
        <button type="button" className="btn" aria-pressed={!scoring} onClick={() => setScoring(false)}>{words('materials')}</button>
        <button type="button" className="btn" aria-pressed={scoring} onClick={() => setScoring(true)}>{words('scoring')}</button>
      </div>
      <Materials review={{ review: '', code, application }} />
      <aside className="rubric" aria-label={words('scoring')}>
        <div className="sum">
          <div>
            <p className="cap">{words('myScore')}</p>
            <strong>{points(totalTenths(criteria, scores))}</strong> <span className="quiet">{words('outOf', { weight: scored.reduce((sum, { weight }) => sum + weight, 0) })}</span>
          </div>
          <span className="cap">{words('countOf', { count: scored.length, of: criteria.length })}</span>
        </div>
        <ScoreBar criteria={criteria} scores={scores} />
        <ol className="criteria">
          {criteria.map((criterion, index) => (
            <CriterionRow
              key={criterion.code}
              criterion={criterion}
              index={index}
              scores={scores}
              current={index === current}
              onCurrent={() => setCurrent(index)}
              onScore={(level) => { setCurrent(index); setScores({ ...scores, points: { ...scores.points, [criterion.code]: level } }); }}
              onComment={(comment) => setScores(commented(scores, criterion.code, comment))}
            />
          ))}
        </ol>
        <p className="declared">{words('triedOnly')}</p>
      </aside>
    </div>
  );
}
