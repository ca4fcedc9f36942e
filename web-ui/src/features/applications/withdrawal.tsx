import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api';
import { useSession } from '../../session/session-provider';
import { useWords } from '../../i18n';
import { Button, Dialog, State } from '../../ui';
import { base, type Application } from './model';
import { useApplicationWords } from './use-words';

/** Taking an application back, as long as nothing has been decided. */
export function Withdrawal({ application }: { application: Application }) {
  const words = useApplicationWords();
  const app = useWords('app');
  const client = useQueryClient();
  const { acting } = useSession();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => send(`${base}/${application.id}/withdrawal`, { method: 'POST' }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ['applications'] }), client.invalidateQueries({ queryKey: ['standings'] })]),
    onSettled: () => setAsking(false),
  });
  const open = application.state !== 'WITHDRAWN' && application.state !== 'DECLINED' && application.decision === null;
  if (!open || acting?.organisation !== application.company || !acting.rights.includes('SIGN')) return null;
  return (
    <>
      {withdraw.isError ? <State title={app('errorTitle')} role="alert">{withdraw.error.message}</State> : null}
      <div className="form-acts">
        <Button small onPress={() => setAsking(true)}>{words('withdraw')}</Button>
      </div>
      <Dialog title={words('withdrawTitle')} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{words('withdrawLead')}</p>
        {application.promotedFrom ? <p>{words('withdrawPromoted')}</p> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>{words('withdrawConfirm')}</Button>
          <Button onPress={() => setAsking(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
