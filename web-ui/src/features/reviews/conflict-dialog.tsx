import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, said, State } from '../../ui';
import { OrganisationField, type NamedOrganisation } from '../organisations';
import type { PoolEntry } from './panel-model';
import { useCommand } from './use-command';
import { useReviewWords } from './use-words';

/** An expert names an organisation whose applications must not come to them, before any does. */
export function ConflictDialog({ entry, onClose }: { entry: PoolEntry; onClose: () => void }) {
  const words = useReviewWords();
  const app = useWords('app');
  const language = useLanguage();
  const [chosen, setChosen] = useState<NamedOrganisation | null>(null);
  const command = useCommand(onClose);
  return (
    <Dialog title={words('declareConflict')} isOpen onClose={onClose}>
      <p className="quiet">{words('declareConflictLead')}</p>
      {chosen === null ? (
        <OrganisationField name="organisation" label={words('conflictWith')} without={[entry.authority, ...entry.conflicts.map((each) => each.organisation)]} onChoose={setChosen} />
      ) : (
        <p>{words('conflictSure', { name: said(chosen.name, language) })}</p>
      )}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        {chosen === null ? null : (
          <>
            <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `experts/${entry.id}/conflicts`, body: { organisation: chosen.id } })}>{words('declareNow')}</Button>
            <Button onPress={() => setChosen(null)}>{words('chooseAnother')}</Button>
          </>
        )}
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
