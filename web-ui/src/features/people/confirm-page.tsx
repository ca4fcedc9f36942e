import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, State } from '../../ui';
import * as people from './words';

/** Where the link in the mail leads: the address is confirmed by opening it. */
export function ConfirmPage() {
  const words = useWords(people);
  const app = useWords('app');
  const language = useLanguage();
  const { token } = useSearch({ strict: false }) as { token?: string };
  const confirmation = useQuery({
    queryKey: ['confirmation', token],
    queryFn: () => send('/api/v1/people/confirmations', { method: 'POST', body: { token: token ?? '' } }).then(() => true),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <>
      <PageTitle title={words(confirmation.isSuccess ? 'confirmed' : 'confirming')} />
      {confirmation.isPending ? <Loading label={words('confirming')} rows={2} /> : null}
      {confirmation.isError ? <Failure title={app('errorTitle')} error={confirmation.error} /> : null}
      {confirmation.isSuccess ? (
        <State title={words('confirmed')} action={<Link className="btn primary" to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link>}>
          {words('confirmedLead')}
        </State>
      ) : null}
    </>
  );
}
