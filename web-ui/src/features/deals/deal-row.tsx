import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { Icon, Mark, ReasonBar, said, Written, type Language } from '../../ui';
import { AwardLine } from './awards';
import { Figures, Traction } from './figures';
import { foundIn } from './found-in';
import { Marked } from './marked';
import type { Hit, Shown } from './model';
import { addedTo, limitNamed, reasonsOf } from './reasons';
import { ReviewLine } from './review';
import { RungLine } from './rung';
import { industryWords, placeWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** The language of a passage that is not the page's, for those who hear it. */
function spokenAs(other: boolean, language: Language): { lang?: string } {
  return other ? { lang: language === 'zh' ? 'en' : 'zh-CN' } : {};
}

export function Meta({ deal }: { deal: Shown }) {
  const language = useLanguage();
  return (
    <div className="meta">
      <span>{industryWords(deal.industry, language)}</span>
      <span>{stageWords(deal.stage, language)}</span>
      <span>{placeWords(deal.city, deal.region, language)}</span>
    </div>
  );
}

/** One deal of the list, with what was found marked, and its match where there is a mandate. */
export function DealRow({ deal, chosen, onWhy, beside, onBeside }: { deal: Hit; chosen: boolean; onWhy: () => void; beside: boolean; onBeside: (() => void) | null }) {
  const words = useDealWords();
  const language = useLanguage();
  const name = said(deal.companyName, language) || '–';
  const found = foundIn(deal.highlights, language);
  return (
    <li className={`deal ${deal.match ? '' : 'plain'} ${chosen ? 'chosen-one' : ''}`}>
      <div className="about">
        <Mark name={name} />
        <Meta deal={deal} />
        <h3>
          <Link to="/$lang/deals/$deal" params={{ lang: language, deal: deal.deal }}>{found.name ? <Marked passage={found.name} /> : name}</Link>
        </h3>
        <p className="pitch">{found.headline ? <Marked passage={found.headline} /> : <Written text={deal.headline} />}</p>
        {found.elsewhere ? (
          <p className="passage">
            <span className="cap">{words(found.elsewhere.language === language ? 'foundInStory' : 'foundInOther')}</span>{' '}
            <span {...spokenAs(found.elsewhere.language !== language, language)}><Marked passage={found.elsewhere.passage} /></span>
          </p>
        ) : null}
        {deal.near ? <p className="cap near">{words('near')}</p> : null}
        {deal.awards.map((award) => <AwardLine key={award.award} award={award} />)}
        {deal.rung ? <RungLine rung={deal.rung} /> : null}
        {deal.review ? <ReviewLine review={deal.review} /> : null}
        <div className="row-foot">
          <label className="beside-tick">
            <input type="checkbox" checked={beside} disabled={onBeside === null} onChange={() => onBeside?.()} />
            {words('beside')}<span className="sr"> · {name}</span>
          </label>
          {deal.introduction ? <span className="cap">{words('introductionIs', { state: words(`introduction.${deal.introduction.state}`) })}</span> : null}
        </div>
      </div>
      <Traction deal={deal} />
      {deal.match ? (
        <button type="button" className="why" onClick={onWhy}>
          <span className="sr">{name}</span>
          <span className="score">
            <strong>{deal.match.stated}</strong>
            <span>{words('score')}</span>
            {addedTo(deal.match, words).map((one) => <span key={one} className="habit">{one}</span>)}
            {deal.match.score === deal.match.stated ? null : <span className="habit">{words('inAll', { score: deal.match.score })}</span>}
          </span>
          <ReasonBar reasons={reasonsOf(deal.match, words)} />
          {deal.match.limits.length > 0 ? <span className="outside">{words('outsideOf', { what: deal.match.limits.map((limit) => limitNamed(limit, words)).join(words('listComma')) })}</span> : null}
          {deal.moved > 0 ? <span className="outside">{words('movedDown', { count: deal.moved })}</span> : null}
          <span className="text">{words('why')}<Icon name="right" /></span>
        </button>
      ) : null}
      <Figures deal={deal} />
    </li>
  );
}
