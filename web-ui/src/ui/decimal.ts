const ZEROS: Record<string, number> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, k: 3, m: 6, million: 6 };

/**
 * The exact decimal that was typed, as "3000000" or "12.50", or null: thousands commas and spaces, full-width digits, a currency
 * sign and a word for zeros are understood (3,000,000 · ３００万 · ¥3M). Digits stay digits: no double comes between.
 */
export function decimalTyped(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,，_¥$€£元]/g, '').toLowerCase();
  const match = /^(-?)(\d*)(?:\.(\d*))?([^\d.]*)$/.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', word = ''] = match;
  const zeros = word === '' ? 0 : ZEROS[word];
  if (zeros === undefined || whole + fraction === '') return null;
  const shifted = fraction.padEnd(zeros, '0');
  const units = (whole + shifted.slice(0, zeros)).replace(/^0+(?=\d)/, '') || '0';
  const rest = shifted.slice(zeros).replace(/0+$/, '');
  return `${sign}${units}${rest ? `.${rest}` : ''}`;
}
