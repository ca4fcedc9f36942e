import { describe, expect, it } from 'vitest';
import { factLines } from './lines';

describe('the facts of an event', () => {
  it('leave ids and empty fields unsaid', () => {
    expect(factLines({ review: 'c0ffee', reason: '', note: null }, 'zh')).toEqual([]);
  });

  it('leave ids of whatever is named unsaid, but for people whose names are known', () => {
    const [someone, something] = ['019400a0-0000-7000-8000-000000000001', '43aad207-3b80-5d6c-a03b-56ddc4127135'];
    expect(factLines({ room: something, item: something, accesses: [something], owner: something }, 'en')).toEqual([]);
    expect(factLines({ owner: someone, watchers: [someone, something] }, 'en', { [someone]: 'Gu Lan' })).toEqual([['owner', 'Gu Lan'], ['watchers', 'Gu Lan']]);
  });

  it('keep an amount with its currency', () => {
    expect(factLines({ amount: { amount: '2000000.00', currency: 'CNY' } }, 'zh')).toEqual([['amount', '¥2,000,000.00']]);
    expect(factLines({ quarters: [{ amount: '1.00', currency: 'CNY' }, { amount: '2.00', currency: 'CNY' }] }, 'en')).toEqual([['quarters', '¥1.00、¥2.00']]);
  });

  it('name each score by its criterion', () => {
    expect(factLines({ scores: { points: { team: 4 }, comments: {} } }, 'zh')).toEqual([['scores.points.team', '4']]);
  });

  it('say a total in points', () => {
    expect(factLines({ tenths: 882 }, 'zh')).toEqual([['tenths', '88.2']]);
  });

  it('say a text in the reader’s language, moments with their zone, and days', () => {
    const facts = { content: { title: { zh: '圆桌', en: 'Roundtable' }, opens: '2026-12-18T10:00:00Z', closes: '2026-12-24' } };
    expect(factLines(facts, 'en')).toEqual([
      ['content.title', 'Roundtable'],
      ['content.opens', '18 Dec 2026, 18:00 Beijing time'],
      ['content.closes', '24 Dec 2026'],
    ]);
  });
});
