import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, DateField, Dialog, MoneyField, NumberField, State, TextArea, TextField, type Money } from '../../ui';
import { useCommand } from './use-command';
import type { FactKind } from './vault-model';
import * as vaultWords from './vault-words';

type Props = { organisation: string; kind: FactKind; value: unknown; onClose: () => void };

/** States a fact anew, with the field that forms ask for it with. */
export function FactDialog({ organisation, kind, value: before, onClose }: Props) {
  const words = useWords(vaultWords);
  const app = useWords('app');
  const language = useLanguage();
  const [value, setValue] = useState<unknown>(before ?? null);
  const command = useCommand(onClose);
  const label = kind[language];
  const empty = value === null || (typeof value === 'string' && value.trim() === '');
  return (
    <Dialog title={words('changeOf', { fact: label })} isOpen onClose={onClose}>
      <ValueField kind={kind} label={label} value={value} onChange={setValue} />
      {kind.freshMonths ? <p className="cap">{words('freshFor', { count: kind.freshMonths })}</p> : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={empty} onPress={() => command.mutate({ path: `${organisation}/vault/facts/${kind.code}`, method: 'PUT', body: { value: typeof value === 'string' ? value.trim() : value } })}>{app('save')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function ValueField({ kind, label, value, onChange }: { kind: FactKind; label: string; value: unknown; onChange: (value: unknown) => void }) {
  const common = { name: 'value', label };
  switch (kind.type) {
    case 'text':
      return <TextArea {...common} rows={6} longest={4000} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'number':
      return <NumberField {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'money':
      return <MoneyField {...common} currency="CNY" value={typeof value === 'object' ? (value as Money | null) : null} onChange={onChange} />;
    case 'date':
      return <DateField {...common} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    default:
      return <TextField {...common} longest={200} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
  }
}
