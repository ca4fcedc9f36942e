import { useMemo, useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, moment, nthColour, ReasonBar, said, State } from '../../ui';
import { CriterionRow } from './criterion-row';
import { RecusalDialog } from './declaration';
import { Keyboard } from './keyboard';
import { points, tenthsOf, totalTenths, type Criterion, type Draft, type Review, type Scores } from './model';
import { SaveLine } from './save-line';
import { useCommand } from './use-command';
import { useDraft } from './use-draft';
import { useKeys } from './use-keys';
import { useReviewWords } from './use-words';

export function ScoreBar({ criteria, scores }: { criteria: Criterion[]; scores: Scores }) {
  const language = useLanguage();
  const reasons = criteria.map((criterion, index) => ({
    key: nthColour(index),
    name: said(criterion.name, language),
    weight: criterion.weight,
    points: tenthsOf(criterion, scores) / 10,
  }));
  return <ReasonBar reasons={reasons} height={10} />;
}

/** An emptied comment is left out. */
export function commented(scores: Scores, code: string, comment: string): Scores {
  const comments = { ...scores.comments, [code]: comment };
  return { ...scores, comments: Object.fromEntries(Object.entries(comments).filter(([, words]) => words !== '')) };
}

/** The rubric beside the papers: scored by keyboard, saved as one types, handed in under seal. */
export function Scoring({ review, draft }: { review: Review; draft: Draft | null }) {
  const words = useReviewWords();
  const app = useWords('app');
  const language = useLanguage();
  const { criteria } = review.rubric;
  const { scores, stage, change, rest, settle } = useDraft(review.review, draft);
  const missing = useMemo(() => criteria.filter((criterion) => scores.points[criterion.code] === undefined), [criteria, scores]);
  const [current, setCurrent] = useState(() => Math.max(0, criteria.findIndex((criterion) => draft?.scores.points[criterion.code] === undefined)));
  const [keysOn, setKeysOn] = useState(true);
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const [recusing, setRecusing] = useState(false);
  const command = useCommand();
  const scored = criteria.filter((criterion) => !missing.includes(criterion)).reduce((sum, criterion) => sum + criterion.weight, 0);
  const total = points(totalTenths(criteria, scores));

  const go = (index: number) => {
    setCurrent(index);
    requestAnimationFrame(() => document.getElementById(`criterion-${criteria[index]?.code}`)?.scrollIntoView({ block: 'nearest' }));
  };
  const score = (index: number, level: number) => {
    const code = criteria[index]?.code;
    if (code !== undefined && level >= 1 && level <= 5) change({ ...scores, points: { ...scores.points, [code]: level } });
  };
  useKeys(keysOn, {
    move: (by) => go(Math.min(criteria.length - 1, Math.max(0, current + by))),
    score: (level) => score(current, level),
    step: (by) => score(current, Math.max(1, (scores.points[criteria[current]?.code ?? ''] ?? (by > 0 ? 0 : 6)) + by)),
    comment: () => document.querySelector<HTMLTextAreaElement>(`#criterion-${criteria[current]?.code} textarea`)?.focus(),
  });

  const submit = () => {
    setAsked(true);
    const first = missing[0];
    if (first) go(criteria.indexOf(first));
    else setSure(true);
  };
  const seal = async () => {
    await rest();
    command.mutate({ path: `reviews/${review.review}/submission`, body: scores }, { onError: () => change(scores) });
  };

  return (
    <aside className="rubric" aria-label={words('scoring')}>
      <div className="sum">
        <div>
          <p className="cap">{words('myScore')}</p>
          <strong>{total}</strong> <span className="quiet">{words('outOf', { weight: scored })}</span>
        </div>
        <span className="cap">{words('countOf', { count: criteria.length - missing.length, of: criteria.length })}</span>
      </div>
      <ScoreBar criteria={criteria} scores={scores} />
      <SaveLine review={review} stage={stage} mine={scores} onSettle={settle} />
      <ol className="criteria" onKeyDown={(event) => { if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) event.target.blur(); }}>
        {criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.code}
            criterion={criterion}
            index={index}
            scores={scores}
            current={index === current}
            onCurrent={() => setCurrent(index)}
            onScore={(level) => { setCurrent(index); score(index, level); }}
            onComment={(comment) => change(commented(scores, criterion.code, comment))}
          />
        ))}
      </ol>
      <p className="declared">
        <span>{review.declaredAt ? words('declaredAt', { at: moment(review.declaredAt, language) }) : null}</span>
        <Button kind="text" onPress={() => setRecusing(true)}>{words('recognised')}</Button>
      </p>
      <div className="hand-in">
        <p role="alert">{asked && missing.length > 0 ? words('missing', { count: missing.length }) : null}</p>
        <Keyboard on={keysOn} onChange={setKeysOn} />
        <p className="stuck"><strong>{total}</strong> <span className="cap">{words('countOf', { count: criteria.length - missing.length, of: criteria.length })}</span></p>
        <Button kind="primary" onPress={submit}>{words('submit')}</Button>
      </div>
      <Dialog title={words('sureTitle', { code: review.code })} isOpen={sure} onClose={() => setSure(false)}>
        <p>{words('sureLead', { total })}</p>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => void seal()}>{words('submit')}</Button>
          <Button onPress={() => setSure(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
      {recusing ? <RecusalDialog review={review} before={rest} onClose={() => setRecusing(false)} /> : null}
    </aside>
  );
}
