import { describe, expect, it } from 'vitest';
import { without } from './none-found';
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
