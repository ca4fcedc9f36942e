import { ReasonBar } from '../../ui';
import type { Match } from './model';
import { reasonsOf } from './reasons';
import { useDealWords } from './use-words';

/** How well a deal fits, in one line: the score and what it is made of. */
export function MatchBar({ match }: { match: Match }) {
  const words = useDealWords();
  return (
    <div className="match-bar">
      <b>{match.stated}<span className="sr"> {words('outOf')}</span></b>
      <ReasonBar reasons={reasonsOf(match, words)} height={6} />
    </div>
  );
}
