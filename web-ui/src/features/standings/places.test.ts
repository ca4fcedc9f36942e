import { describe, expect, it } from 'vitest';
import type { Places, TierLine } from './model';
import { industriesOf, keptFor, keptForNone, laddered, totalOf } from './places';

const places: Places = { quotas: [{ industry: 'energy', group: 'START_UP', places: 2 }, { industry: 'energy', group: 'GROWTH', places: 1 }, { industry: null, group: 'GROWTH', places: 4 }], open: 3 };

describe('the places of a tier', () => {
  it('are summed by industry, with what each group has', () => {
    expect(totalOf(places)).toBe(10);
    expect(industriesOf([places])).toEqual(['energy']);
    expect(keptFor(places, 'energy')).toEqual({ places: 3, groups: [{ group: 'START_UP', places: 2 }, { group: 'GROWTH', places: 1 }] });
    expect(keptForNone(places)).toEqual({ places: 7, groups: [{ group: 'GROWTH', places: 4 }] });
  });
});

describe('a tree of tiers', () => {
  const line = (call: string, next: string | null) => ({ call, tier: { next } }) as TierLine;

  it('is read from the highest down, each above those that lead to it', () => {
    const tree = laddered([line('d1', 'city'), line('d2', 'city'), line('city', 'nation'), line('nation', null)]);
    expect(tree.map(({ tier, depth }) => `${depth} ${tier.call}`)).toEqual(['0 nation', '1 city', '2 d1', '2 d2']);
  });

  it('begins with a tier whose next is not to be seen yet', () => {
    expect(laddered([line('d1', 'draft')]).map(({ depth }) => depth)).toEqual([0]);
  });
});
