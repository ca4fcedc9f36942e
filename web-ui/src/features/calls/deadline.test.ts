import { describe, expect, it } from 'vitest';
import { daysBetween, instantOf, leftOf, localOf, momentIn, zoneSaid } from './deadline';

describe('a deadline', () => {
  it('is said in its own zone, with the name of the zone', () => {
    expect(momentIn('2026-12-18T10:00:00Z', 'Asia/Shanghai', 'zh')).toBe('2026 年 12 月 18 日 18:00（北京时间）');
    expect(momentIn('2026-12-18T10:00:00Z', 'Asia/Shanghai', 'en')).toBe('18 Dec 2026, 18:00 (Beijing time)');
    expect(momentIn('2026-12-18T10:00:00Z', 'America/New_York', 'en')).toContain('05:00');
    expect(zoneSaid('Asia/Singapore', 'en')).toBe('Singapore Standard Time');
  });

  it('is the moment that clocks of its zone show', () => {
    expect(instantOf('2026-12-18T18:00', 'Asia/Shanghai')).toBe('2026-12-18T10:00:00.000Z');
    expect(instantOf('2026-07-01T09:30', 'Europe/Berlin')).toBe('2026-07-01T07:30:00.000Z');
    expect(instantOf('2026-01-01T09:30', 'Europe/Berlin')).toBe('2026-01-01T08:30:00.000Z');
    expect(instantOf('', 'Asia/Shanghai')).toBeNull();
  });

  it('comes back as it was typed, also around a change of clocks', () => {
    for (const local of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T00:30', '2026-10-25T03:30', '2026-11-01T12:00']) {
      expect(localOf(instantOf(local, 'Europe/Berlin') ?? '', 'Europe/Berlin')).toBe(local);
    }
  });
});

describe('the time left', () => {
  const call = { opens: '2026-11-15T16:00:00Z', closes: '2026-12-18T10:00:00Z', zone: 'Asia/Shanghai' };

  it('counts days on the calendar of the zone', () => {
    expect(daysBetween('2026-11-22T23:00:00Z', '2026-12-18T10:00:00Z', 'Asia/Shanghai')).toBe(25);
    expect(leftOf(call, new Date('2026-11-22T23:00:00Z'))).toEqual({ key: 'daysLeft', count: 25 });
  });

  it('says until when it opens', () => {
    expect(leftOf(call, new Date('2026-11-12T04:00:00Z'))).toEqual({ key: 'opensIn', count: 4 });
    expect(leftOf(call, new Date('2026-11-15T15:59:00Z'))).toEqual({ key: 'opensIn', count: 1 });
  });

  it('says hours on the last day, and stops at the very moment', () => {
    expect(leftOf(call, new Date('2026-12-17T20:00:00Z'))).toEqual({ key: 'lastDay', count: 0 });
    expect(leftOf(call, new Date('2026-12-18T07:30:00Z'))).toEqual({ key: 'hoursLeft', count: 2 });
    expect(leftOf(call, new Date('2026-12-18T10:00:00Z'))).toEqual({ key: 'hoursLeft', count: 0 });
    expect(leftOf(call, new Date('2026-12-18T10:00:00.001Z')).key).toBe('endedOn');
  });
});
