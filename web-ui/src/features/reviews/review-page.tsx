import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, said, State, Tabs } from '../../ui';
import { Declaration } from './declaration';
import { Materials } from './materials';
import { base, useReview, useWorklist, type Review } from './model';
import { Scoring } from './scoring';
import { Sealed } from './sealed';
import { useReviewWords } from './use-words';
import { StageTag } from './waiting';
import './reviews.css';

/** One review from its declaration to its seal. */
export function ReviewPage() {
  const { review: id } = useParams({ strict: false }) as { review: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const words = useReviewWords();
  const app = useWords('app');
  const language = useLanguage();
  useRole(['EXPERT']);
  const answer = useReview(id);
  const [scoring, setScoring] = useState(false);
  if (answer.isPending) return <Loading label={app('loading')} />;
  if (answer.isError) {
    const missing = answer.error instanceof Problem && answer.error.status === 404;
    return <Failure title={app(missing ? 'notFoundTitle' : 'errorTitle')} error={answer.error} />;
  }
  const { review, draft } = answer.data;
  const open = review.application !== null;
  return (
    <>
      <PageTitle title={words('title', { code: review.code })} crumb={<Strip review={review} />} actions={<StageTag stage={review.stage} />}>
        {said(review.callTitle, language)}
      </PageTitle>
      <Tabs label={words('title', { code: review.code })}>
        <a href="?" {...(tab === 'history' ? {} : { 'aria-current': 'page' as const })}>{words('workTab')}</a>
        <a href="?tab=history" {...(tab === 'history' ? { 'aria-current': 'page' as const } : {})}>{app('history')}</a>
      </Tabs>
      {tab === 'history' ? <HistoryTab feature="reviews" path={`${base}/${id}/history`} /> : null}
      {tab !== 'history' && review.stage === 'OPENED' ? <Declaration review={review} /> : null}
      {tab !== 'history' && review.stage === 'RECUSED' ? (
        <State title={words('recusedTitle')} action={<Link className="btn" to="/$lang/reviews" params={{ lang: language }}>{words('toWorklist')}</Link>}>
          {words('recusedLead')}
        </State>
      ) : null}
      {tab !== 'history' && open ? (
        <div className={`review-work ${scoring ? 'scoring' : 'reading'}`}>
          <div className="halves" role="group" aria-label={words('workTab')}>
            <button type="button" className="btn" aria-pressed={!scoring} onClick={() => setScoring(false)}>{words('materials')}</button>
            <button type="button" className="btn" aria-pressed={scoring} onClick={() => setScoring(true)}>{words('scoring')}</button>
          </div>
          <Materials review={review} />
          {review.stage === 'DECLARED' ? <Scoring key={review.review} review={review} draft={draft} /> : <Sealed review={review} />}
        </div>
      ) : null}
    </>
  );
}

/** The expert's reviews of the same call, by code. */
function Strip({ review }: { review: Review }) {
  const words = useReviewWords();
  const language = useLanguage();
  const all = (useWorklist().data ?? []).filter((each) => each.call === review.call).sort((a, b) => a.code.localeCompare(b.code));
  return (
    <nav className="strip" aria-label={words('worklist')}>
      <Link to="/$lang/reviews" params={{ lang: language }}>{words('worklist')}</Link>
      {all.map((each) => (
        <Link
          key={each.review}
          className={`code ${each.stage.toLowerCase()}`}
          to="/$lang/reviews/$review"
          params={{ lang: language, review: each.review }}
          title={words(`stage.${each.stage}`)}
          {...(each.review === review.review ? { 'aria-current': 'page' as const } : {})}
        >
          {each.code}
        </Link>
      ))}
    </nav>
  );
}
