import './deals.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import { get, Problem, serverNow, useKept, type Membership } from '../../api';
import { useSession } from '../../session/session-provider';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, ErrorSummary, Failure, KeptNote, Loading, Mark, PageTitle, said, State, worded } from '../../ui';
import { Meta } from './deal-row';
import { DealView } from './deal-view';
import { draftOf, emptyDraft, mistakes, offerOf, seenBy, type Draft, type Field } from './draft';
import { AUDIENCES, useCommand, useDeal, useIntroductions, useOwnDeals, useReleasable, type Audience, type DealAward, type Releasable } from './model';
import { OfferForm } from './offer-form';
import type { Firm } from './firms-field';
import { useDealWords } from './use-words';

type OwnAward = DealAward & { company: string; state: string; revoked: boolean };

/** Lists a round of the company acted for. */
export function ListDealPage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['FOUNDER']);
  const own = useOwnDeals(acting !== null);
  if (acting === null) return <ForOthers title={words('list')} whom={words('foundersOnly')} roles={['FOUNDER']} />;
  if (!acting.verified) return <State page title={words('notVerified')}>{words('notVerifiedLead')}</State>;
  if (own.isPending) return <Loading label={app('loading')} rows={10} />;
  const listed = own.data?.find((deal) => deal.listed && deal.company === acting.organisation);
  if (listed) {
    return (
      <State page title={words('alreadyListed')} action={<Link className="btn primary" to="/$lang/deals/$deal" params={{ lang: language, deal: listed.deal }}>{words('open')}</Link>}>
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
  const page = useDeal(id);
  const acting = useRole(['FOUNDER'], page.data?.deal.company);
  if (page.isPending) return <Loading label={app('loading')} rows={10} />;
  if (page.isError) return <Failure title={app('errorTitle')} error={page.error} />;
  const { deal, etag } = page.data;
  if (deal.own === null || acting === null) return <ForOthers title={words('edit')} whom={words('foundersOnly')} roles={['FOUNDER']} organisation={deal.company} />;
  return <OfferPage key={id} acting={acting} start={draftOf(deal, deal.own)} known={deal.own.invited} deal={id} etag={etag} />;
}

const CONTROLS: Record<Field, string> = {
  headline: 'headlineZh', industry: 'industry', stage: 'stage', region: 'region', asked: 'asked', valuation: 'valuation', patents: 'patents', quarters: 'quarter-0', closes: 'closes',
};
const LABELS = {
  headline: 'headlineZh', industry: 'industry', stage: 'stage', region: 'region', asked: 'askedLabel', valuation: 'valuationLabel', patents: 'patentsLabel', quarters: 'quartersLabel', closes: 'closesLabel',
} as const satisfies Record<Field, string>;

type Props = { acting: Membership; start: Draft; known: Firm[]; deal: string | null; etag: string | null };

function OfferPage({ acting, start, known, deal, etag }: Props) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { me } = useSession();
  // A colleague's change, heard of meanwhile, must not become the version that this text was written upon.
  const kept = useKept(me?.person.id ?? null, `deals/${deal ?? `new/${acting.organisation}`}`, start, etag);
  const draft = kept.work;
  const [tries, setTries] = useState(0);
  const key = useRef(crypto.randomUUID());
  const awards = useQuery({ queryKey: ['awards', 'own'], queryFn: () => get<OwnAward[]>('/api/v1/awards') }).data;
  const releasable = useReleasable();
  const reviews = useMemo(() => (releasable.data ?? []).filter((one) => one.company === acting.organisation), [releasable.data, acting]);
  const met = useIntroductions().data;
  const accepted = useMemo(() => (awards ?? []).filter((award) => award.company === acting.organisation && award.state === 'ACCEPTED' && !award.revoked), [awards, acting]);
  const firms = useMemo(() => {
    const asking = (met ?? []).filter(({ introduction }) => introduction.side === 'COMPANY').map(({ introduction }) => ({ firm: introduction.investor, name: introduction.investorName }));
    return [...new Map([...known, ...asking].map((firm) => [firm.firm, firm])).values()];
  }, [met, known]);
  const command = useCommand((id) => {
    kept.forget();
    void navigate({ to: '/$lang/deals/$deal', params: { lang: language, deal: id } });
  });
  const wrong = tries > 0 ? mistakes(draft, serverNow()) : [];
  const [found, setFound] = useState<Field[]>([]);
  // What has been mended since leaves the summary.
  const summed = found.filter((field) => wrong.includes(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Until it is known what may be released, what is released would be taken back.
    if (command.isPending || releasable.data === undefined) return;
    const open = mistakes(draft, serverNow());
    setTries(tries + 1);
    setFound(open);
    if (open.length > 0) return;
    command.mutate(
      { path: deal === null ? 'deals' : `deals/${deal}`, method: deal === null ? 'POST' : 'PUT', body: offerOf(draft, reviews), ifMatch: kept.from, key: key.current },
      { onError: () => { key.current = crypto.randomUUID(); } },
    );
  };
  const stale = command.error instanceof Problem && command.error.status === 412;
  return (
    <>
      <PageTitle title={words(deal === null ? 'listTitle' : 'reviseTitle')} crumb={<Link to="/$lang/deals/own" params={{ lang: language }}>{words('ownTitle')}</Link>}>
        {words('listLead')}
      </PageTitle>
      <KeptNote restored={kept.restored} onDiscard={kept.discard} />
      <div className="cols offer">
        <form onSubmit={submit} noValidate>
          {summed.length > 0 ? <ErrorSummary key={tries} mistakes={summed.map((field) => ({ name: CONTROLS[field], label: words(LABELS[field]), message: words(`wrong.${field}`) }))} /> : null}
          <OfferForm draft={draft} onChange={kept.change} wrong={wrong} awards={accepted} reviews={releasable.data === undefined ? null : reviews} firms={firms} />
          {command.isError ? <State title={app(stale ? 'staleTitle' : 'errorTitle')} role="alert">{command.error.message}</State> : null}
          {releasable.isError && releasable.data === undefined ? <State title={app('errorTitle')} role="alert">{releasable.error.message}</State> : null}
          <div className="form-acts">
            <Button type="submit" kind="primary" isPending={command.isPending}>{words(deal === null ? 'list' : 'saveOffer')}</Button>
          </div>
        </form>
        <Preview draft={draft} acting={acting} awards={accepted} reviews={reviews} />
      </div>
    </>
  );
}

/** The deal as each audience would read it, while it is being written. */
function Preview({ draft, acting, awards, reviews }: { draft: Draft; acting: Membership; awards: DealAward[]; reviews: Releasable[] }) {
  const words = useDealWords();
  const language = useLanguage();
  const [audience, setAudience] = useState<Audience>('PUBLIC');
  const shown = seenBy(draft, audience, { id: acting.organisation, name: acting.name }, awards, reviews);
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
