import type { Language } from '../i18n/text';
import { localeOf } from './locale';

/** As on the wire: an exact decimal in major units, and an ISO 4217 code. */
export type Money = { amount: string; currency: string };

const format = (language: Language, currency: string, more: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay: 'narrowSymbol', useGrouping: 'always' as unknown as boolean, ...more });

/** Money at a glance: ¥3,000 万, ¥30M. */
export function money(value: Money | null | undefined, language: Language): string {
  if (!value) return language === 'zh' ? '未说明' : 'not stated';
  return format(language, value.currency, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 })
    .formatToParts(value.amount as Intl.StringNumericLiteral)
    .map(({ type, value: part }) => (type === 'compact' && language === 'zh' ? ` ${part}` : part))
    .join('');
}

/** ¥38,604,217.35, to the last cent: for accounts and letters. */
export const exactMoney = (value: Money, language: Language) =>
  format(language, value.currency, { minimumFractionDigits: 2 }).format(value.amount as Intl.StringNumericLiteral);
