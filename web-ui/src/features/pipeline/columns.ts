import type { Money } from '../../ui';
import type { Card, Column } from './model';

/** Where what was passed on is dropped; no stage of a firm can be called so. */
export const PASSED = '#passed';

export type Sort = 'days' | 'amount';
export type Filed = { column: Column; cards: Card[] };

/** The cards by the firm's stages; one whose stage is no more stands in the first. What was passed on stands apart. */
export function filed(columns: Column[], cards: Card[], sort: Sort): { columns: Filed[]; passed: Card[] } {
  const codes = new Set(columns.map(({ code }) => code));
  const first = columns[0]?.code;
  const open = sorted(cards.filter(({ pursuit }) => !pursuit.passed), sort);
  return {
    columns: columns.map((column) => ({
      column,
      cards: open.filter(({ pursuit }) => (codes.has(pursuit.column) ? pursuit.column : first) === column.code),
    })),
    passed: cards.filter(({ pursuit }) => pursuit.passed).sort((one, other) => (other.pursuit.passedAt ?? '').localeCompare(one.pursuit.passedAt ?? '')),
  };
}

function sorted(cards: Card[], sort: Sort): Card[] {
  const amount = ({ deal }: Card) => Number(deal?.asked?.amount ?? 0);
  return [...cards].sort((one, other) => (sort === 'amount' ? amount(other) - amount(one) : one.pursuit.movedAt.localeCompare(other.pursuit.movedAt)));
}

/** What the deals of these cards raise together, in the currency that most of them have; null where none is shown. */
export function raised(cards: Card[]): Money | null {
  const asked = cards.flatMap(({ deal }) => (deal?.asked ? [deal.asked] : []));
  const counts = new Map<string, number>();
  for (const { currency } of asked) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const currency = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]))[0]?.[0];
  if (currency === undefined) return null;
  const cents = asked.filter((money) => money.currency === currency).reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  return { amount: (cents / 100).toFixed(2), currency };
}

/** The middle of how long they have stood where they are, in whole days. */
export function medianDays(cards: Card[], now: Date): number | null {
  const days = cards.map(({ pursuit }) => daysIn(pursuit.movedAt, now)).sort((one, other) => one - other);
  return days.length === 0 ? null : (days[Math.floor((days.length - 1) / 2)] ?? null);
}

export function daysIn(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000));
}
