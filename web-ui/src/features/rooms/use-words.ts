import { useWords } from '../../i18n';
import * as words from './words';

export function useRoomWords() {
  return useWords(words);
}

export type Words = ReturnType<typeof useRoomWords>;
