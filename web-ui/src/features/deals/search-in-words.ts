import { useLanguage } from '../../i18n';
import type { DealSearch } from './search-url';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** A search as people would say it: “质谱 · 机器人 · A 轮”. */
export function useSearchInWords() {
  const words = useDealWords();
  const language = useLanguage();
  return (search: Omit<DealSearch, 'amount' | 'city' | 'rung'>) =>
    [
      search.q.trim(),
      ...search.industry.map((code) => industryWords(code, language)),
      ...search.stage.map((stage) => stageWords(stage, language)),
      ...search.region.map((code) => regionWords(code, language)),
      search.awarded ? words('awardedOnly') : '',
    ].filter(Boolean).join(' · ') || words('allDeals');
}
