import { Link } from '@tanstack/react-router';
import { serverNow } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { daysBetween, Failure, Loading, ReasonBar, Row, Rows, said, Section, WaitingItem } from '../../ui';
import { useFound, useIntroductions } from './model';
import { addedTo, reasonsOf } from './reasons';
import { everything } from './search-url';
import { useDealWords } from './use-words';

/** Introductions that wait for an answer: a founder's own, and those of an investor that the other side has not answered yet. */
export function WaitingIntroductions() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const own = useIntroductions();
  const waiting = (own.data ?? []).filter(({ introduction }) => introduction.state === 'ASKED').map(({ introduction }) => introduction);
  return (
    <Section title={words('introductions')} note={own.data ? words('things', { count: waiting.length }) : null}>
      {own.isPending ? <Loading label={app('loading')} /> : null}
      {own.isError ? <Failure title={app('errorTitle')} error={own.error} /> : null}
      {own.data && waiting.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noneWaits')}</p> : null}
      <Rows>
        {waiting.map((introduction) => {
          const ours = introduction.side === 'COMPANY';
          return (
            <WaitingItem
              key={introduction.introduction}
              title={words(ours ? 'wantsToMeet' : 'weWantToMeet', { name: said(ours ? introduction.investorName : introduction.companyName, language) })}
              note={said(introduction.headline, language)}
              daysLeft={introduction.lapsesAt ? daysBetween(serverNow(), introduction.lapsesAt) : undefined}
              action={<Link className="btn small" to="/$lang/introductions" params={{ lang: language }}>{words(ours ? 'answer' : 'look')}</Link>}
            />
          );
        })}
      </Rows>
    </Section>
  );
}

export { NewFinds } from './new-finds';

const BEST = 5;

/** The deals that fit an investor's mandate best, within all its limits, and that the firm has not asked about yet. */
export function NewMatches() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const found = useFound(everything);
  const first = found.data?.pages[0];
  const best = (first?.deals ?? []).filter((deal) => deal.match?.limits.length === 0 && deal.introduction === null).slice(0, BEST);
  return (
    <Section title={words('newMatches')} note={<Link to="/$lang/deals" params={{ lang: language }}>{words('seeAll')}</Link>}>
      {found.isPending ? <Loading label={app('loading')} /> : null}
      {found.isError ? <p className="cap" style={{ paddingTop: 12 }}>{found.error.message}</p> : null}
      {first?.mandated === false ? <p style={{ paddingTop: 12 }}><Link to="/$lang/mandate" params={{ lang: language }}>{words('declareMandate')}</Link></p> : null}
      {first?.mandated && best.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noMatches')}</p> : null}
      <Rows>
        {best.map((deal) => (
          <Row
            key={deal.deal}
            title={<Link to="/$lang/deals/$deal" params={{ lang: language, deal: deal.deal }}>{said(deal.companyName, language)}</Link>}
            tag={deal.match ? <><b>{deal.match.stated}</b>{addedTo(deal.match, words).map((one) => <span key={one} className="cap"> {one}</span>)}{deal.match.score === deal.match.stated ? null : <span className="cap"> {words('inAll', { score: deal.match.score })}</span>}</> : null}
            action={deal.match ? <div style={{ width: 120 }}><ReasonBar reasons={reasonsOf(deal.match, words)} /></div> : null}
          >
            {said(deal.headline, language)}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** The way to where rankings lead, on an officer's first page. */
export function ExposureLink() {
  const words = useDealWords();
  const language = useLanguage();
  return <p className="fine"><Link to="/$lang/deals/exposure" params={{ lang: language }}>{words('exposure')}</Link></p>;
}
