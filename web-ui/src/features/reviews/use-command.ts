import { useCommand as useAnyCommand } from '../../api';

/** Sends one command of reviewing and reads anew what depends on it. */
export const useCommand = (done?: () => void) => useAnyCommand('/api/v1/', ['reviews'], done);
