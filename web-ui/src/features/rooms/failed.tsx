import { useWords } from '../../i18n';
import { State } from '../../ui';

/** Why a command was refused, where it was asked for. */
export function Failed({ error }: { error: Error | null }) {
  const app = useWords('app');
  return error ? <State title={app('errorTitle')} role="alert">{error.message}</State> : null;
}
