import { describe, expect, it } from 'vitest';
import { gapsOf, placeOn } from './ruler-places';

describe('the ruler of a call', () => {
  it('gives two moments all of its length', () => {
    expect(gapsOf([0, 10])).toEqual([100]);
    expect([placeOn([0, 10], -3), placeOn([0, 10], 5), placeOn([0, 10], 12)]).toEqual([0, 50, 100]);
  });

  it('leaves room for every label, however close two days lie', () => {
    const gaps = gapsOf([0, 900, 901, 902, 1000]);
    expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(100);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10);
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(20);
  });

  it('keeps what comes later further right', () => {
    const moments = [0, 900, 901, 902, 1000];
    const places = [0, 300, 900, 900.5, 901, 902, 950, 1000].map((at) => placeOn(moments, at));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });

  it('stands even where all falls on one moment', () => {
    expect(gapsOf([7, 7, 7]).every((gap) => gap > 0)).toBe(true);
  });
});
