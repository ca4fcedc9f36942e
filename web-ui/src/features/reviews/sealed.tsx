import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { SealBadge, said, Section } from '../../ui';
import { points, tenthsOf, useWorklist, waits, type Review } from './model';
import { ScoreBar } from './scoring';
import { useReviewWords } from './use-words';

/** What this expert handed in, and the way to the next. */
export function Sealed({ review }: { review: Review }) {
  const words = useReviewWords();
  const language = useLanguage();
  const next = (useWorklist().data ?? []).find((each) => waits(each.stage));
  const { criteria } = review.rubric;
  const { own } = review;
  return (
    <aside className="rubric" aria-label={words('ownScores')}>
      <p className="sealed-head"><SealBadge character="封" size={28} /><b>{words('sealedTitle')}</b></p>
      <p className="quiet">{words(review.stage === 'REVEALED' ? 'revealedLead' : 'sealedLead')}</p>
      <div className="sum">
        <div>
          <p className="cap">{words('total')}</p>
          <strong>{review.tenths === null ? '–' : points(review.tenths)}</strong> <span className="quiet">/ 100</span>
        </div>
      </div>
      {own ? (
        <>
          <ScoreBar criteria={criteria} scores={own} />
          <Section title={words('ownScores')}>
            <ol className="criteria">
              {criteria.map((criterion, index) => (
                <li key={criterion.code} className="rubric-row">
                  <div className="head">
                    <span className="name"><span className="cap">{index + 1}</span><b>{said(criterion.name, language)}</b></span>
                    <span className="cap">{own.points[criterion.code]} / 5</span>
                    <span className="gives"><b>{points(tenthsOf(criterion, own))}</b> / {criterion.weight}</span>
                  </div>
                  <p className="said">{own.comments[criterion.code] ?? words('noComment')}</p>
                </li>
              ))}
            </ol>
          </Section>
        </>
      ) : null}
      <div className="form-acts">
        {next ? (
          <Link className="btn primary" to="/$lang/reviews/$review" params={{ lang: language, review: next.review }}>{words('next', { code: next.code })}</Link>
        ) : (
          <Link className="btn" to="/$lang/reviews" params={{ lang: language }}>{words('toWorklist')}</Link>
        )}
      </div>
    </aside>
  );
}
