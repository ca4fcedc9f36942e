import { describe, expect, it } from 'vitest';
import { say } from '../../i18n/say';
import type { Match, Scored } from './model';
import { addedTo, reasonsOf, signed } from './reasons';
import type { Words } from './use-words';
import * as dealWords from './words';

const words: Words = (key, facts) => say(dealWords.en, 'en', key, facts);
const part = (name: Scored['part'], points: number, of: number, known = true): Scored => ({ part: name, points, of, known, reason: 'x', sentence: `because of ${name}`, facts: {} });

const match: Match = {
  score: 68,
  stated: 68,
  coverage: 80,
  parts: [part('SECTOR', 30, 30), part('STAGE', 10, 20), part('TICKET', 0, 20, false), part('REGION', 10, 10), part('EVIDENCE', 18, 20)],
  limits: [],
  statedOn: '2026-05-03T02:00:00Z',
  observed: null,
  likeness: null,
  advised: null,
  version: 'mandate-2',
};

describe('the parts of a match', () => {
  it('sum to its score, and weigh a hundred together', () => {
    const reasons = reasonsOf(match, words);
    expect(reasons.reduce((sum, reason) => sum + (reason.points ?? 0), 0)).toBe(match.score);
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBe(100);
  });

  it('may take points away where the firm itself does', () => {
    expect([7, -3, 0].map(signed)).toEqual(['+7', '−3', '±0']);
  });

  it('are added to by what the firm does and by the texts, where those say anything', () => {
    const observed = { points: -6, parts: [] };
    expect(addedTo(match, words)).toEqual([]);
    expect(addedTo({ ...match, observed, likeness: { points: 9, parts: [] } }, words)).toEqual(['−6 by habit', '+9 by its texts']);
    expect(addedTo({ ...match, observed: { points: 0, parts: [] }, likeness: { points: 0, parts: [] } }, words)).toEqual([]);
  });

  it('tell what is unknown from what scored nothing', () => {
    expect(reasonsOf(match, words).map((reason) => reason.points)).toEqual([30, 10, null, 10, 18]);
  });

  it('are named in the reader’s words, each with its sentence', () => {
    expect(reasonsOf(match, words)[2]).toEqual({ key: 'ticket', name: 'Ticket', weight: 20, points: null, note: 'because of TICKET' });
  });
});
