import { useParams } from '@tanstack/react-router';
import { useWords } from '../../i18n';
import { Button, PageTitle, State } from '../../ui';
import { useStopMails } from './find-model';
import * as findWords from './find-words';

/** Where the link at the end of a mail of new deals leads. Opening it changes nothing: programs open links too. */
export function StopMailsPage() {
  const words = useWords(findWords);
  const app = useWords('app');
  const { secret } = useParams({ strict: false }) as { secret: string };
  const stopping = useStopMails(secret);
  return (
    <>
      <PageTitle title={words(stopping.isSuccess ? 'stopped' : 'stopTitle')}>{words(stopping.isSuccess ? 'stoppedLead' : 'stopLead')}</PageTitle>
      {stopping.isError ? <State title={app('errorTitle')} role="alert">{stopping.error.message}</State> : null}
      {stopping.isSuccess ? null : <div className="form-acts"><Button kind="primary" isPending={stopping.isPending} onPress={() => stopping.mutate()}>{words('stopTitle')}</Button></div>}
    </>
  );
}
