import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, moment, State, TextArea } from '../../ui';
import { base, type Appeal as Lodged, type Application, type Clock } from './model';
import { ScreeningClock } from './screening-clock';
import { useApplicationWords } from './use-words';

/** Below a decline: the days within which it may be appealed, and the appeal; once it was lodged, what came of it. */
export function Appeal({ application, term }: { application: Application; term: Clock | null }) {
  const words = useApplicationWords();
  const { acting } = useSession();
  if (application.appeal) return <AppealSaid appeal={application.appeal} />;
  if (term === null) return null;
  const may = acting?.organisation === application.company && acting.rights.includes('SIGN');
  return (
    <div className="appeal">
      <b>{words(term.late ? 'appealOver' : 'appealTitle')}</b>
      <ScreeningClock clock={term} wide toAppeal />
      {may && !term.late ? <LodgeAppeal application={application.id} /> : null}
    </div>
  );
}

/** What was said against a decline, and how it was judged. */
export function AppealSaid({ appeal }: { appeal: Lodged }) {
  const words = useApplicationWords();
  const language = useLanguage();
  return (
    <div className="appeal">
      <b>{words('appealLodged', { at: moment(appeal.at, language) })}</b>
      <p className="long">{appeal.grounds ?? words('erasedReasons')}</p>
      {appeal.judgedAt === null ? <p className="cap">{words('appealWaits')}</p> : <b>{words(appeal.accepted ? 'appealAccepted' : 'appealRejected', { at: moment(appeal.judgedAt, language) })}</b>}
      {appeal.accepted === false ? <p className="long">{appeal.reasons ?? words('erasedReasons')}</p> : null}
    </div>
  );
}

function LodgeAppeal({ application }: { application: string }) {
  const words = useApplicationWords();
  const app = useWords('app');
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const [grounds, setGrounds] = useState('');
  const lodge = useMutation({
    mutationFn: () => send(`${base}/${application}/appeal`, { method: 'POST', body: { grounds: grounds.trim() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['applications'] }),
  });
  if (!writing) return <div className="form-acts"><Button onPress={() => setWriting(true)}>{words('appeal')}</Button></div>;
  return (
    <>
      {lodge.isError ? <State title={app('errorTitle')} role="alert">{lodge.error.message}</State> : null}
      <TextArea name="grounds" label={words('grounds')} hint={words('groundsHint')} rows={6} longest={4000} value={grounds} onChange={setGrounds} />
      <div className="form-acts">
        <Button kind="primary" isPending={lodge.isPending} isDisabled={grounds.trim() === ''} onPress={() => lodge.mutate()}>{words('appealSend')}</Button>
        <Button onPress={() => setWriting(false)}>{app('cancel')}</Button>
      </div>
    </>
  );
}
