import { describe, expect, it } from 'vitest';
import { only, without } from './none-found';
import { everything } from './search-url';

const search = { ...everything, q: 'chip stage:B', industry: ['robotics'], stage: ['A' as const], region: ['CN-JS'], awarded: true };

describe('a search without one of its conditions', () => {
  it('keeps all others', () => {
    expect(without(search, { drop: 'WORDS', what: 'chip', text: 'stage:B', deals: 1 })).toEqual({ ...search, q: 'stage:B' });
    expect(without(search, { drop: 'FIELD', what: 'stage:B', text: 'chip', deals: 1 })).toEqual({ ...search, q: 'chip' });
    expect(without(search, { drop: 'INDUSTRIES', what: '', text: 'chip stage:B', deals: 1 })).toEqual({ ...search, industry: [] });
    expect(without(search, { drop: 'STAGES', what: '', text: 'chip stage:B', deals: 1 })).toEqual({ ...search, stage: [] });
    expect(without(search, { drop: 'REGIONS', what: '', text: 'chip stage:B', deals: 1 })).toEqual({ ...search, region: [] });
    expect(without(search, { drop: 'AWARDED', what: '', text: 'chip stage:B', deals: 1 })).toEqual({ ...search, awarded: false });
  });
});

describe('one condition of a search alone', () => {
  it('lets go of all others, and of the sort of none', () => {
    const bare = { ...everything, sort: 'AMOUNT' as const };
    const from = { ...search, sort: 'AMOUNT' as const, city: ['苏州'] };
    expect(only(from, { keep: 'FIELD', what: 'stage:B', deals: 1 })).toEqual({ ...bare, q: 'stage:B' });
    expect(only(from, { keep: 'WORDS', what: 'chip', deals: 1 })).toEqual({ ...bare, q: 'chip' });
    expect(only(from, { keep: 'INDUSTRIES', what: '', deals: 1 })).toEqual({ ...bare, industry: ['robotics'] });
    expect(only(from, { keep: 'CITIES', what: '', deals: 1 })).toEqual({ ...bare, city: ['苏州'] });
    expect(only(from, { keep: 'AWARDED', what: '', deals: 1 })).toEqual({ ...bare, awarded: true });
  });
});
