import type { Money } from '../../ui';
import type { Card, Column } from './model';

/** Where what was passed on is dropped; no stage of a firm can be called so. */
export const PASSED = '#passed';

export type Sort = 'days' | 'amount' | 'match';
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
  const score = ({ match }: Card) => match?.score ?? -1;
  const longest = (one: Card, other: Card) => one.pursuit.movedAt.localeCompare(other.pursuit.movedAt);
  if (sort === 'amount') return [...cards].sort((one, other) => amount(other) - amount(one) || longest(one, other));
  if (sort === 'match') return [...cards].sort((one, other) => score(other) - score(one) || longest(one, other));
  return [...cards].sort(longest);
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

export type Step = { from: Column; to: Column; came: number; went: number };

/** Of those that ever came as far as a stage, how many went on to the next or beyond it: also what was passed on since. */
export function conversions(columns: Column[], cards: Card[]): Step[] {
  const place = new Map(columns.map(({ code }, index) => [code, index]));
  const furthest = cards.map(({ pursuit }) => Math.max(0, ...[...pursuit.reached, pursuit.column].map((code) => place.get(code) ?? 0)));
  const came = columns.map((_, index) => furthest.filter((each) => each >= index).length);
  return columns.slice(1).flatMap((to, index) => {
    const from = columns[index];
    return from ? [{ from, to, came: came[index] ?? 0, went: came[index + 1] ?? 0 }] : [];
  });
}

/** How many of these moments lie in the same year as `now`, in Beijing. */
export function inTheYear(moments: (string | null)[], now: Date): number {
  const year = (moment: Date) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Shanghai' }).format(moment);
  return moments.filter((moment) => moment !== null && year(new Date(moment)) === year(now)).length;
}

export function daysIn(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / 86_400_000));
}
