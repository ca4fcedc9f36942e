import type { Group, Places, Prize, TierLine } from './model';

/** All places together. */
export function totalOf(places: Places): number {
  return places.open + places.quotas.reduce((sum, quota) => sum + quota.places, 0);
}

/** The leading industries that any of these tiers keeps places for, in the order in which they are named first. */
export function industriesOf(all: Places[]): string[] {
  return [...new Set(all.flatMap((places) => places.quotas.flatMap(({ industry }) => (industry ? [industry] : []))))];
}

export type Cell = { places: number; groups: { group: Group; places: number }[] };

function cell(quotas: Places['quotas'], open = 0): Cell {
  return {
    places: open + quotas.reduce((sum, quota) => sum + quota.places, 0),
    groups: quotas.flatMap(({ group, places }) => (group ? [{ group, places }] : [])),
  };
}

/** What is kept for one industry, with what each group has of it. */
export const keptFor = (places: Places, industry: string): Cell => cell(places.quotas.filter((quota) => quota.industry === industry));

/** What is kept for no industry: the open places, and those of a group of whatever industry. */
export const keptForNone = (places: Places): Cell => cell(places.quotas.filter((quota) => !quota.industry), places.open);

/** Tiers below each other as a tree is read: a tier, then those that lead to it. */
export function laddered(tiers: TierLine[]): { tier: TierLine; depth: number }[] {
  const known = new Set(tiers.map(({ call }) => call));
  const below = (next: string | null, depth: number): { tier: TierLine; depth: number }[] =>
    tiers
      .filter(({ tier }) => (tier.next && known.has(tier.next) ? tier.next : null) === next)
      .flatMap((tier) => [{ tier, depth }, ...below(tier.call, depth + 1)]);
  return below(null, 0);
}

/** Prizes of one name said once, with what all of them are. */
export function prizeCount(prizes: Prize[]): number {
  return prizes.reduce((sum, prize) => sum + prize.places, 0);
}
