import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { money, said, SealBadge } from '../../ui';
import type { DealAward } from './model';
import { useDealWords } from './use-words';

/** An award in one line, under its small seal. */
export function AwardLine({ award }: { award: DealAward }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <p className="award-line">
      <SealBadge character="资" />
      <span>{words('awardedWith', { amount: money(award.amount, language) })}</span>
      <span className="quiet">{said(award.title, language)}</span>
    </p>
  );
}

/** An award with the way to verify its decision; anybody may. */
export function Official({ award }: { award: DealAward }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <div className="official">
      <SealBadge character="准" size={32} />
      <div>
        <b>{said(award.title, language)}</b>
        <span>{money(award.amount, language)} · <span className="mono">{award.number}</span></span>
        <Link to="/$lang/verify/$number" params={{ lang: language, number: award.number }}>{words('verifyAward')}</Link>
      </div>
    </div>
  );
}
