import type { Language } from '../i18n/text';

/** Where the authorities sit. Deadlines are theirs, so every date is shown in their zone, wherever the reader is. */
export const ZONE = 'Asia/Shanghai';

/** A moment, or a calendar day such as 2026-11-23, which no zone may move to its neighbour. */
export type When = string | Date;

/** A calendar day: 2026-11-23. */
export type Day = string;

// A bare day is read as midnight in UTC, which is the morning of the same day in the zone.
const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options });

const spaced = (at: When, language: Language, options: Intl.DateTimeFormatOptions) =>
  format(language, { month: language === 'zh' ? 'long' : 'short', day: 'numeric', ...options })
    .format(new Date(at))
    .replace(/([年月])/g, ' $1 ')
    .replace('日', ' 日');

/** 2026 年 11 月 23 日, 23 Nov 2026. */
export const day = (at: When, language: Language) => spaced(at, language, { year: 'numeric' });

/** 11 月 23 日, 23 Nov. */
export const shortDay = (at: When, language: Language) => spaced(at, language, {});

/** 星期一, Monday; short: 一, Mon. */
export function weekday(at: When, language: Language, width: 'long' | 'short' = 'long'): string {
  const name = format(language, { weekday: width }).format(new Date(at));
  return width === 'short' && language === 'zh' ? name.replace(/^周/, '') : name;
}

/** 14:02, or 14:02:31 where seconds matter; always of 24 hours. */
export const time = (at: When, withSeconds = false) =>
  format('en', { hour: '2-digit', minute: '2-digit', ...(withSeconds ? { second: '2-digit' } : {}), hourCycle: 'h23' }).format(new Date(at));

/** 11 月 23 日 14:02, 23 Nov, 14:02. */
export const shortMoment = (at: When, language: Language) => `${shortDay(at, language)}${language === 'zh' ? ' ' : ', '}${time(at)}`;

/** A moment to the minute, with its zone said aloud, as wherever a deadline stands. */
export const moment = (at: When, language: Language) =>
  language === 'zh' ? `${day(at, language)} ${time(at)}（北京时间）` : `${day(at, language)}, ${time(at)} Beijing time`;

/** The calendar day, in the authorities' zone, that a moment falls on. */
export const dayOf = (at: When): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

/** Also of a moment whose day in the zone lies in the year 10000, which no day is written in. */
const dayNumber = (at: When) => {
  const [year = 0, month = 1, date = 1] = dayOf(at).split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
};

/** Whole calendar days from one to the other, negative when it lies behind. */
export const daysBetween = (from: When, to: When) => dayNumber(to) - dayNumber(from);

export const plusDays = (from: When, count: number): Day => new Date((dayNumber(from) + count) * 86_400_000).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const dayOfWeek = (at: Day) => new Date(`${at}T00:00:00Z`).getUTCDay();

/** How long ago or ahead, in days, hours or minutes. */
export function distance(at: When, language: Language, now = new Date()): string {
  const minutes = (new Date(at).getTime() - now.getTime()) / 60_000;
  const relative = new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(Math.round(minutes), 'minute');
  const hours = minutes / 60;
  return Math.abs(hours) < 36 ? relative.format(Math.round(hours), 'hour') : relative.format(Math.round(hours / 24), 'day');
}
