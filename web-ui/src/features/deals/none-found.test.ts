import { describe, expect, it } from 'vitest';
import { drops } from './none-found';
import { everything } from './search-url';

const what = { industry: 'Robotics', stage: 'Series A', region: 'Jiangsu', awarded: 'Awarded only' };
const facets = { industries: [{ code: 'biomedicine', deals: 3 }, { code: 'energy', deals: 2 }], stages: [], regions: [{ code: 'CN-ZJ', deals: 1 }], awarded: 0 };

describe('what to drop where nothing is found', () => {
  it('is every condition, each with the search without it and what that leaves', () => {
    const search = { ...everything, q: ' chip ', industry: ['robotics'], region: ['CN-JS'] };
    expect(drops(search, facets, what)).toEqual([
      { key: 'q', what: 'chip', without: { ...search, q: '' }, leaves: null },
      { key: 'industry', what: 'Robotics', without: { ...search, industry: [] }, leaves: 5 },
      { key: 'region', what: 'Jiangsu', without: { ...search, region: [] }, leaves: 1 },
    ]);
  });

  it('is nothing where everything was looked for', () => {
    expect(drops(everything, facets, what)).toEqual([]);
  });
});
