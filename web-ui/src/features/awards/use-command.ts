import { useCommand as useAnyCommand } from '../../api';
import { base } from './model';

/** Sends one answer to an award and reads the awards anew. */
export const useCommand = (done?: () => void) => useAnyCommand(`${base}/`, ['awards'], done);
