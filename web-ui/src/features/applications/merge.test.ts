import { describe, expect, it } from 'vitest';
import { differing, merge } from './merge';

describe('bringing two versions together', () => {
  it('takes over from each side what it alone has changed', () => {
    expect(merge({ a: 1, b: 1, c: 1 }, { a: 2, b: 1 }, { a: 1, b: 3, c: 1 })).toEqual({ answers: { a: 2, b: 3 }, clashes: [] });
  });

  it('asks about an answer that both have changed, and keeps one meanwhile', () => {
    expect(merge({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ answers: { a: 2 }, clashes: [{ question: 'a', mine: 2, theirs: 3 }] });
  });

  it('asks about nothing that both have changed alike', () => {
    expect(merge({}, { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }).clashes).toEqual([]);
  });

  it('brings papers together: what either added is there, what either removed is not', () => {
    expect(merge({ plan: ['p', 'q'] }, { plan: ['q', 'mine'] }, { plan: ['p', 'q', 'theirs'] })).toEqual({ answers: { plan: ['q', 'theirs', 'mine'] }, clashes: [] });
    expect(merge({}, { plan: ['mine'] }, { plan: ['theirs'] }).answers).toEqual({ plan: ['theirs', 'mine'] });
    expect(merge({ plan: ['p', 'q'] }, { plan: ['p'] }, { plan: ['q'] }).answers).toEqual({});
  });

  it('asks about rows of a table that both have changed', () => {
    expect(merge({ team: [{ name: '甲' }] }, { team: [{ name: '乙' }] }, { team: [{ name: '丙' }] }).clashes).toHaveLength(1);
  });

  it('says which answers differ', () => {
    expect(differing({ a: 1, b: 2 }, { b: 2, c: 3 })).toEqual(['a', 'c']);
  });
});
