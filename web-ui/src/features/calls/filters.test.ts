import { describe, expect, it } from 'vitest';
import { askedFor, feedOf, filtered, filtersOf } from './filters';

describe('filters of the list', () => {
  it('are read from the address', () => {
    expect(filtersOf({ q: ' chip ', phase: 'RECEIVING', kind: 'FUND', industry: 'energy/storage' })).toEqual({ q: 'chip', phase: 'RECEIVING', kind: 'FUND', industry: 'energy/storage' });
  });

  it('leave out what nobody has given a meaning', () => {
    expect(filtersOf({ q: '  ', phase: 'SOON', kind: 3, industry: 'alchemy', page: 2 })).toEqual({});
  });

  it('drop one that is set to all', () => {
    expect(filtered({ phase: 'RECEIVING', kind: 'FUND' }, 'phase', '')).toEqual({ kind: 'FUND' });
    expect(filtered({ kind: 'FUND' }, 'industry', 'software')).toEqual({ kind: 'FUND', industry: 'software' });
  });

  it('become what the server is asked, with the cursor once there is one', () => {
    expect(askedFor({ industry: 'energy/storage' }, { limit: 20, after: null })).toBe('industry=energy%2Fstorage&limit=20');
    expect(askedFor({}, { authority: 'a1', limit: 5, after: '2026-12-18T10:00:00Z_7' })).toBe('authority=a1&limit=5&after=2026-12-18T10%3A00%3A00Z_7');
  });

  it('are what a feed follows', () => {
    expect(feedOf({ q: '澄湖', industry: 'energy/storage' }, 'zh')).toBe('/feeds/calls.atom?lang=ZH&q=%E6%BE%84%E6%B9%96&industry=energy%2Fstorage');
    expect(feedOf({}, 'en')).toBe('/feeds/calls.atom?lang=EN');
  });
});
