import './deals.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { day, Icon, Loading, Mark, money, PageTitle, ReasonBar, said, Spark, State, Written } from '../../ui';
import { growth } from './amounts';
import { MOST_COMPARED, readCompared } from './compared';
import { useDeals, type DealAnswer, type Match } from './model';
import { addedTo, limitNamed, reasonsOf } from './reasons';
import { industryWords, placeWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** Up to four deals side by side; the address says which. What one of them does not show is said so, and never guessed. */
export function ComparePage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const ids = readCompared((useSearch({ strict: false }) as { deal?: unknown }).deal);
  const navigate = useNavigate();
  const answers = useDeals(ids);
  const remove = (deal: string) => void navigate({ to: '/$lang/deals/compare', params: { lang: language }, search: { deal: ids.filter((id) => id !== deal).join(',') } as never, replace: true });
  const deals = answers.flatMap(({ data }) => (data ? [data] : []));
  const gone = answers.filter(({ isError }) => isError).length;
  const back = <Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('backToSearch')}</Link>;
  return (
    <>
      <PageTitle title={words('compareTitle')} crumb={<Link to="/$lang/deals" params={{ lang: language }}>{words('findTitle')}</Link>}>
        {words('compareLead', { count: MOST_COMPARED })}
      </PageTitle>
      {answers.some(({ isPending }) => isPending) ? <Loading label={app('loading')} rows={8} /> : null}
      {gone > 0 ? <p role="status" className="fine">{words('compareGone', { count: gone })}</p> : null}
      {ids.length === 0 || (deals.length === 0 && gone === ids.length) ? <State title={words('compareNone')} action={back}>{words('compareNoneLead')}</State> : null}
      {deals.length > 0 ? <Table deals={deals} onRemove={remove} /> : null}
    </>
  );
}

/** What the deal is given, part by part, and what ranks it. */
function Fit({ match }: { match: Match }) {
  const words = useDealWords();
  const added = addedTo(match, words);
  return (
    <div className="fit">
      <strong>{match.stated}</strong> <span className="cap">{words('outOf')}</span>
      <ReasonBar reasons={reasonsOf(match, words)} />
      {added.length ? <span className="cap">{[...added, words('inAll', { score: match.score })].join(words('comma'))}</span> : null}
    </div>
  );
}

/** The bounds of the mandate that the deal is outside of, each with what would bring it within. */
function Limits({ match }: { match: Match }) {
  const words = useDealWords();
  if (match.limits.length === 0) return words('limitsKept');
  return <ul className="broken">{match.limits.map((limit) => <li key={limit.limit}><b>{limitNamed(limit, words)}</b> {limit.sentence}</li>)}</ul>;
}

function Revenue({ answer, none }: { answer: DealAnswer['deal']; none: ReactNode }) {
  const words = useDealWords();
  const language = useLanguage();
  const last = answer.quarterlyRevenue.at(-1);
  if (!last) return none;
  const count = answer.quarterlyRevenue.length;
  return (
    <>
      {money(last, language)}
      <Spark label={words('revenueSaid', { count, last: money(last, language) })} values={answer.quarterlyRevenue.map(({ amount }) => Number(amount))} />
    </>
  );
}

function Table({ deals, onRemove }: { deals: DealAnswer[]; onRemove: (deal: string) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const hidden = <span className="quiet">{words('notShown')}</span>;
  const rows: { name: string; value: (answer: DealAnswer) => ReactNode }[] = [
    ...(deals.some(({ match }) => match)
      ? [
          { name: words('match'), value: ({ match }: DealAnswer) => (match ? <Fit match={match} /> : '–') },
          { name: words('compareLimits'), value: ({ match }: DealAnswer) => (match ? <Limits match={match} /> : '–') },
        ]
      : []),
    { name: words('industry'), value: ({ deal }) => industryWords(deal.industry, language) },
    { name: words('stage'), value: ({ deal }) => stageWords(deal.stage, language) },
    { name: words('region'), value: ({ deal }) => placeWords(deal.city, deal.region, language) },
    { name: words('asked'), value: ({ deal }) => (deal.asked ? <strong>{money(deal.asked, language)}</strong> : hidden) },
    { name: words('valuation'), value: ({ deal }) => (deal.valuation ? money(deal.valuation, language) : hidden) },
    { name: words('lastQuarter'), value: ({ deal }) => <Revenue answer={deal} none={hidden} /> },
    { name: words('yearOnYear'), value: ({ deal }) => { const grown = growth(deal.quarterlyRevenue); return grown === null ? '–' : `${grown > 0 ? '+' : ''}${grown}%`; } },
    { name: words('patents'), value: ({ deal }) => (deal.patents === null ? hidden : words('patentsCount', { count: deal.patents })) },
    ...(deals.some(({ deal }) => deal.rung) ? [{ name: words('rung'), value: ({ deal }: DealAnswer) => (deal.rung ? <>{words(`rung.${deal.rung.level}`)} <span className="cap">{words('rungRank', { rank: deal.rung.rank, ranked: deal.rung.ranked })}</span></> : '–') }] : []),
    ...(deals.some(({ deal }) => deal.review) ? [{ name: words('band'), value: ({ deal }: DealAnswer) => (deal.review ? <>{words(`band.${deal.review.band}`)} <span className="cap">{words('bandOf', { tier: words(`rung.${deal.review.level}`) })}</span></> : '–') }] : []),
    { name: words('awarded'), value: ({ deal }) => (deal.awards.length ? deal.awards.map((award) => money(award.amount, language)).join(' · ') : '–') },
    { name: words('closes'), value: ({ deal }) => (deal.closes ? day(deal.closes, language) : words('noDay')) },
  ];
  return (
    <div className="compared" role="region" aria-label={words('compareTitle')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {deals.map(({ deal }) => (
              <th key={deal.deal} scope="col">
                <div className="compared-head">
                  <Mark name={said(deal.companyName, language) || '–'} />
                  <button type="button" className="icon-button" aria-label={words('compareRemove', { name: said(deal.companyName, language) || '–' })} onClick={() => onRemove(deal.deal)}><Icon name="cross" /></button>
                </div>
                <Link to="/$lang/deals/$deal" params={{ lang: language, deal: deal.deal }}>{said(deal.companyName, language) || '–'}</Link>
                <p><Written text={deal.headline} /></p>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {deals.map((answer) => <td key={answer.deal.deal}>{value(answer)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
