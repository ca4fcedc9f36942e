import { industries, industrySaid } from '../../i18n/industry-words';
import { regions, regionSaid } from '../../i18n/region-words';
import type { Language, Text } from '../../ui';
import { STAGES, type Stage } from './search-url';

const STAGE_WORDS: Record<Stage, { zh: string; en: string }> = {
  SEED: { zh: '种子轮', en: 'Seed' },
  PRE_A: { zh: 'Pre-A 轮', en: 'Pre-A' },
  A: { zh: 'A 轮', en: 'Series A' },
  B: { zh: 'B 轮', en: 'Series B' },
  C_AND_LATER: { zh: 'C 轮及以后', en: 'Series C and later' },
};

export const INDUSTRY_CODES = Object.keys(industries);
export const REGION_CODES = Object.keys(regions);
export { STAGES, industrySaid as industryWords, regionSaid as regionWords };

export function stageWords(stage: Stage, language: Language): string {
  return STAGE_WORDS[stage][language];
}

/** Where a company sits: its city where it says one, else the region. */
export function placeWords(city: Text | null, region: string, language: Language): string {
  return (language === 'zh' ? city?.zh || city?.en : city?.en || city?.zh) || regionSaid(region, language);
}
