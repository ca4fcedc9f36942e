import { describe, expect, it } from 'vitest';
import { drawn } from './climb-geometry';
import type { Climb, Mark, Step } from './model';

const mine = { application: 'a', state: 'ADMITTED' as const, rank: 3, hundredths: 8620, prize: null, promoted: true, givenUp: false, carried: 0, added: [] };
const mark = (dossier: number, more: Partial<Mark> = {}): Mark => ({ rank: dossier, dossier, promoted: false, home: true, mine: false, ...more });
const step = (level: Step['level'], more: Partial<Step> = {}): Step => ({
  call: level, number: `2026-${level}`, title: { zh: level, original: 'ZH', machine: false }, level, next: null, phase: 'CLOSED', closes: '2026-08-20T10:00:00Z', zone: 'Asia/Shanghai',
  on: null, places: { quotas: [], open: 0 }, entered: 0, ranked: false, state: null, mine: null, marks: [], ...more,
});
const climb = (...steps: Step[]): Climb => ({ dossier: 'a', company: 'c', companyName: null, steps });
const ranked = (count: number, promoted: number, own: number) =>
  Array.from({ length: count }, (_, index) => mark(index + 1, { promoted: index < promoted, mine: index + 1 === own }));

describe('a climb as it is drawn', () => {
  it('puts a mark for each place, the first on top, and ends those who go on with a line', () => {
    const { columns } = drawn(climb(step('DISTRICT', { ranked: true, entered: 34, marks: ranked(34, 14, 3), mine })), 1180);
    const [column] = columns;
    expect(column?.marks).toHaveLength(34);
    expect(column?.marks.every((each, index, all) => index === 0 || each.y > (all[index - 1]?.y ?? 0))).toBe(true);
    expect(column?.own).toBe(column?.marks[2]?.y);
    expect(column?.cut).toBeGreaterThan(column?.marks[13]?.y ?? 0);
    expect(column?.cut).toBeLessThan(column?.marks[14]?.y ?? 0);
  });

  it('keeps a thousand marks apart and within the column', () => {
    const [column] = drawn(climb(step('DISTRICT', { ranked: true, marks: ranked(1000, 40, 900) })), 358).columns;
    expect(column?.thickness).toBeLessThan(0.2);
    expect(column?.marks.at(-1)?.y).toBeLessThan(column?.bottom ?? 0);
  });

  it('gives those who share a rank a mark each', () => {
    const [column] = drawn(climb(step('DISTRICT', { ranked: true, marks: [mark(1), mark(2, { rank: 2 }), mark(3, { rank: 2 })] })), 1180).columns;
    expect(new Set(column?.marks.map(({ y }) => y)).size).toBe(3);
  });

  it('draws no line where nobody goes on', () => {
    const { columns, threads } = drawn(climb(step('DISTRICT', { ranked: true, marks: ranked(5, 0, 2) }), step('CITY')), 1180);
    expect(columns[0]?.cut).toBeNull();
    expect(threads).toEqual([]);
    expect(columns[1]?.own).toBeNull();
  });

  it('leads everybody of one home to its place above, and one only through both', () => {
    const city = [mark(4), mark(9, { home: false }), mark(3, { mine: true }), mark(1)];
    const { threads } = drawn(climb(step('DISTRICT', { ranked: true, marks: ranked(6, 4, 3) }), step('CITY', { ranked: true, marks: city })), 1180);
    expect(threads.map(({ kind }) => kind)).toEqual(['other', 'other', 'own']);
  });

  it('dots the way to a tier that is still to come, for as many as have places in it', () => {
    const below = step('DISTRICT', { ranked: true, marks: ranked(6, 4, 3), mine, places: { quotas: [{ industry: 'energy', places: 3 }], open: 1 } });
    const { columns, threads } = drawn(climb(below, step('CITY', { entered: 2 })), 1180);
    expect(threads.map(({ kind }) => kind)).toEqual(['coming']);
    expect(columns[1]?.marks).toHaveLength(4);
    expect(columns[1]?.own).not.toBeNull();
  });

  it('leads nobody on who gave the place up', () => {
    const below = step('DISTRICT', { ranked: true, marks: ranked(6, 4, 3), mine: { ...mine, givenUp: true } });
    expect(drawn(climb(below, step('CITY')), 1180).threads).toEqual([]);
  });

  it('leads nobody on who withdrew above', () => {
    const below = step('DISTRICT', { ranked: true, marks: ranked(6, 4, 3), mine: { ...mine, givenUp: true } });
    const above = step('CITY', { mine: { ...mine, state: 'WITHDRAWN', rank: null, hundredths: null, promoted: false } });
    expect(drawn(climb(below, above), 1180).threads).toEqual([]);
  });

  it('stays within the sheet, from one tier to four, on a phone and on a desk', () => {
    for (const width of [326, 1180]) {
      for (const count of [1, 4]) {
        const { columns } = drawn(climb(...(['DISTRICT', 'CITY', 'PROVINCE', 'NATION'] as const).slice(0, count).map((level) => step(level))), width);
        expect(columns).toHaveLength(count);
        expect(columns.every(({ x, half }) => x - half >= 0 && x + half <= width)).toBe(true);
      }
    }
  });
});
