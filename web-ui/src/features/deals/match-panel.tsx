import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { ReasonBar } from '../../ui';
import type { Match } from './model';
import { reasonsOf } from './reasons';
import { useDealWords } from './use-words';

/** Why a deal has its score: part by part, with a sentence each and what was not reached; first which bounds of the mandate it is outside of. */
export function MatchPanel({ match }: { match: Match }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <div className="match">
      <p className="total">
        <strong>{match.score}</strong> {words('outOf')}
      </p>
      {match.limits.length > 0 ? (
        <>
          <h4 className="limits-title">{words('limits', { count: match.limits.length })}</h4>
          <ul className="limits">
            {match.limits.map((limit) => <li key={limit.limit}><b>{words(`part.${limit.part}`)}</b> {limit.sentence}</li>)}
          </ul>
        </>
      ) : null}
      <ReasonBar reasons={reasonsOf(match, words)} height={12} legend />
      <p className="fine">
        {match.coverage < 100 ? `${words('coverage', { coverage: match.coverage })} ` : null}
        {words('matchFine')}{' '}
        <Link to="/$lang/mandate" params={{ lang: language }}>{words('adjustMandate')}</Link>
      </p>
    </div>
  );
}
