import { useLanguage } from '../../i18n';
import { money, said } from '../../ui';
import { AnswersView } from '../applications';
import { base, type Review } from './model';
import { useReviewWords } from './use-words';

/** The application as the expert may read it: by its code, without names of its company or its files. */
export function Materials({ review }: { review: Pick<Review, 'review' | 'code' | 'application'> }) {
  const words = useReviewWords();
  const language = useLanguage();
  const { application } = review;
  if (application === null) return null;
  const papers = application.papers.map((paper, index) => ({ ...paper, name: words('paper', { number: index + 1 }) }));
  return (
    <article className="sheetbox materials" aria-label={words('materials')}>
      <p className="cap">
        {review.code}
        {application.requested ? ` · ${words('requested', { amount: money(application.requested, language) })}` : ''}
      </p>
      <h2>{said(application.title, language) || words('erased')}</h2>
      <AnswersView application="" papersAt={`${base}/${review.review}/papers`} form={application.form} answers={application.answers} papers={papers} keptBack={application.keptBack} />
      <p className="cap blind">{words('blind')}</p>
    </article>
  );
}
