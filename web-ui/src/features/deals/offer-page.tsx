import './deals.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { get, Problem, type Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, Mark, PageTitle, said, State, worded } from '../../ui';
import { Meta } from './deal-row';
import { DealView } from './deal-view';
import { draftOf, emptyDraft, mistakes, offerOf, seenBy, type Draft } from './draft';
import { AUDIENCES, useCommand, useDeal, useIntroductions, useOwnDeals, type Audience, type DealAward } from './model';
import { OfferForm } from './offer-form';
import type { Firm } from './firms-field';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

type OwnAward = DealAward & { company: string; state: string; revoked: boolean };

/** Lists a round of the company acted for. */
export function ListDealPage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useActing();
  const own = useOwnDeals(acting?.role === 'FOUNDER');
  if (acting?.role !== 'FOUNDER') return <State title={words('foundersOnly')}>{words('foundersOnlyLead')}</State>;
  if (!acting.verified) return <State title={words('notVerified')}>{words('notVerifiedLead')}</State>;
  if (own.isPending) return <Loading label={app('loading')} rows={10} />;
  const listed = own.data?.find((deal) => deal.listed && deal.company === acting.organisation);
  if (listed) {
    return (
      <State title={words('alreadyListed')} action={<Link className="btn primary" to="/$lang/deals/$deal" params={{ lang: language, deal: listed.deal }}>{words('open')}</Link>}>
        {words('alreadyListedLead')}
      </State>
    );
  }
  return <OfferPage acting={acting} start={emptyDraft} known={[]} deal={null} etag={null} />;
}

export function ReviseDealPage() {
  const { deal: id } = useParams({ strict: false }) as { deal: string };
  const words = useDealWords();
  const app = useWords('app');
  const acting = useActing();
  const page = useDeal(id);
  if (page.isPending) return <Loading label={app('loading')} rows={10} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  const { deal, etag } = page.data;
  if (deal.own === null || acting?.role !== 'FOUNDER') return <State title={words('foundersOnly')}>{words('foundersOnlyLead')}</State>;
  return <OfferPage acting={acting} start={draftOf(deal, deal.own)} known={deal.own.invited} deal={id} etag={etag} />;
}

type Props = { acting: Membership; start: Draft; known: Firm[]; deal: string | null; etag: string | null };

function OfferPage({ acting, start, known, deal, etag }: Props) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(start);
  // A colleague's change, heard of meanwhile, must not become the version that this text was written upon.
  const [seen] = useState(etag);
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const awards = useQuery({ queryKey: ['awards', 'own'], queryFn: () => get<OwnAward[]>('/api/v1/awards') }).data;
  const met = useIntroductions().data;
  const accepted = useMemo(() => (awards ?? []).filter((award) => award.company === acting.organisation && award.state === 'ACCEPTED' && !award.revoked), [awards, acting]);
  const firms = useMemo(() => {
    const asking = (met ?? []).filter(({ introduction }) => introduction.side === 'COMPANY').map(({ introduction }) => ({ firm: introduction.investor, name: introduction.investorName }));
    return [...new Map([...known, ...asking].map((firm) => [firm.firm, firm])).values()];
  }, [met, known]);
  const command = useCommand((id) => void navigate({ to: '/$lang/deals/$deal', params: { lang: language, deal: id } }));
  const wrong = tried ? mistakes(draft, new Date()) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (command.isPending) return;
    setTried(true);
    if (mistakes(draft, new Date()).length > 0) return;
    command.mutate(
      { path: deal === null ? 'deals' : `deals/${deal}`, method: deal === null ? 'POST' : 'PUT', body: offerOf(draft), ifMatch: seen, key: key.current },
      { onError: () => { key.current = crypto.randomUUID(); } },
    );
  };
  const stale = command.error instanceof Problem && command.error.status === 412;
  return (
    <>
      <PageTitle title={words(deal === null ? 'listTitle' : 'reviseTitle')} crumb={<Link to="/$lang/deals/own" params={{ lang: language }}>{words('ownTitle')}</Link>}>
        {words('listLead')}
      </PageTitle>
      <div className="cols offer">
        <form onSubmit={submit} noValidate>
          <OfferForm draft={draft} onChange={setDraft} wrong={wrong} awards={accepted} firms={firms} />
          {wrong.length > 0 ? <State title={words('mistakes', { count: wrong.length })} role="alert">{wrong.map((field) => words(`wrong.${field}`)).join(language === 'zh' ? '' : ' ')}</State> : null}
          {command.isError ? <State title={app(stale ? 'staleTitle' : 'errorTitle')} role="alert">{command.error.message}</State> : null}
          <div className="form-acts">
            <Button type="submit" kind="primary" isPending={command.isPending}>{words(deal === null ? 'list' : 'saveOffer')}</Button>
          </div>
        </form>
        <Preview draft={draft} acting={acting} awards={accepted} />
      </div>
    </>
  );
}

/** The deal as each audience would read it, while it is being written. */
function Preview({ draft, acting, awards }: { draft: Draft; acting: Membership; awards: DealAward[] }) {
  const words = useDealWords();
  const language = useLanguage();
  const [audience, setAudience] = useState<Audience>('PUBLIC');
  const shown = seenBy(draft, audience, { id: acting.organisation, name: acting.name }, awards);
  const name = said(acting.name, language);
  return (
    <aside className="preview" aria-label={words('preview')}>
      <fieldset className="seen-as">
        <legend>{words('preview')}</legend>
        {AUDIENCES.map((each) => (
          <label key={each}>
            <input type="radio" name="seen-as" checked={audience === each} onChange={() => setAudience(each)} />
            <span>{words(`audience.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="preview-name"><Mark name={name} /> <b>{name}</b></p>
      {draft.industry && draft.stage && draft.region ? <Meta deal={shown} /> : null}
      <p className="pitch">{worded(shown.headline, language).words || words('headlineToCome')}</p>
      <DealView deal={shown} />
    </aside>
  );
}
