import './deals.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useEffect, useState } from 'react';
import { Problem } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, Failure, Loading, Mark, said, Sheet, State } from '../../ui';
import { AskOrState } from './ask';
import { Official } from './awards';
import { ChosenFilters } from './chosen-filters';
import { compared, MOST_COMPARED, readCompared } from './compared';
import { DealRow } from './deal-row';
import { DealSearchBox } from './deal-search-box';
import { Facets } from './facets';
import { MatchPanel } from './match-panel';
import { useFound, type DealSearch, type Found, type Hit, type Sort } from './model';
import { NoneFound } from './none-found';
import { SavedSearches } from './saved-searches';
import { filters, isCut, LONGEST, readSearch, SORTS, writeSearch } from './search-url';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

const WIDE = '(min-width: 1180px)';

/** The deals that the reader may see; the address is the search. */
export function DealsPage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const address: Record<string, unknown> = useSearch({ strict: false });
  const search = readSearch(address);
  const beside = readCompared(address.compare);
  const found = useFound(search);
  const pages = found.data?.pages ?? [];
  const first = pages[0];
  const go = (next: DealSearch, ticked: string[], replace: boolean) =>
    void navigate({ to: '/$lang/deals', params: { lang: language }, search: { ...writeSearch(next), ...(ticked.length ? { compare: ticked.join(',') } : {}) }, replace, resetScroll: false });
  // A choice is a step that the browser's way back undoes; letters are not.
  const choose = (next: DealSearch) => go(next, beside, false);
  const type = (next: DealSearch) => go(next, beside, true);
  useEffect(() => {
    document.title = words('findTitle');
  });
  return (
    <>
      <header className="deals-head">
        <h1>{words('findTitle')}</h1>
        <p>{words(!first?.mandated ? 'findLead' : first.sort === 'MATCH' ? 'findLeadMandated' : 'findLeadScored')}</p>
        <DealSearchBox search={search} onChange={type} />
        <Syntax />
      </header>
      {isCut(address) ? <p role="status" className="unread">{words('cut', { count: LONGEST })}</p> : null}
      {found.isPending ? <Loading label={app('loading')} rows={10} /> : null}
      {found.isError ? <Resting error={found.error} onRetry={() => void found.refetch()} /> : null}
      {first && !found.isError ? (
        <Results
          search={search} first={first} deals={pages.flatMap((page) => page.deals)} onChange={choose}
          beside={beside} onBeside={(ticked) => go(search, ticked, true)}
          more={found.hasNextPage ? { busy: found.isFetchingNextPage, load: () => void found.fetchNextPage() } : null}
        />
      ) : null}
    </>
  );
}

/** What may be typed into the box beside words. */
function Syntax() {
  const words = useDealWords();
  return (
    <details className="syntax">
      <summary>{words('syntax')}</summary>
      <ul>
        {(['Phrase', 'Fields', 'Ask', 'More', 'Otherwise', 'Meaning'] as const).map((one) => <li key={one}>{words(`syntax${one}`)}</li>)}
      </ul>
    </details>
  );
}

/** Search may rest while everything else goes on: the server's own words say that nothing is lost. It is asked again by itself. */
function Resting({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useDealWords();
  const app = useWords('app');
  return error instanceof Problem && error.code === 'search-unavailable' ? (
    <State title={words('restingTitle')} role="alert" action={<Button onPress={onRetry}>{words('retry')}</Button>}>{error.message}</State>
  ) : (
    <Failure title={app('errorTitle')} error={error} onRetry={onRetry} />
  );
}

type ResultsProps = { search: DealSearch; first: Found; deals: Hit[]; onChange: (search: DealSearch) => void; beside: string[]; onBeside: (ticked: string[]) => void; more: { busy: boolean; load: () => void } | null };

function Results({ search, first, deals, onChange, beside, onBeside, more }: ResultsProps) {
  const words = useDealWords();
  const language = useLanguage();
  const acting = useActing();
  const [chosen, setChosen] = useState<string | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const explained = deals.find((deal) => deal.deal === chosen) ?? deals[0];
  const why = (deal: Hit) => {
    setChosen(deal.deal);
    if (!window.matchMedia(WIDE).matches) setExplaining(true);
  };
  const count = filters(search);
  return (
    <div className={first.mandated ? 'deals mandated' : 'deals'}>
      <aside className="rail" aria-label={words('filters')}>
        <Facets search={search} facets={first.facets} mandated={first.mandated} onChange={onChange} />
      </aside>
      <section aria-label={words('findTitle')}>
        <div className="bar">
          <h2 aria-live={first.total === 0 ? 'off' : 'polite'}>{words('found', { count: first.total })}{first.near > 0 && first.near < first.total ? <span className="near"> {words('nearCount', { count: first.near })}</span> : null}</h2>
          <span className="narrow-only">
            <Button small onPress={() => setFiltering(true)}>{count ? words('filtersChosen', { count }) : words('filters')}</Button>
          </span>
          <SavedSearches search={search} />
          <label>
            <span>{words('sort')}</span>
            <select aria-label={words('sort')} value={first.sort} onChange={(event) => onChange({ ...search, sort: event.target.value as Sort })}>
              {SORTS.filter((sort) => (sort !== 'MATCH' || first.mandated) && (sort !== 'RELEVANCE' || search.q.trim() !== '' || first.sort === sort)).map((sort) => (
                <option key={sort} value={sort}>{words(`sort.${sort}`)}</option>
              ))}
            </select>
          </label>
        </div>
        <ChosenFilters search={search} facets={first.facets} onChange={onChange} />
        {first.unread.length ? <p role="status" className="unread">{words('unread', { what: first.unread.join(' ') })}</p> : null}
        {first.loosened ? <p role="status" className="unread">{words('loosened')}</p> : null}
        {first.near > 0 && first.near === first.total ? <p role="status" className="unread">{words('nearOnly')}</p> : null}
        {deals.length === 0 ? <div style={{ paddingTop: 24 }}><NoneFound search={search} instead={first.instead} alone={first.alone} onChange={onChange} /></div> : null}
        <ul>
          {deals.map((deal, index) => (
            <Fragment key={deal.deal}>
              {first.sort === 'MATCH' && deal.match && deal.match.limits.length !== deals[index - 1]?.match?.limits.length ? (
                <li className="bound">{deal.match.limits.length === 0 ? words('limitsKept') : words('limits', { count: deal.match.limits.length })}</li>
              ) : null}
              <DealRow
                deal={deal} chosen={first.mandated && deal === explained} onWhy={() => why(deal)}
                beside={beside.includes(deal.deal)} onBeside={beside.length < MOST_COMPARED || beside.includes(deal.deal) ? () => onBeside(compared(beside, deal.deal)) : null}
              />
            </Fragment>
          ))}
        </ul>
        {beside.length > 0 ? (
          <div className="beside" role="status">
            <span>{words('besideCount', { count: beside.length })}</span>
            {beside.length > 1 ? <Link className="btn primary small" to="/$lang/deals/compare" params={{ lang: language }} search={{ deal: beside.join(',') } as never}>{words('compare')}</Link> : null}
            <Button small kind="text" onPress={() => onBeside([])}>{words('besideNone')}</Button>
          </div>
        ) : null}
        {more ? <div className="form-acts"><Button isPending={more.busy} onPress={more.load}>{words('more')}</Button></div> : null}
        {!first.mandated && acting?.role === 'INVESTOR' && acting.verified ? (
          <p style={{ paddingTop: 16 }}><Link to="/$lang/mandate" params={{ lang: language }}>{words('declareMandate')}</Link></p>
        ) : null}
      </section>
      {first.mandated && explained ? <aside className="explain" aria-label={words('whyTitle')}><Explained deal={explained} /></aside> : null}
      {explained ? (
        <Dialog title={words('whyTitle')} isOpen={explaining} onClose={() => setExplaining(false)}>
          <Explained deal={explained} />
          <div className="form-acts"><Button onPress={() => setExplaining(false)}>{words('close')}</Button></div>
        </Dialog>
      ) : null}
      <Sheet
        title={words('filters')} isOpen={filtering} onClose={() => setFiltering(false)}
        footer={<Button kind="primary" onPress={() => setFiltering(false)}>{words('seeFound', { count: first.total })}</Button>}
      >
        <Facets search={search} facets={first.facets} mandated={first.mandated} onChange={onChange} />
      </Sheet>
    </div>
  );
}

function Explained({ deal }: { deal: Hit }) {
  const words = useDealWords();
  const language = useLanguage();
  const name = said(deal.companyName, language) || '–';
  if (!deal.match) return <State title={name} />;
  return (
    <>
      <h2 className="who-matches"><Mark name={name} /> {name}</h2>
      <MatchPanel match={deal.match} moved={deal.moved} />
      {deal.awards.map((award) => <Official key={award.award} award={award} />)}
      <div className="explained">
        <AskOrState deal={deal.deal} name={name} introduction={deal.introduction} />
        <Link className="btn" to="/$lang/deals/$deal" params={{ lang: language, deal: deal.deal }}>{words('open')}</Link>
      </div>
    </>
  );
}
