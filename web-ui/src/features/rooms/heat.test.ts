import { describe, expect, it } from 'vitest';
import { level, longestPage, lookedAt, readersOf } from './heat';
import type { Looked } from './model';

const look = (person: string, item: string, page: number, seconds: number, times = 1): Looked => ({ person, firm: 'f', item, page, times, seconds, last: '2026-11-29T08:00:00Z' });

describe('who has looked at which page', () => {
  it('inks the longer darker, and a look of no known length at all', () => {
    expect(level(0, 0)).toBe(0);
    expect(level(1, 0)).toBe(1);
    expect(level(1, 15)).toBe(2);
    expect(level(2, 60)).toBe(3);
    expect(level(9, 180)).toBe(4);
  });

  it('gathers the pages of one document by reader, the longest first', () => {
    const readers = readersOf([look('a', 'x', 1, 10), look('b', 'x', 1, 40), look('b', 'x', 2, 5), look('b', 'y', 1, 99)], 'x');
    expect(readers.map((reader) => [reader.person, reader.seconds, reader.pages.size])).toEqual([['b', 45, 2], ['a', 10, 1]]);
  });

  it('says where all of them together have stayed longest', () => {
    const looks = [look('a', 'x', 1, 10), look('b', 'x', 1, 40), look('b', 'x', 2, 45), look('b', 'y', 3, 99)];
    expect(longestPage(looks, 'x')).toEqual({ page: 1, seconds: 50 });
    expect(longestPage([look('a', 'x', 1, 0)], 'x')).toBeNull();
    expect(longestPage([], 'x')).toBeNull();
    expect(lookedAt(looks, 'x')).toBe(95);
  });
});
