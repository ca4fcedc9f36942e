import { useLanguage } from '../../i18n';
import { Anchors, LevelPips, nthColour, said, TextArea } from '../../ui';
import { points, tenthsOf, type Criterion, type Scores } from './model';
import { useReviewWords } from './use-words';

type Props = {
  criterion: Criterion;
  index: number;
  scores: Scores;
  current: boolean;
  onCurrent: () => void;
  onScore: (level: number) => void;
  onComment: (words: string) => void;
};

export const LONGEST_COMMENT = 400;

/** One criterion: closed it tells its score and comment, open it also tells what each level means. */
export function CriterionRow({ criterion, index, scores, current, onCurrent, onScore, onComment }: Props) {
  const words = useReviewWords();
  const language = useLanguage();
  const name = said(criterion.name, language);
  const level = scores.points[criterion.code] ?? null;
  const comment = scores.comments[criterion.code] ?? '';
  return (
    <li className={current ? 'rubric-row now' : 'rubric-row'} id={`criterion-${criterion.code}`}>
      <div className="head">
        <button type="button" className="name" aria-expanded={current} onClick={onCurrent}>
          <span className="cap">{index + 1}</span>
          <b>{name}</b>
        </button>
        <LevelPips value={level} onChange={onScore} label={words('scoreFor', { name })} colour={`--r-${nthColour(index)}`} />
        <span className="gives"><b>{level === null ? '–' : points(tenthsOf(criterion, scores))}</b> / {criterion.weight}</span>
      </div>
      {current ? (
        <div className="open">
          <p className="quiet">{said(criterion.description, language)}</p>
          {criterion.threshold === null ? null : <p className="cap">{words('threshold', { threshold: criterion.threshold })}</p>}
          <Anchors levels={criterion.levels.map((each) => said(each, language))} value={level} onPick={onScore} />
          <TextArea
            name={`comment-${criterion.code}`}
            label={words('comment', { name })}
            hint={words('commentHint')}
            value={comment}
            onChange={onComment}
            longest={LONGEST_COMMENT}
            rows={3}
          />
        </div>
      ) : comment ? (
        <p className="said">{comment}</p>
      ) : null}
    </li>
  );
}
