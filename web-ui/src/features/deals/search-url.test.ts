import { describe, expect, it } from 'vitest';
import { asParameters, everything, filters, isCut, readSearch, toggled, writeSearch, type DealSearch } from './search-url';

const full: DealSearch = {
  q: '微流控 chip, 40',
  industry: ['biomedicine/diagnostics', 'robotics'],
  stage: ['PRE_A', 'A'],
  region: ['CN-JS'],
  amount: ['CNY:10000000-30000000', 'USD:100000000-'],
  city: ['苏州', 'saint-denis'],
  rung: ['CITY'],
  band: ['UPPER_QUARTER'],
  awarded: true,
  within: true,
  sort: 'AMOUNT',
};

describe('a search in the address', () => {
  it('comes back as it was written', () => {
    expect(readSearch(writeSearch(full))).toEqual(full);
  });

  it('is empty for the search for everything', () => {
    expect(writeSearch(everything)).toEqual({});
    expect(readSearch({})).toEqual(everything);
  });

  it('keeps a number that somebody looks for as its digits', () => {
    expect(readSearch({ q: 2026 }).q).toBe('2026');
  });

  it('passes over what nobody can look for', () => {
    expect(readSearch({ stage: 'A,Z,A', region: 'Jiangsu,CN-JS', industry: '../x,robotics', amount: 'CNY:10M-30M,CNY:-5,EUR:0-1000000', city: '很'.repeat(61), rung: 'VILLAGE,NATION', band: 'LOWER_HALF,UPPER_TENTH', sort: 'price', awarded: 'yes' })).toEqual({
      ...everything,
      stage: ['A'],
      region: ['CN-JS'],
      industry: ['robotics'],
      amount: ['EUR:0-1000000'],
      rung: ['NATION'],
      band: ['UPPER_TENTH'],
    });
  });

  it('cuts words at the longest text, never within a character', () => {
    expect([...readSearch({ q: '𠮷'.repeat(300) }).q]).toHaveLength(200);
    expect(isCut({ q: '𠮷'.repeat(201) })).toBe(true);
    expect(isCut({ q: '𠮷'.repeat(200) })).toBe(false);
  });
});

describe('a search for the API', () => {
  it('says only what was chosen, and where the page before ended', () => {
    expect(asParameters({ ...everything, q: '  钇 ', stage: ['A', 'B'] }, 'abc')).toBe('q=%E9%92%87&stage=A%2CB&after=abc');
  });
});

describe('a filter', () => {
  it('is taken up, and let go the second time', () => {
    const once = toggled(everything, 'stage', 'A');
    expect(once.stage).toEqual(['A']);
    expect(filters(once)).toBe(1);
    expect(toggled(once, 'stage', 'A')).toEqual(everything);
  });
});
