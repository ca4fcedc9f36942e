import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { distance, Failure, Loading, Row, Rows, said, Section, Tag, type TagKind } from '../../ui';
import { useWorklist, waits, type Stage, type WaitingReview } from './model';
import { useReviewWords } from './use-words';

const kinds: Record<Stage, TagKind> = { OPENED: 'amber', DECLARED: 'amber', SUBMITTED: 'pine', REVEALED: 'line', RECUSED: 'plain' };

export function StageTag({ stage }: { stage: Stage }) {
  const words = useReviewWords();
  return <Tag kind={kinds[stage]}>{words(`stage.${stage}`)}</Tag>;
}

export function ReviewRow({ review }: { review: WaitingReview }) {
  const words = useReviewWords();
  const language = useLanguage();
  const action = review.stage === 'OPENED' ? 'declareAction' : review.stage === 'DECLARED' ? 'scoreAction' : 'lookAction';
  return (
    <Row
      title={`${review.code} · ${said(review.title, language) || words('undeclared')}`}
      tag={<StageTag stage={review.stage} />}
      action={
        <Link
          className={waits(review.stage) ? 'btn small primary' : 'btn small'}
          to="/$lang/reviews/$review"
          params={{ lang: language, review: review.review }}
          aria-label={`${words(action)}: ${review.code}`}
        >
          {words(action)}
        </Link>
      }
    >
      {said(review.callTitle, language)} · {words('since', { since: distance(review.since, language) })}
    </Row>
  );
}

/** An expert's reviews that wait to be declared or scored, the oldest first. */
export function WaitingReviews() {
  const words = useReviewWords();
  const app = useWords('app');
  const worklist = useWorklist();
  const waiting = (worklist.data ?? []).filter((review) => waits(review.stage));
  return (
    <Section title={words('worklist')} note={worklist.data ? words('waitingCount', { count: waiting.length }) : null}>
      {worklist.isPending ? <Loading label={app('loading')} /> : null}
      {worklist.isError ? <Failure title={app('errorTitle')} error={worklist.error} /> : null}
      {worklist.data && waiting.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingWaits')}</p> : null}
      <Rows>{waiting.map((review) => <ReviewRow key={review.review} review={review} />)}</Rows>
    </Section>
  );
}
