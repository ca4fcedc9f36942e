import { localeOf, type Language } from '../../ui';
import type { Answers, Column } from './form';

const DECIMALS = 6;

/** What a column's numbers add up to, exactly up to six decimals; rows without one count nothing. */
export function totalOf(rows: Answers[], column: Column): number {
  const numbers = rows.map((row) => row[column.name]).filter((value): value is number => typeof value === 'number');
  const scale = 10 ** Math.max(0, ...numbers.map(decimalsOf));
  return numbers.reduce((sum, number) => sum + Math.round(number * scale), 0) / scale;
}

function decimalsOf(number: number): number {
  return Math.min(DECIMALS, /\.(\d+)$/.exec(number.toFixed(DECIMALS).replace(/0+$/, ''))?.[1]?.length ?? 0);
}

/** A number as it is written in the reader's language. */
export function figure(number: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: DECIMALS }).format(number);
}
