import { describe, expect, it } from 'vitest';
import { distance, length, money, worded } from './words';

describe('words', () => {
  it('says money in few characters in both languages', () => {
    expect(money({ amount: '30000000.00', currency: 'CNY' }, 'zh')).toBe('¥3000万');
    expect(money({ amount: '30000000.00', currency: 'CNY' }, 'en')).toBe('¥30M');
    expect(money(null, 'en')).toBe('not stated');
  });

  it('falls back to the other language and says so', () => {
    expect(worded({ zh: '圆桌' }, 'en')).toEqual({ words: '圆桌', other: true });
    expect(worded({ zh: '圆桌', en: 'Roundtable' }, 'en')).toEqual({ words: 'Roundtable', other: false });
  });

  it('counts characters, not code units', () => {
    expect(length('𠮷野家🚀')).toBe(4);
  });

  it('says how far away a moment is', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    expect(distance('2026-06-05T00:00:00Z', 'en', now)).toBe('in 4 days');
    expect(distance('2026-05-31T22:00:00Z', 'zh', now)).toBe('2小时前');
  });
});
