export type Language = 'zh' | 'en';

/** A text that people wrote in one language or both. */
export type Text = { zh?: string | null | undefined; en?: string | null | undefined };

/** The text in the wanted language, else in the other; `other` says that it is the other. */
export function worded(text: Text | null | undefined, language: Language): { words: string; other: boolean } {
  const first = language === 'zh' ? text?.zh : text?.en;
  const second = language === 'zh' ? text?.en : text?.zh;
  return first ? { words: first, other: false } : { words: second ?? '', other: Boolean(second) };
}

export function said(text: Text | null | undefined, language: Language): string {
  return worded(text, language).words;
}

/** Money in few characters: ¥3,000万, ¥30M. */
export function money(value: { amount: string; currency: string } | null | undefined, language: Language): string {
  if (!value) return language === 'zh' ? '未说明' : 'not stated';
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
    style: 'currency',
    currency: value.currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    currencyDisplay: 'narrowSymbol',
  }).format(Number(value.amount));
}

const ZONE = 'Asia/Shanghai';

export function day(moment: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: ZONE,
  }).format(new Date(moment));
}

/** A moment to the minute, with its zone said aloud. */
export function moment(at: string | Date, language: Language): string {
  const words = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: ZONE,
  }).format(new Date(at));
  return language === 'zh' ? `${words}（北京时间）` : `${words} (Beijing time)`;
}

/** How long ago or ahead, in days or hours. */
export function distance(at: string | Date, language: Language, now = new Date()): string {
  const hours = (new Date(at).getTime() - now.getTime()) / 3_600_000;
  const format = new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' });
  return Math.abs(hours) < 36 ? format.format(Math.round(hours), 'hour') : format.format(Math.round(hours / 24), 'day');
}

/** Length as people count it: a Chinese character is one, so is a letter. */
export function length(text: string): number {
  return [...text].length;
}
