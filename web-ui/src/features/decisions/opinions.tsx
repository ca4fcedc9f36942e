import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Failure, LevelPips, Loading, nthColour, said, Section, State, type Text } from '../../ui';
import { useRevealed } from './model';
import * as decisionWords from './words';

type Rubric = { criteria: { code: string; name: Text; weight: number }[] };

/** What the experts said, once all reviews are in; to the company without their names. */
export function Opinions({ application, call }: { application: string; call: string }) {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const language = useLanguage();
  const revealed = useRevealed(application);
  const rubric = useQuery({ queryKey: ['calls', call, 'rubric'], queryFn: () => get<{ rubric: Rubric }>(`/api/v1/calls/${call}`) });
  if (revealed.isPending || rubric.isPending) return <Loading label={app('loading')} />;
  if (revealed.isError) return <Failure title={app('errorTitle')} error={revealed.error} />;
  if (rubric.isError) return <Failure title={app('errorTitle')} error={rubric.error} />;
  const { reviews, names } = revealed.data;
  const { criteria } = rubric.data.rubric;
  if (reviews.length === 0) return <State title={words('reviewsNone')} />;
  return (
    <div className="opinions">
      {reviews.map((review, index) => (
        <Section
          key={review.review}
          title={review.person ? (names[review.person] ?? words('unnamed')) : words('review', { code: String.fromCharCode(65 + index) })}
          note={words('total', { total: (review.tenths / 10).toFixed(1) })}
        >
          <ul className="opinion">
            {criteria.map((criterion, place) => (
              <li key={criterion.code}>
                <div>
                  <b>{said(criterion.name, language)}</b>
                  <LevelPips value={review.scores?.points[criterion.code] ?? null} label={said(criterion.name, language)} colour={`--r-${nthColour(place)}`} />
                </div>
                {review.scores?.comments[criterion.code] ? <p>{review.scores.comments[criterion.code]}</p> : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
