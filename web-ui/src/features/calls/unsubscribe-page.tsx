import { useParams } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { send } from '../../api';
import { useWords } from '../../i18n';
import { Button, PageTitle, State } from '../../ui';
import * as searchWords from './search-words';

/** Where the link at a mail's end leads. Opening it changes nothing: programs open links too. */
export function UnsubscribePage() {
  const words = useWords(searchWords);
  const app = useWords('app');
  const { secret } = useParams({ strict: false }) as { secret: string };
  const stopping = useMutation({ mutationFn: () => send(`/api/v1/saved-searches/unsubscriptions/${encodeURIComponent(secret)}`, { method: 'POST' }) });
  return (
    <>
      <PageTitle title={words(stopping.isSuccess ? 'stopped' : 'stopTitle')}>{words(stopping.isSuccess ? 'stoppedLead' : 'stopLead')}</PageTitle>
      {stopping.isError ? <State title={app('errorTitle')} role="alert">{stopping.error.message}</State> : null}
      {stopping.isSuccess ? null : <div className="form-acts"><Button kind="primary" isPending={stopping.isPending} onPress={() => stopping.mutate()}>{words('stop')}</Button></div>}
    </>
  );
}
