import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Dialog, SelectField, State, TextArea } from '../../ui';
import { PASS_REASONS, usePipelineCommand, type PassReason } from './model';
import { usePipelineWords } from './use-words';

/** To pass takes a reason from the list; the company is told it. */
export function PassDialog({ pursuit, name, onClose }: { pursuit: string; name: string; onClose: () => void }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const [reason, setReason] = useState<PassReason | ''>('');
  const [said, setSaid] = useState('');
  const command = usePipelineCommand(onClose);
  return (
    <Dialog title={words('passTitle', { name })} isOpen onClose={onClose}>
      <p className="quiet">{words('passLead')}</p>
      <SelectField
        name="reason" label={words('passReason')} value={reason} onChange={(value) => setReason(value as PassReason)} placeholder={words('passReasonChoose')} required
        options={PASS_REASONS.map((each) => ({ value: each, label: words(`reason.${each}`) }))}
      />
      <TextArea name="words" label={words('passWords')} hint={words('passWordsHint')} longest={4000} rows={3} value={said} onChange={setSaid} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button
          kind="primary" isPending={command.isPending} isDisabled={reason === '' || (reason === 'OTHER' && said.trim() === '')}
          onPress={() => command.mutate({ path: `pipeline/pursuits/${pursuit}/pass`, body: { reason, words: said } })}
        >
          {words('pass')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
