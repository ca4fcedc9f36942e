import { hasWords, useWords, type Say } from '../../i18n';
import * as words from './words';

export type Key = keyof typeof words.zh;
export type Words = Say<typeof words.zh>;

export function useApplicationWords(): Words {
  return useWords(words);
}

export function isKey(key: string): key is Key {
  return hasWords(words, key);
}
