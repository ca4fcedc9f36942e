import { useLanguage } from '../../i18n';
import { bandWords } from './bands';
import type { Band, Level } from './model';
import type { DealSearch } from './search-url';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

/** A search as people would say it: “质谱 · 机器人 · A 轮”. */
export function useSearchInWords() {
  const words = useDealWords();
  const language = useLanguage();
  return (search: DealSearch) =>
    [
      search.q.trim(),
      ...search.industry.map((code) => industryWords(code, language)),
      ...search.stage.map((stage) => stageWords(stage, language)),
      ...search.region.map((code) => regionWords(code, language)),
      ...search.amount.map((code) => bandWords(code, language, words)),
      ...search.city,
      ...search.rung.map((level) => words(`rung.${level as Level}`)),
      ...search.band.map((band) => words(`band.${band as Band}`)),
      search.awarded ? words('awardedOnly') : '',
      search.within ? words('withinOnly') : '',
    ].filter(Boolean).join(' · ') || words('allDeals');
}
