import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Dialog, Failure, Loading, Row, Rows, Section, State, TextField } from '../../ui';
import { useFiltersInWords } from './save-search';
import { filtersIn, useSavedSearches, useSearchCommand, type SavedSearch } from './search-model';
import * as searchWords from './search-words';

/** One's saved searches: looked at, renamed, their mails stopped, deleted. */
export function SavedSearches() {
  const words = useWords(searchWords);
  const app = useWords('app');
  const language = useLanguage();
  const inWords = useFiltersInWords();
  const searches = useSavedSearches();
  const command = useSearchCommand();
  const [renaming, setRenaming] = useState<SavedSearch | null>(null);
  return (
    <Section title={words('title')} note={searches.data ? words('count', { count: searches.data.length }) : null}>
      {searches.isPending ? <Loading label={app('loading')} rows={3} /> : null}
      {searches.isError ? <Failure title={app('errorTitle')} error={searches.error} /> : null}
      {searches.data?.length === 0 ? (
        <State title={words('none')} action={<Link className="btn" to="/$lang/calls" params={{ lang: language }}>{words('toCalls')}</Link>}>{words('noneLead')}</State>
      ) : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <Rows>
        {(searches.data ?? []).map((search) => (
          <Row
            key={search.id}
            title={search.name}
            action={
              <span className="row-acts">
                <Link className="btn small" to="/$lang/calls" params={{ lang: language }} search={filtersIn(search) as never} aria-label={words('showOf', { name: search.name })}>{words('show')}</Link>
                <Button small label={words('renameOf', { name: search.name })} onPress={() => setRenaming(search)}>{words('rename')}</Button>
                <Button small label={words('removeOf', { name: search.name })} onPress={() => command.mutate({ path: `/${search.id}`, method: 'DELETE' })}>{words('remove')}</Button>
              </span>
            }
          >
            {inWords(filtersIn(search)) === search.name ? null : inWords(filtersIn(search))}
            <Choice
              kind="checkbox"
              name={`mails-${search.id}`}
              label={<>{words('mails')}<span className="sr"> · {search.name}</span></>}
              checked={search.mails}
              onChange={(mails) => command.mutate({ path: `/${search.id}`, method: 'PATCH', body: { mails } })}
            />
          </Row>
        ))}
      </Rows>
      {renaming ? <Rename key={renaming.id} search={renaming} onClose={() => setRenaming(null)} /> : null}
    </Section>
  );
}

function Rename({ search, onClose }: { search: SavedSearch; onClose: () => void }) {
  const words = useWords(searchWords);
  const app = useWords('app');
  const [name, setName] = useState(search.name);
  const command = useSearchCommand(onClose);
  return (
    <Dialog title={words('renameOf', { name: search.name })} isOpen onClose={onClose}>
      <TextField name="name" label={words('name')} required longest={80} value={name} onChange={setName} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `/${search.id}`, method: 'PATCH', body: { name } })}>{app('save')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
