import { describe, expect, it } from 'vitest';
import { factLines } from './lines';

describe('the facts of an event', () => {
  it('leave ids and empty fields unsaid', () => {
    expect(factLines({ review: 'c0ffee', reason: '', note: null })).toEqual([]);
  });

  it('keep an amount with its currency', () => {
    expect(factLines({ amount: { amount: '2000000.00', currency: 'CNY' } })).toEqual([['amount', 'CNY 2000000.00']]);
  });

  it('name each score by its criterion', () => {
    expect(factLines({ scores: { points: { team: 4 }, comments: {} } })).toEqual([['scores.points.team', '4']]);
  });
});
