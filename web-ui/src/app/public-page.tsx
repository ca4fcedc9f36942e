import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLanguage, useWords } from '../i18n';
import { Loading, PageTitle } from '../ui';
import { useSession } from './session-provider';

/** Not part of the first page's own script, which has a budget. */
const OpenCalls = lazy(() => import('../features/calls/waiting').then((calls) => ({ default: calls.OpenCalls })));

/** What somebody sees who has come for the first time. */
export function PublicPage() {
  const words = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  return (
    <>
      <PageTitle
        title={words('publicTitle')}
        actions={
          state === 'in' ? (
            <Link className="btn primary" to="/$lang/home" params={{ lang: language }}>{words('home')}</Link>
          ) : (
            <>
              <Link className="btn primary" to="/$lang/sign-up" params={{ lang: language }}>{words('signUp')}</Link>
              <Link className="btn" to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link>
            </>
          )
        }
      >
        {words('publicLead')}
      </PageTitle>
      <Suspense fallback={<Loading label={words('loading')} rows={3} />}>
        <OpenCalls />
      </Suspense>
    </>
  );
}
