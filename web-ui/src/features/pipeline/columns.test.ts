import { expect, it } from 'vitest';
import { conversions, filed, inTheYear, medianDays, raised } from './columns';
import type { Card } from './model';

const name = { zh: '阶段', en: null, original: 'ZH', machine: false } as unknown as Card['pursuit']['companyName'] & object;
const columns = [{ code: 'first', name }, { code: 'second', name }];

function card(pursuit: string, column: string, movedAt: string, amount: string | null, passedAt: string | null = null): Card {
  return {
    pursuit: {
      pursuit, firm: 'f', deal: 'd', company: 'c', companyName: null, column, reached: [column], passed: passedAt !== null, owner: null, startedAt: movedAt, movedAt,
      passReason: null, passWords: null, passedAt, introduction: null, notes: 0, known: 0,
    },
    deal: amount === null ? null : { headline: name, industry: 'software', stage: 'A', region: 'CN-JS', city: null, asked: { amount, currency: 'CNY' }, closes: null, awards: [] },
    match: null,
    next: null,
    tasks: 0,
    room: null,
    invested: null,
  };
}

const cards = [
  card('a', 'second', '2026-06-03T00:00:00Z', '100.10'),
  card('b', 'second', '2026-06-01T00:00:00Z', '200.20'),
  card('c', 'gone', '2026-06-02T00:00:00Z', null),
  card('d', 'first', '2026-05-01T00:00:00Z', '5.00', '2026-06-01T00:00:00Z'),
];

it('files cards by stage, those that stand longest first, and what is in no stage any more in the first', () => {
  const board = filed(columns, cards, 'days');
  expect(board.columns.map((column) => column.cards.map(({ pursuit }) => pursuit.pursuit))).toEqual([['c'], ['b', 'a']]);
  expect(board.passed.map(({ pursuit }) => pursuit.pursuit)).toEqual(['d']);
});

it('puts the largest first where that is asked for', () => {
  expect(filed(columns, [...cards].reverse(), 'amount').columns[1]?.cards.map(({ pursuit }) => pursuit.pursuit)).toEqual(['b', 'a']);
});

it('sums what is raised to the cent, and nothing where nothing is shown', () => {
  expect(raised(cards.slice(0, 3))).toEqual({ amount: '300.30', currency: 'CNY' });
  expect(raised([card('e', 'first', '2026-06-01T00:00:00Z', null)])).toBeNull();
});

it('says the middle of the days', () => {
  expect(medianDays(cards.slice(0, 3), new Date('2026-06-05T12:00:00Z'))).toBe(3);
  expect(medianDays([], new Date())).toBeNull();
});

it('says how many went on from each stage to the next or beyond, also of what was passed on since', () => {
  const third = { code: 'third', name };
  const went = (pursuit: string, ...reached: string[]) => {
    const one = card(pursuit, reached.at(-1) ?? 'first', '2026-06-01T00:00:00Z', null);
    return { ...one, pursuit: { ...one.pursuit, reached } };
  };
  const steps = conversions([...columns, third], [went('a', 'first'), went('b', 'first', 'third'), went('c', 'first', 'third', 'second'), went('d', 'gone'), ...cards.slice(3)]);
  expect(steps.map(({ from, to, came, went: on }) => [from.code, to.code, came, on])).toEqual([['first', 'second', 5, 2], ['second', 'third', 2, 2]]);
  expect(conversions(columns, []).map(({ came, went: on }) => [came, on])).toEqual([[0, 0]]);
});

it('counts a year by the days of Beijing', () => {
  expect(inTheYear(['2026-12-31T16:00:00Z', '2026-12-31T15:59:59Z', null], new Date('2027-03-01T00:00:00Z'))).toBe(1);
});
