import { PageTitle, Rows, Section } from '../../ui';
import { useRole } from '../../session/use-role';
import { OwnEntries } from './own-entries';
import { useWorklist, waits } from './model';
import { useReviewWords } from './use-words';
import { ReviewRow, WaitingReviews } from './waiting';

/** Everything an expert was ever asked to read: what waits, then what is done. */
export function WorklistPage() {
  const words = useReviewWords();
  useRole(['EXPERT']);
  const done = (useWorklist().data ?? []).filter((review) => !waits(review.stage));
  return (
    <>
      <PageTitle title={words('worklist')}>{words('worklistLead')}</PageTitle>
      <WaitingReviews />
      {done.length > 0 ? (
        <Section title={words('handedIn')} note={words('doneCount', { count: done.filter((review) => review.stage !== 'RECUSED').length })}>
          <Rows>{done.map((review) => <ReviewRow key={review.review} review={review} />)}</Rows>
        </Section>
      ) : null}
      <OwnEntries />
    </>
  );
}
