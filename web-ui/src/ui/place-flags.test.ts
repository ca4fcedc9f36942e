import { describe, expect, it } from 'vitest';
import { placeFlags } from './place-flags';

const width = 1100;
const levels = (flags: { title: string; share: number }[]) => placeFlags(flags, width).placed.map(({ level }) => level);

describe('placing flags on a ruler', () => {
  it('keeps flags that do not meet on the lowest level', () => {
    expect(levels([{ title: 'one', share: 0 }, { title: 'two', share: 50 }])).toEqual([0, 0]);
  });

  it('lifts a flag above the poles that its words reach over', () => {
    expect(levels([{ title: 'a long label indeed', share: 10 }, { title: 'b', share: 14 }])).toEqual([1, 0]);
  });

  it('turns a flag at the right end and lifts it over what it reaches back over', () => {
    const { placed } = placeFlags([{ title: 'near the end', share: 84 }, { title: 'a long label at the end', share: 95 }], width);
    expect(placed.map(({ turned }) => turned)).toEqual([false, true]);
    expect(placed.map(({ level }) => level)).toEqual([0, 1]);
  });

  it('gives an empty ruler one level', () => {
    expect(placeFlags([], width)).toEqual({ placed: [], levels: 1 });
  });
});
