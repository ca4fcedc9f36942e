import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { day, ReasonBar } from '../../ui';
import type { Advised, Likeness, Match, Observed } from './model';
import { addedTo, limitNamed, reasonsOf, signed } from './reasons';
import { useDealWords } from './use-words';

/** Why a deal stands where it does: which bounds it is outside of, what the mandate gives part by part, what the firm's own deeds add, and what has moved it. */
export function MatchPanel({ match, moved = 0 }: { match: Match; moved?: number }) {
  const words = useDealWords();
  const language = useLanguage();
  const { observed, likeness } = match;
  const added = addedTo(match, words);
  return (
    <div className="match">
      <p className="total">
        <strong>{match.stated}</strong> {words('outOf')}
        {observed || likeness || match.advised ? <span className="sum"> {words('sum', { added: added.length > 0 ? added.join(words('comma')) : signed(0), score: match.score })}</span> : null}
      </p>
      {moved === 0 ? null : <p className="moved">{words(moved > 0 ? 'movedDown' : 'movedUp', { count: Math.abs(moved) })}</p>}
      {match.limits.length > 0 ? (
        <>
          <h3 className="limits-title">{words('limits', { count: match.limits.length })}</h3>
          <ul className="limits">
            {match.limits.map((limit) => <li key={limit.limit}><b>{limitNamed(limit, words)}</b> {limit.sentence}</li>)}
          </ul>
        </>
      ) : null}
      <h3 className="taste-title">{words('statedTitle', { day: day(match.statedOn, language) })}</h3>
      <ReasonBar reasons={reasonsOf(match, words)} height={12} legend />
      {likeness ? <Likes likeness={likeness} /> : null}
      {observed ? <Habits observed={observed} /> : null}
      {match.advised ? <Market advised={match.advised} /> : null}
      <p className="fine">
        {match.coverage < 100 ? `${words('coverage', { coverage: match.coverage })} ` : null}
        {words(observed ? 'matchFineObserved' : 'matchFine')}{' '}
        <Link to="/$lang/mandate" params={{ lang: language }}>{words('adjustMandate')}</Link>
      </p>
      <p className="cap">{words('modelVersion', { version: match.version })}</p>
    </div>
  );
}

/** What the texts add: beside what the firm says, and beside what it has dealt well with. */
function Likes({ likeness }: { likeness: Likeness }) {
  const words = useDealWords();
  const language = useLanguage();
  return (
    <>
      <h3 className="taste-title">{words('likenessTitle')} <b>{signed(likeness.points)}</b></h3>
      <ul className="habits likes">
        {likeness.parts.map((part) => (
          <li key={part.kind}>
            <span className="habit-name">{words(`likeness.${part.kind}`)}</span>
            <span className="habit-points">{part.known ? signed(part.points) : words('unknownPoints')}</span>
            <span className="cap">
              {part.sentence}
              {part.like ? <> <Link to="/$lang/deals/$deal" params={{ lang: language, deal: part.like }}>{words('openLike')}</Link></> : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="fine">{words('likenessFine')}</p>
    </>
  );
}

/** What the whole market teaches, beside the firm's own past. */
function Market({ advised }: { advised: Advised }) {
  const words = useDealWords();
  return (
    <>
      <h3 className="taste-title">{words('advisedTitle')} <b>{signed(advised.points)}</b></h3>
      <ul className="habits">
        {advised.parts.map((part) => (
          <li key={part.theme}>
            <span className="habit-name">{words(`theme.${part.theme}`)}</span>
            <span className="habit-points">{signed(part.points)}</span>
          </li>
        ))}
      </ul>
      <p className="cap">{words('advisedFine')}</p>
    </>
  );
}

/** What was learned of the firm itself: apart from what it says it looks for. */
function Habits({ observed }: { observed: Observed }) {
  const words = useDealWords();
  return (
    <>
      <h3 className="taste-title">{words('observedTitle')} <b>{signed(observed.points)}</b></h3>
      {observed.parts.every((part) => part.reason === 'observed-nothing' || part.reason === 'observed-unknown') ? <p className="cap">{words('observedNone')}</p> : <ul className="habits">
        {observed.parts.map((part) => (
          <li key={part.trait}>
            <span className="habit-name">{words(`trait.${part.trait}`)}</span>
            <span className="habit-points">{part.known ? signed(part.points) : words('unknownPoints')}</span>
            <span className="cap">{part.sentence}</span>
          </li>
        ))}
      </ul>}
    </>
  );
}
