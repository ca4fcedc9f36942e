export type Unplaced = {
  title: string;
  note?: string | undefined;
  date?: string;
  /** Where its pole stands, in per cent of the ruler's length. */
  share: number;
};

export type Placed<F> = F & { level: number; turned: boolean };

/** A flag near the right end turns left, so that its words stay on the ruler. */
const TURNS_AT = 86;
const AIR = 12;

const HAN_WIDTH = 14.5;
const LATIN_WIDTH = 7.6;
const widthOf = (words: string) => [...words].reduce((sum, character) => sum + (character > '\u2e80' ? HAN_WIDTH : LATIN_WIDTH), 0);

/**
 * Gives every flag the lowest level on which its words meet neither other words nor a pole: words reach away from their
 * pole over the poles that follow, so each must stand higher than all that it reaches over. Flags come in the order of dates.
 */
export function placeFlags<F extends Unplaced>(flags: F[], rulerWidth: number): { placed: Placed<F>[]; levels: number } {
  const drawn = flags.map((flag) => {
    const pole = (flag.share / 100) * rulerWidth;
    const width = Math.max(widthOf(flag.title), widthOf([flag.date, flag.note].filter(Boolean).join(' · '))) + AIR;
    const turned = flag.share > TURNS_AT;
    return { flag, turned, start: turned ? pole - width : pole, end: turned ? pole : pole + width, level: 0 };
  });
  const settled: typeof drawn = [];
  const settle = (one: (typeof drawn)[number]) => {
    const under = settled.filter((other) => other.start < one.end && one.start < other.end);
    one.level = Math.max(-1, ...under.map(({ level }) => level)) + 1;
    settled.push(one);
  };
  // Those that reach to the right from the right end on, then those that reach back over them.
  drawn.filter(({ turned }) => !turned).reverse().forEach(settle);
  drawn.filter(({ turned }) => turned).forEach(settle);
  return {
    placed: drawn.map(({ flag, level, turned }) => ({ ...flag, level, turned })),
    levels: Math.max(0, ...drawn.map(({ level }) => level)) + 1,
  };
}
