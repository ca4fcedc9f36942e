import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, DropDown, Icon, State, TextField } from '../../ui';
import type { Telling } from './find-model';
import * as findWords from './find-words';
import { useSavedSearchCommand, useSavedSearches, type DealSearch } from './model';
import { useSearchInWords } from './search-in-words';
import { everything, filters, writeSearch } from './search-url';
import { TellingField } from './telling-field';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

/** One's saved searches, and saving the one on the page. For those who are signed in. */
export function SavedSearches({ search }: { search: DealSearch }) {
  const words = useDealWords();
  const language = useLanguage();
  const acting = useActing();
  const saved = useSavedSearches(acting !== null).data ?? [];
  const command = useSavedSearchCommand();
  const finds = useWords(findWords);
  const [saving, setSaving] = useState(false);
  if (acting === null) return null;
  const something = filters(search) > 0 || search.q.trim() !== '';
  return (
    <>
      {something ? <Button small onPress={() => setSaving(true)}>{words('saveSearch')}</Button> : null}
      {saved.length > 0 ? (
        <DropDown className="here" button={words('savedSearches', { count: saved.length })}>
          {(close) => (
            <ul className="saved-list">
              {saved.map((one) => (
                <li key={one.id}>
                  <Link to="/$lang/deals" params={{ lang: language }} search={writeSearch({ ...everything, ...one }) as never} onClick={close}>{one.name}</Link>
                  <button type="button" className="forget" aria-label={words('forgetSearch', { name: one.name })} onClick={() => command.mutate({ path: `/${one.id}`, method: 'DELETE' })}>
                    <Icon name="cross" />
                  </button>
                </li>
              ))}
              <li><Link to="/$lang/finds" params={{ lang: language }} onClick={close}>{finds('manage')}</Link></li>
            </ul>
          )}
        </DropDown>
      ) : null}
      {saving ? <SaveDialog search={search} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

function SaveDialog({ search, onClose }: { search: DealSearch; onClose: () => void }) {
  const words = useDealWords();
  const app = useWords('app');
  const said = useSearchInWords()(search);
  const [name, setName] = useState([...said].slice(0, 80).join(''));
  const finds = useWords(findWords);
  const [telling, setTelling] = useState<Telling>('DAILY');
  const command = useSavedSearchCommand(onClose);
  return (
    <Dialog title={words('saveSearch')} isOpen onClose={onClose}>
      <p className="cap wraps">{said}</p>
      <TextField name="name" label={words('searchName')} hint={words('searchNameHint')} required longest={80} value={name} onChange={setName} />
      <TellingField name="telling" label={finds('telling')} value={telling} onChange={setTelling} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ method: 'POST', body: { name, telling, ...search } })}>{app('save')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
