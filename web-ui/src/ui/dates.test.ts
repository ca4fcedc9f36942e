import { describe, expect, it } from 'vitest';
import { day, dayOf, daysBetween, distance, moment, plusDays, shortDay, shortMoment, time, weekday } from './dates';

const evening = '2026-11-23T15:30:05Z';
const night = '2026-11-23T16:30:00Z';

describe('dates', () => {
  it('are written as people write them', () => {
    expect([day(evening, 'zh'), day(evening, 'en')]).toEqual(['2026 年 11 月 23 日', '23 Nov 2026']);
    expect([shortDay(evening, 'zh'), shortDay(evening, 'en')]).toEqual(['11 月 23 日', '23 Nov']);
    expect([shortMoment(evening, 'zh'), shortMoment(evening, 'en')]).toEqual(['11 月 23 日 23:30', '23 Nov, 23:30']);
    expect([weekday('2026-11-23', 'zh'), weekday('2026-11-23', 'zh', 'short'), weekday('2026-11-23', 'en')]).toEqual(['星期一', '一', 'Monday']);
    expect(time(evening, true)).toBe('23:30:05');
  });

  it('are those of the authorities, said aloud beside a deadline', () => {
    expect(dayOf(night)).toBe('2026-11-24');
    expect(moment(night, 'zh')).toBe('2026 年 11 月 24 日 00:30（北京时间）');
    expect(moment(night, 'en')).toBe('24 Nov 2026, 00:30 Beijing time');
  });

  it('are counted by calendar days', () => {
    expect(daysBetween(evening, night)).toBe(1);
    expect(daysBetween('2026-12-01', '2026-11-23')).toBe(-8);
    expect(daysBetween('9999-12-31', '9999-12-31T20:00:00Z')).toBe(1);
    expect(() => plusDays('9999-12-31T20:00:00Z', 1)).not.toThrow();
    expect(plusDays('2026-12-30', 3)).toBe('2027-01-02');
  });

  it('say how far away a moment is', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    expect(distance('2026-06-05T00:00:00Z', 'en', now)).toBe('in 4 days');
    expect(distance('2026-05-31T22:00:00Z', 'zh', now)).toBe('2小时前');
    expect(distance('2026-05-31T23:35:00Z', 'en', now)).toBe('25 minutes ago');
    expect(distance('2026-06-01T00:00:05Z', 'zh', now)).toBe('此刻');
  });
});
