import { useCommand } from '../../api';
import { tableOf } from './model';

/** Sends commands to one table; then it is read anew, and what waits. */
export function useTableCommand(application: string, done?: () => void) {
  return useCommand(tableOf(application), ['conversations'], done);
}
