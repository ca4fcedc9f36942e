import './deals.css';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, PageTitle, Row, Rows, Section, State } from '../../ui';
import { useFinds, useSee } from './find-model';
import { FindRow } from './find-row';
import * as findWords from './find-words';
import { useSavedSearchCommand, useSavedSearches, type SavedSearch } from './model';
import { useSearchInWords } from './search-in-words';
import { everything, writeSearch } from './search-url';
import { TellingField } from './telling-field';

/** All that one was told of, and how one wants to be told: search by search. */
export function FindsPage() {
  const words = useWords(findWords);
  const app = useWords('app');
  const language = useLanguage();
  const finds = useFinds();
  const see = useSee();
  const all = finds.data?.finds ?? [];
  const unseen = all.filter((find) => !find.seen);
  return (
    <>
      <PageTitle title={words('title')} actions={unseen.length ? <Button isPending={see.isPending} onPress={() => see.mutate(unseen.map((find) => find.deal))}>{words('seeAll')}</Button> : null}>
        {words('lead')}
      </PageTitle>
      <div className="cols two">
        <Section title={words('all')} note={finds.data ? (unseen.length ? words('unseen', { count: unseen.length }) : words('allSeen')) : null}>
          {finds.isPending ? <Loading label={app('loading')} rows={6} /> : null}
          {finds.isError ? <Failure title={app('errorTitle')} error={finds.error} onRetry={() => void finds.refetch()} /> : null}
          {finds.data && all.length === 0 ? (
            <State title={words('none')} action={<Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('toDeals')}</Link>}>{words('noneLead')}</State>
          ) : null}
          <Rows>{all.map((find) => <FindRow key={find.deal} find={find} />)}</Rows>
        </Section>
        <Searches />
      </div>
    </>
  );
}

/** One's saved searches: opened, told of in another way, deleted. */
function Searches() {
  const words = useWords(findWords);
  const app = useWords('app');
  const searches = useSavedSearches(true);
  const command = useSavedSearchCommand();
  return (
    <Section title={words('searches')}>
      {searches.isPending ? <Loading label={app('loading')} /> : null}
      {searches.isError ? <Failure title={app('errorTitle')} error={searches.error} /> : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {searches.data?.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('noSearches')}</p> : null}
      <Rows>{(searches.data ?? []).map((search) => <Search key={search.id} search={search} command={command} />)}</Rows>
      {searches.data?.length ? <p className="cap" style={{ paddingTop: 12 }}>{words('tellingHint')}</p> : null}
    </Section>
  );
}

function Search({ search, command }: { search: SavedSearch; command: ReturnType<typeof useSavedSearchCommand> }) {
  const words = useWords(findWords);
  const language = useLanguage();
  const said = useSearchInWords()(search);
  return (
    <Row
      title={search.name}
      action={
        <span className="row-acts">
          <Link className="btn small" to="/$lang/deals" params={{ lang: language }} search={writeSearch({ ...everything, ...search }) as never} aria-label={words('openOf', { name: search.name })}>{words('open')}</Link>
          <Button small label={words('removeOf', { name: search.name })} onPress={() => command.mutate({ path: `/${search.id}`, method: 'DELETE' })}>{words('remove')}</Button>
        </span>
      }
    >
      {said === search.name ? null : said}
      <TellingField
        name={`telling-${search.id}`} label={words('tellingOf', { name: search.name })} value={search.telling} isDisabled={command.isPending}
        onChange={(telling) => command.mutate({ path: `/${search.id}`, method: 'PATCH', body: { telling } })}
      />
    </Row>
  );
}
