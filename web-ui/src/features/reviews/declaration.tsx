import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Choice, Dialog, State, TextArea } from '../../ui';
import type { Review } from './model';
import { useCommand } from './use-command';
import { useReviewWords } from './use-words';

/** Before anything is shown: is there a conflict of interest? */
export function Declaration({ review }: { review: Review }) {
  const words = useReviewWords();
  const app = useWords('app');
  const [declared, setDeclared] = useState(false);
  const [recusing, setRecusing] = useState(false);
  const command = useCommand();
  return (
    <section className="sheetbox declaration" aria-labelledby="declare">
      <h2 id="declare">{words('declareTitle')}</h2>
      <p>{words('declareLead')}</p>
      <ul className="ties">
        {(['work', 'paper', 'rival', 'other'] as const).map((tie) => <li key={tie}>{words(`tie.${tie}`)}</li>)}
      </ul>
      <Choice kind="checkbox" name="declared" label={words('declared')} checked={declared} onChange={setDeclared} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isDisabled={!declared} isPending={command.isPending} onPress={() => command.mutate({ path: `reviews/${review.review}/declaration` })}>
          {words('declareAction')}
        </Button>
        <Button onPress={() => setRecusing(true)}>{words('recuse')}</Button>
      </div>
      {recusing ? <RecusalDialog review={review} onClose={() => setRecusing(false)} /> : null}
    </section>
  );
}

export function RecusalDialog({ review, onClose, before }: { review: Review; onClose: () => void; before?: () => Promise<void> }) {
  const words = useReviewWords();
  const app = useWords('app');
  const [reason, setReason] = useState('');
  const command = useCommand(onClose);
  const recuse = async () => {
    await before?.();
    command.mutate({ path: `reviews/${review.review}/recusal`, body: { reason } });
  };
  return (
    <Dialog title={words('recuseTitle', { code: review.code })} isOpen onClose={onClose}>
      <p style={{ marginBottom: 16 }}>{words('recuseLead')}</p>
      <TextArea name="reason" label={words('recuseReason')} hint={words('recuseHint')} value={reason} onChange={setReason} longest={400} rows={3} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={reason.trim() === ''} onPress={() => void recuse()}>{words('recuse')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
