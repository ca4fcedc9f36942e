import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, mistakes, offerOf, seenBy, type Draft } from './draft';
import type { DealPage, Own, Releasable } from './model';

const now = new Date('2026-11-23T02:00:00Z');

const draft: Draft = {
  ...emptyDraft,
  headlineEn: ' Typing in 40 minutes ',
  storyEn: 'The recipe.',
  industry: 'biomedicine/diagnostics',
  stage: 'A',
  region: 'CN-JS',
  asked: '3,000万',
  valuation: '1.8亿',
  patents: '11',
  quarters: ['', '', '610万', '1,235万'],
  closes: '2026-12-18',
  awards: ['a1'],
  audiences: { STORY: 'PUBLIC', ASKED: 'VERIFIED', VALUATION: 'INVITED', PATENTS: 'VERIFIED', REVENUE: 'INVITED', BAND: 'VERIFIED' },
  review: 'p1',
};
const award = { award: 'a1', number: 'JD-1', title: { zh: '资助' }, amount: { amount: '1.00', currency: 'CNY' } };
const review: Releasable = { standings: 's1', application: 'p1', company: 'c1', number: 'YQ-7', review: { band: 'UPPER_TENTH', call: 'k1', level: 'CITY', title: { en: 'Cup' } } };
const company = { id: 'c1', name: { en: 'Hengxi' } };

describe('an offer', () => {
  it('is sent exactly, in the language it was written in', () => {
    expect(offerOf(draft)).toMatchObject({
      headline: { zh: null, en: 'Typing in 40 minutes', original: 'EN', machine: false },
      city: null,
      asked: { amount: '30000000.00', currency: 'CNY' },
      valuation: { amount: '180000000.00', currency: 'CNY' },
      patents: 11,
      quarterlyRevenue: [{ amount: '6100000.00', currency: 'CNY' }, { amount: '12350000.00', currency: 'CNY' }],
    });
  });

  it('says what is missing, and what cannot be read', () => {
    expect(mistakes(draft, now)).toEqual([]);
    expect(mistakes(emptyDraft, now)).toEqual(['headline', 'industry', 'stage', 'region', 'asked']);
    expect(mistakes({ ...draft, asked: '0', valuation: 'much', patents: '-1', quarters: ['1', ''], closes: '2026-11-22' }, now)).toEqual([
      'asked', 'valuation', 'patents', 'quarters', 'closes',
    ]);
  });

  it('is not late on its last day', () => {
    expect(mistakes({ ...draft, closes: '2026-11-23' }, now)).toEqual([]);
  });

  it('comes back from its page as it was listed', () => {
    const own: Own = { audiences: draft.audiences, invited: [], blocked: [], review: { standings: 's1', application: 'p1' } };
    const page: DealPage = { ...seenBy(draft, 'INVITED', company, [award]), listed: true, seenAs: 'INVITED', listedAt: '', revisedAt: null, unlistedAt: null, own, version: 1 };
    expect(offerOf(draftOf(page, own), [review])).toEqual(offerOf(draft, [review]));
  });
});

describe('each audience', () => {
  it('reads what is for it and for those before it, and nothing more', () => {
    const seen = (audience: 'PUBLIC' | 'VERIFIED' | 'INVITED') => {
      const { story, asked, valuation, patents, quarterlyRevenue } = seenBy(draft, audience, company, [award]);
      return [story, asked, valuation, patents].map((part) => part !== null).concat(quarterlyRevenue.length > 0);
    };
    expect(seen('PUBLIC')).toEqual([true, false, false, false, false]);
    expect(seen('VERIFIED')).toEqual([true, true, false, true, false]);
    expect(seen('INVITED')).toEqual([true, true, true, true, true]);
  });

  it('sees the band of a review only where it is for it and may be released', () => {
    expect(seenBy(draft, 'PUBLIC', company, [], [review]).review).toBeNull();
    expect(seenBy(draft, 'VERIFIED', company, [], [review]).review?.band).toBe('UPPER_TENTH');
    expect(seenBy(draft, 'VERIFIED', company, [], []).review).toBeNull();
    expect(offerOf({ ...draft, review: '' }, [review]).review).toBeNull();
  });

  it('sees the awards that the company shows', () => {
    expect(seenBy(draft, 'PUBLIC', company, [award, { ...award, award: 'a2' }]).awards).toEqual([award]);
  });
});
