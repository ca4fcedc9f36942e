import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import type { Rung } from './model';
import { useDealWords } from './use-words';

/** Where the company stands in a competition, with the way to the call whose announced standings say so. */
export function RungLine({ rung }: { rung: Rung }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <p className="rung-line">
      <b>{words(`rung.${rung.level}`)}</b>
      {rung.prize ? <span>{said(rung.prize, language)}</span> : null}
      <span>{words('rungRank', { rank: rung.rank, ranked: rung.ranked })}</span>
      {rung.goesOn ? <span>{words('rungGoesOn')}</span> : null}
      <Link className="quiet" to="/$lang/calls/$call" params={{ lang: language, call: rung.call }}>{said(rung.title, language)}</Link>
    </p>
  );
}
