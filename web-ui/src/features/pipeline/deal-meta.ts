import { industrySaid } from '../../i18n/industry-words';
import { regionSaid } from '../../i18n/region-words';
import { said, type Language } from '../../ui';
import type { Deal } from './model';
import type { Words } from './use-words';

/** Field, round and place of a deal, in one line. */
export function metaOf(deal: Deal, words: Words, language: Language): string {
  const place = deal.city ? said(deal.city, language) : regionSaid(deal.region, language);
  const whole = (text: string) => text.replaceAll(' ', '\u00a0');
  return [industrySaid(deal.industry, language), whole(words(`stage${deal.stage as 'A'}`)), whole(place)].join('\u00a0· ');
}
