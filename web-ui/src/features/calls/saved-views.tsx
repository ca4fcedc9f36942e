import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, State, TextField } from '../../ui';
import { useScreeningViews, useViewCommand } from './model';
import { filtersOfQuery, queryOf, type QueueFilters } from './queue-filters';
import * as screeningWords from './screening-words';

/** Views of the queue under names of one's own: each a link; what is filtered now can be saved, renamed and deleted. */
export function SavedViews({ filters }: { filters: QueueFilters }) {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const views = useScreeningViews().data ?? [];
  const [naming, setNaming] = useState<{ id: string | null; name: string } | null>(null);
  const command = useViewCommand(() => setNaming(null));
  const query = queryOf(filters);
  const current = views.find((view) => queryOf(filtersOfQuery(view.query)) === query);
  const save = ({ id, name }: { id: string | null; name: string }) => command.mutate(id === null ? { method: 'POST', path: '', body: { name, query } } : { method: 'PUT', path: `/${id}`, body: { name } });
  if (views.length === 0 && query === '') return null;
  return (
    <div className="views">
      {views.map((view) => (
        <Link key={view.id} className={`view ${view === current ? 'now' : ''}`} to="/$lang/calls/screening" params={{ lang: language }} search={filtersOfQuery(view.query) as never} {...(view === current ? { 'aria-current': 'true' as const } : {})}>{view.name}</Link>
      ))}
      {current ? (
        <>
          <Button small onPress={() => setNaming({ id: current.id, name: current.name })}>{words('viewRename')}</Button>
          <Button small isPending={command.isPending} onPress={() => command.mutate({ method: 'DELETE', path: `/${current.id}` })}>{words('viewDelete')}</Button>
        </>
      ) : query !== '' ? (
        <Button small onPress={() => setNaming({ id: null, name: '' })}>{words('viewSave')}</Button>
      ) : null}
      <Dialog title={words(naming?.id ? 'viewRename' : 'viewSave')} isOpen={naming !== null} onClose={() => setNaming(null)}>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <TextField name="view-name" label={words('viewName')} hint={words('viewHint')} value={naming?.name ?? ''} onChange={(name) => setNaming(naming && { ...naming, name })} />
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} isDisabled={(naming?.name ?? '').trim() === ''} onPress={() => naming && save(naming)}>{app('save')}</Button>
          <Button onPress={() => setNaming(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
