import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { Button, Dialog, State, TextField } from '../../ui';
import type { Filters } from './filters';
import { useSearchCommand } from './search-model';
import * as searchWords from './search-words';
import * as callWords from './words';

/** Saves what the list shows now, under a name; a mail comes when a new call fits. Only what may be new can be saved. */
export function SaveSearch({ filters }: { filters: Filters }) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  if (filters.phase && !NEW.includes(filters.phase)) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>{words('save')}</Button>
      <span role="status">{saved ? <>{words('saved')} <Link to="/$lang/settings" params={{ lang: language }}>{words('toSettings')}</Link></> : words('saveLead')}</span>
      {isOpen ? <SaveDialog filters={filters} onClose={() => setOpen(false)} onSaved={() => setSaved(true)} /> : null}
    </>
  );
}

const NEW = ['RECEIVING', 'UPCOMING'];

function SaveDialog({ filters, onClose, onSaved }: { filters: Filters; onClose: () => void; onSaved: () => void }) {
  const words = useWords(searchWords);
  const app = useWords('app');
  const inWords = useFiltersInWords();
  const [name, setName] = useState(inWords(filters));
  const command = useSearchCommand(() => {
    onSaved();
    onClose();
  });
  return (
    <Dialog title={words('saveTitle')} isOpen onClose={onClose}>
      <p className="cap">{words('filters')}: {inWords(filters)}</p>
      <TextField name="name" label={words('name')} hint={words('nameHint')} required longest={80} value={name} onChange={setName} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ method: 'POST', body: { name, ...filters } })}>{app('save')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Filters as people would say them: “质谱 · 受理中”. */
export function useFiltersInWords() {
  const words = useWords(searchWords);
  const calls = useWords(callWords);
  const language = useLanguage();
  return ({ q, phase, kind, industry }: Filters) =>
    [q, phase && calls(`phase.${phase}`), kind && calls(`kind.${kind}`), industry && industrySaid(industry, language)].filter(Boolean).join(' · ') || words('all');
}
