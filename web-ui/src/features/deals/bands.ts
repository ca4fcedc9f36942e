import { money, type Language } from '../../ui';
import type { useDealWords } from './use-words';

/** An amount band as people say it: “¥10M to below ¥30M”. */
export function bandWords(code: string, language: Language, words: ReturnType<typeof useDealWords>): string {
  const [currency = '', bounds = ''] = code.split(':');
  const [from = '', below = ''] = bounds.split('-');
  const said = (amount: string) => money({ amount, currency }, language);
  if (Number(from) === 0) return words('amountBelow', { below: said(below) });
  return below ? words('amountBetween', { from: said(from), below: said(below) }) : words('amountFrom', { from: said(from) });
}
