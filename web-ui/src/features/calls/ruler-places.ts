/** The least share of the ruler, in percent, that a label needs before the next one, and that the last two need between them. */
const NARROWEST = 10;
const LAST = 20;

/**
 * The widths between moments on a ruler, in percent, summing to a hundred: each has room for its label, and what remains is
 * shared out by the time that passes. At least two moments, in order.
 */
export function gapsOf(moments: number[]): number[] {
  const spans = moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment));
  const whole = spans.reduce((sum, span) => sum + span, 0);
  const floors = spans.map((_, index) => (index === spans.length - 1 ? LAST : NARROWEST));
  const rest = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  return spans.map((span, index) => (floors[index] ?? 0) + rest * (whole > 0 ? span / whole : 1 / spans.length));
}

/** Where a moment stands on such a ruler, in percent from its left end. */
export function placeOn(moments: number[], at: number): number {
  const gaps = gapsOf(moments);
  let place = 0;
  for (const [index, gap] of gaps.entries()) {
    const [from = 0, to = 0] = moments.slice(index, index + 2);
    if (at < to) return place + gap * Math.max(0, (at - from) / Math.max(1, to - from));
    place += gap;
  }
  return 100;
}
