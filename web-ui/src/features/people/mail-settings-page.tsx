import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { get } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle } from '../../ui';
import { MailSettingsForm, PATH, type Wanted } from './mail-settings-form';
import * as words from './mail-words';

/** How one wants to be told of what: at once, each morning, or not at all. */
export function MailSettingsPage() {
  const say = useWords(words);
  const app = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  const wanted = useQuery({ queryKey: ['mail-settings'], queryFn: () => get<Wanted>(PATH), enabled: state === 'in' });
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  return (
    <>
      <PageTitle title={say('title')}>{say('lead')}</PageTitle>
      {wanted.isError ? <Failure title={app('errorTitle')} error={wanted.error} onRetry={() => void wanted.refetch()} /> : null}
      {wanted.isPending ? <Loading label={app('loading')} /> : null}
      {wanted.data ? <MailSettingsForm wanted={wanted.data} /> : null}
    </>
  );
}
