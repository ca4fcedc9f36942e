import { describe, expect, it } from 'vitest';
import { length, worded } from './text';

describe('words', () => {
  it('falls back to the other language and says so', () => {
    expect(worded({ zh: '圆桌' }, 'en')).toEqual({ words: '圆桌', other: true });
    expect(worded({ zh: '圆桌', en: 'Roundtable' }, 'en')).toEqual({ words: 'Roundtable', other: false });
  });

  it('counts characters, not code units', () => {
    expect(length('𠮷野家🚀')).toBe(4);
  });
});
