import { useWords, type Say } from '../../i18n';
import * as words from './words';

export type Words = Say<typeof words.zh>;

export function useReviewWords(): Words {
  return useWords(words);
}
