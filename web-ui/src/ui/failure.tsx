import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useWords } from '../i18n';
import { Conflict, Forbidden, Offline, Refused, ServerError, State } from './states';

/** What went wrong, each kind in its own state, in the server's words. With `onRetry` (a query's refetch) one can try again. */
export function Failure(props: { title: string; error: Error; action?: ReactNode; onRetry?: () => void }) {
  const { title, error, action, onRetry } = props;
  const words = useWords('ui');
  if (!(error instanceof Problem)) return <State title={title} role="alert" action={action}>{error.message}</State>;
  const { status, message, facts } = error;
  if (status === 0) return <Offline onRetry={onRetry} />;
  if (status === 401) return <Forbidden title={words('signInFirst')} action={action}>{message || words('signInFirstHelp')}</Forbidden>;
  if (status === 403) return <Forbidden action={action}>{message}</Forbidden>;
  if (status === 404) return <State title={words('notFound')} role="alert" action={action}>{message || words('notFoundHelp')}</State>;
  if ((status === 409 || status === 412) && onRetry) return <Conflict onTheirs={onRetry} />;
  if (status >= 500) return <ServerError number={typeof facts.number === 'string' ? facts.number : undefined} onRetry={onRetry} />;
  return <Refused title={title} reasons={[{ says: message }]} action={action} />;
}
