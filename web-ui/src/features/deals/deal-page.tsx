import './deals.css';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import { isSignedIn, Problem } from '../../api';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, Dialog, Facts, Failure, Loading, Mark, PageTitle, said, Section, State, StickBar, Tabs, Tag, Written } from '../../ui';
import { AskOrState } from './ask';
import { Meta } from './deal-row';
import { DealView } from './deal-view';
import { FittingFirms, KeptFrom } from './fitting-firms';
import { MatchPanel } from './match-panel';
import { useCommand, useDeal, type DealAnswer } from './model';
import { Rounds } from './rounds';
import { Similar } from './similar';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

/** What a firm does about a deal: puts it on its board. */
type Follow = ComponentType<{ deal: string; firm: string }>;

/** One deal, as far as its reader may see it; its company also sees its history and, by `Passes`, which firms want none of it. */
export function DealPage({ Follow, Passes }: { Follow: Follow; Passes: ComponentType<{ deal: string }> }) {
  const { deal: id } = useParams({ strict: false }) as { deal: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const page = useDeal(id);
  if (page.isPending) return <Loading label={app('loading')} rows={10} />;
  if (page.isError) {
    const missing = page.error instanceof Problem && page.error.status === 404;
    const back = <Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('backToSearch')}</Link>;
    return missing ? <State page title={words('dealGone')} action={back}>{words('dealGoneLead')}</State> : <Failure title={app('errorTitle')} error={page.error} action={back} />;
  }
  const { deal } = page.data;
  const name = said(deal.companyName, language) || '–';
  const history = tab === 'history' && deal.own !== null;
  return (
    <>
      <PageTitle
        title={name}
        crumb={<><Link to={deal.own ? '/$lang/deals/own' : '/$lang/deals'} params={{ lang: language }}>{words(deal.own ? 'ownTitle' : 'findTitle')}</Link><span>{deal.listed ? null : <Tag>{words('unlisted')}</Tag>}</span></>}
        actions={deal.own === null ? <Acts answer={page.data} name={name} Follow={Follow} /> : <OwnActs answer={page.data} etag={page.data.etag} />}
      >
        <Written text={deal.headline} />
      </PageTitle>
      <div className="under-title"><Mark name={name} /><Meta deal={deal} /></div>
      {deal.own === null ? null : (
        <Tabs label={name}>
          {(['overview', 'history'] as const).map((each) => (
            <Link
              key={each} to="/$lang/deals/$deal" params={{ lang: language, deal: id }} search={each === 'history' ? { tab: 'history' } : {}} replace
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {each === 'history' ? app('history') : words('overview')}
            </Link>
          ))}
        </Tabs>
      )}
      {history ? (
        <HistoryTab feature="deals" path={`/api/v1/deals/${id}/history`} />
      ) : (
        <div className="cols two of-deal">
          <div>
            <DealView deal={deal} />
            <Rounds deal={deal} />
            {deal.own === null ? null : <Passes deal={deal.deal} />}
            {deal.own !== null && deal.listed ? <FittingFirms deal={deal.deal} /> : null}
          </div>
          <Beside answer={page.data} name={name} />
          {deal.listed ? <Similar deal={deal.deal} /> : null}
        </div>
      )}
    </>
  );
}

/** Whether the reader's firm may ask for an introduction and follow the deal. */
function useAsking({ deal }: DealAnswer) {
  const acting = useActing();
  return deal.own === null && deal.listed && acting?.role === 'INVESTOR' && acting.verified ? acting : null;
}

/** What an investor does next stands where the page begins; on a phone under the thumb. */
function Acts({ answer, name, Follow }: { answer: DealAnswer; name: string; Follow: Follow }) {
  const acting = useAsking(answer);
  if (acting === null) return null;
  const ask = <AskOrState deal={answer.deal.deal} name={name} introduction={answer.introduction} />;
  return (
    <>
      <div className="off-phone">{ask}</div>
      <Follow deal={answer.deal.deal} firm={acting.organisation} />
      <StickBar>{ask}</StickBar>
    </>
  );
}

/** What the reader and their firm have to do with the deal. */
function Beside({ answer, name }: { answer: DealAnswer & { etag: string | null }; name: string }) {
  const words = useDealWords();
  const language = useLanguage();
  const { deal, match, introduction } = answer;
  const asks = useAsking(answer) !== null;
  return (
    <div>
      {deal.own !== null && deal.listed ? <KeptFrom deal={deal.deal} own={deal.own} etag={answer.etag} /> : null}
      {deal.own !== null && deal.listed ? <Section title={words('spreadTitle')}><p className="cap told">{words('spreadOwn')}</p></Section> : null}
      {match ? <Section title={words('whyTitle')}><MatchPanel match={match} /></Section> : null}
      <Section title={words('company')}>
        <Facts
          facts={[
            { name: words('company'), value: isSignedIn() ? <Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: deal.company }}>{name}</Link> : name },
            { name: words('listedAt'), value: day(deal.listedAt, language) },
            ...(deal.revisedAt ? [{ name: words('revisedAt'), value: day(deal.revisedAt, language) }] : []),
            ...(deal.unlistedAt ? [{ name: words('unlisted'), value: day(deal.unlistedAt, language) }] : []),
          ]}
        />
        <p className="fine">{words(deal.own ? 'seenAsOwn' : `seenAs.${deal.seenAs}`)}</p>
        {deal.own === null && deal.listed && !asks ? <div className="form-acts"><AskOrState deal={deal.deal} name={name} introduction={introduction} /></div> : null}
      </Section>
    </div>
  );
}

function OwnActs({ answer, etag }: { answer: DealAnswer; etag: string | null }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const command = useCommand(() => setAsking(false));
  const { deal } = answer;
  const acting = useRole(['FOUNDER'], deal.company);
  if (!deal.listed || acting === null) return null;
  return (
    <>
      <Link className="btn" to="/$lang/deals/$deal/edit" params={{ lang: language, deal: deal.deal }}>{words('edit')}</Link>
      <Button onPress={() => setAsking(true)}>{words('unlist')}</Button>
      <Dialog title={words('unlistTitle')} isOpen={asking} onClose={() => setAsking(false)}>
        <p className="quiet">{words('unlistLead')}</p>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `deals/${deal.deal}`, method: 'DELETE', ifMatch: etag })}>{words('unlist')}</Button>
          <Button onPress={() => setAsking(false)}>{words('keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
