import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import type { Review } from './model';
import { useDealWords } from './use-words';

/** The band of its review that the company has released, with the way to the call that it comes from. */
export function ReviewLine({ review }: { review: Review }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <p className="rung-line">
      <b>{words(`band.${review.band}`)}</b>
      <span>{words('bandOf', { tier: words(`rung.${review.level}`) })}</span>
      <Link className="quiet" to="/$lang/calls/$call" params={{ lang: language, call: review.call }}>{said(review.title, language)}</Link>
    </p>
  );
}
