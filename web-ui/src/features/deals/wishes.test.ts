import { describe, expect, it } from 'vitest';
import { openToAll, ticketMistakes, wishesDraftOf, wishesOf } from './wishes';

describe('wishes', () => {
  it('are open to all where nothing is said', () => {
    expect(wishesOf(openToAll)).toMatchObject({ industries: [], stages: [], regions: [], smallestTicket: null, largestTicket: null, awardedOnly: false });
  });

  it('come back as they were declared', () => {
    const wishes = wishesOf({ ...openToAll, industries: ['robotics'], stages: ['A'], regions: ['CN-JS'], currency: 'USD', smallest: '500k', largest: '2.5M', thesisEn: 'Hard tech.' });
    expect(wishes.largestTicket).toEqual({ amount: '2500000.00', currency: 'USD' });
    expect(wishesOf(wishesDraftOf(wishes))).toEqual(wishes);
  });
});

describe('a ticket', () => {
  it('may be left open on either side', () => {
    expect(ticketMistakes(openToAll)).toEqual([]);
    expect(ticketMistakes({ ...openToAll, largest: '3000万' })).toEqual([]);
  });

  it('must be readable, and the right way up', () => {
    expect(ticketMistakes({ ...openToAll, smallest: 'some', largest: '0' })).toEqual(['smallest', 'largest']);
    expect(ticketMistakes({ ...openToAll, smallest: '3000万', largest: '500万' })).toEqual(['largest']);
  });
});
