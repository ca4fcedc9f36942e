import type { Language } from '../../ui';

const DAY = 86_400_000;
export const BEIJING = 'Asia/Shanghai';

/** Zones in which a deadline may be said. */
export const ZONES = [BEIJING, 'Asia/Singapore', 'Asia/Tokyo', 'Europe/Berlin', 'Europe/London', 'UTC', 'America/New_York', 'America/Los_Angeles'];

const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** A zone as people call it. */
export function zoneSaid(zone: string, language: Language): string {
  if (zone === BEIJING) return language === 'zh' ? '北京时间' : 'Beijing time';
  const parts = new Intl.DateTimeFormat(locale(language), { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(new Date());
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** The day and the minute that clocks in a zone show: 2026-12-18T18:00. */
export function localOf(at: string | Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The moment at which clocks in a zone show a day and a minute; null where nothing is meant. In a gap of summer time, the moment after it. */
export function instantOf(local: string, zone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  // Off by the zone's offset; asked twice, for the offset may change in between.
  let at = wanted;
  for (let again = 0; again < 2; again++) at += wanted - Date.parse(`${localOf(new Date(at), zone)}Z`);
  return new Date(at).toISOString();
}

/** 2026 年 12 月 18 日 18:00（北京时间）: never a moment without its zone. */
export function momentIn(at: string | Date, zone: string, language: Language): string {
  const clock = localOf(at, zone).slice(11);
  const name = zoneSaid(zone, language);
  return language === 'zh' ? `${dayIn(at, zone, language)} ${clock}（${name}）` : `${dayIn(at, zone, language)}, ${clock} (${name})`;
}

export function dayIn(at: string | Date, zone: string, language: Language, withYear = true): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: zone, ...(withYear ? { year: 'numeric' as const } : {}), month: language === 'zh' ? 'long' : 'short', day: 'numeric',
  })
    .format(new Date(at))
    .replace(/([年月])/g, ' $1 ')
    .replace('日', ' 日');
}

/** Days on the calendar of a zone between two moments: a deadline this evening is 0 days away. */
export function daysBetween(from: string | Date, to: string | Date, zone: string): number {
  const day = (at: string | Date) => Date.parse(`${localOf(at, zone).slice(0, 10)}T00:00Z`);
  return Math.round((day(to) - day(from)) / DAY);
}

export type Left = { key: 'opensIn' | 'opensToday' | 'daysLeft' | 'lastDay' | 'hoursLeft' | 'endedOn'; count: number };

/** What a reader wants to know of a window first: how long until it opens, how long it still is. */
export function leftOf(call: { opens: string; closes: string; zone: string }, now: Date): Left {
  const opens = Date.parse(call.opens);
  const closes = Date.parse(call.closes);
  if (now.getTime() < opens) {
    const count = daysBetween(now, call.opens, call.zone);
    return { key: count === 0 ? 'opensToday' : 'opensIn', count };
  }
  if (now.getTime() > closes) return { key: 'endedOn', count: daysBetween(call.closes, now, call.zone) };
  const hours = Math.floor((closes - now.getTime()) / 3_600_000);
  if (hours < 12) return { key: 'hoursLeft', count: hours };
  const count = daysBetween(now, call.closes, call.zone);
  return { key: count === 0 ? 'lastDay' : 'daysLeft', count };
}
