import type { Money } from '../../ui';

/** How many zeros each word stands for, as people write amounts in the two languages. */
const ZEROS: Record<string, number> = {
  千: 3, 万: 4, 萬: 4, 千万: 7, 亿: 8, 億: 8, k: 3, thousand: 3, m: 6, mn: 6, million: 6, b: 9, bn: 9, billion: 9,
};

const WRITTEN = /^(\d+)(?:\.(\d+))?\s*([a-z千万萬亿億]+)?$/;

/** An amount as people write it, `3,000万`, `¥30M` or `30000000`, to the hundredth; null where it is none. Reckoned in digits, never in fractions of two. */
export function amountOf(written: string): string | null {
  const plain = written.normalize('NFKC').toLowerCase().replace(/[¥$€,\s_元]/g, '');
  const found = WRITTEN.exec(plain);
  if (found === null) return null;
  const [, whole = '', fraction = '', word = ''] = found;
  const zeros = word === '' ? 0 : ZEROS[word];
  if (zeros === undefined) return null;
  const places = zeros + 2;
  if (fraction.length > places) return null;
  const digits = (whole + fraction.padEnd(places, '0')).replace(/^0+(?=\d{3})/, '');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As it is written into a field to be changed: without the hundredths where there are none. */
export function written(money: Money | null | undefined): string {
  return !money ? '' : money.amount.replace(/\.0+$/, '');
}

/** By how many percent the last quarter is above the same quarter a year before; null where that cannot be said. */
export function growth(quarters: Money[]): number | null {
  const last = Number(quarters.at(-1)?.amount);
  const before = Number(quarters.at(-5)?.amount);
  return quarters.length >= 5 && before > 0 ? Math.round((last / before - 1) * 100) : null;
}
