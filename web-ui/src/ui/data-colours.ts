/** The five data colours in their fixed order, named after the parts of a match; any series takes them in this order. */
export const DATA_COLOURS = ['sector', 'stage', 'ticket', 'region', 'evidence'] as const;

export type DataColour = (typeof DATA_COLOURS)[number];

export const colourOf = (colour: DataColour) => `var(--r-${colour})`;

/** A series' colour by its place. */
export const nthColour = (index: number): DataColour => DATA_COLOURS[index % DATA_COLOURS.length] ?? 'sector';

/** A style that sets custom properties, which React's own type does not know. */
export const styled = (properties: Record<string, string | number>) => properties as object;
