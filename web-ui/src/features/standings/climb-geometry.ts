import { isComing, type Climb, type Step } from './model';

/** Below this width the columns stand close, and only what cannot be said elsewhere is written beside them. */
const CLOSE = 640;
const TOP = 66;
const HEIGHT = 288;
const THICKEST = 2.4;
/** Of a tier that nobody has a place in yet. */
const UNKNOWN = 12;

export type MarkPlace = { y: number; rank: number | null; promoted: boolean; home: boolean; mine: boolean; dossier: number | null };
export type Column = {
  step: Step;
  x: number;
  half: number;
  top: number;
  bottom: number;
  /** Where those who go on end; null where nobody does. */
  cut: number | null;
  marks: MarkPlace[];
  thickness: number;
  /** The company's own place: as ranked, or where it stands while nobody is; null where it has not come. */
  own: number | null;
};
export type Thread = { path: string; kind: 'other' | 'own' | 'coming' };
export type Drawing = { width: number; height: number; close: boolean; columns: Column[]; threads: Thread[] };

/** How many marks a column has: one for each that is ranked; before that one for each place that leads there, as far as known. */
function counted(step: Step, below: Step | undefined): number {
  if (step.ranked) return step.marks.length;
  const leading = below ? below.places.open + below.places.quotas.reduce((sum, quota) => sum + quota.places, 0) : 0;
  return Math.max(step.entered, leading) || UNKNOWN;
}

function columnOf(step: Step, below: Step | undefined, x: number, half: number): Column {
  const count = counted(step, below);
  const y = (index: number) => TOP + ((index + 0.5) / count) * HEIGHT;
  const marks: MarkPlace[] = step.ranked
    ? step.marks.map((mark, index) => ({ ...mark, y: y(index) }))
    : Array.from({ length: count }, (_, index) => ({ y: y(index), rank: null, promoted: false, home: false, mine: false, dossier: null }));
  const last = marks.findLastIndex((mark) => mark.promoted);
  return {
    step,
    x,
    half,
    top: TOP,
    bottom: TOP + HEIGHT,
    cut: last < 0 ? null : TOP + ((last + 1) / count) * HEIGHT,
    marks,
    thickness: Math.min(THICKEST, (HEIGHT / count) * 0.6),
    own: marks.find((mark) => mark.mine)?.y ?? (isComing(step, below) ? TOP + HEIGHT / 2 : null),
  };
}

function curve(from: Column, y1: number, to: Column, y2: number): string {
  const x1 = from.x + from.half + 2;
  const x2 = to.x - to.half - 2;
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** Whoever is of the same home and stands in both; one's own last, above the others. */
function between(from: Column, to: Column): Thread[] {
  const others = from.marks
    .filter((mark) => mark.home && !mark.mine && mark.dossier !== null)
    .flatMap((mark): Thread[] => {
      const there = to.marks.find((each) => each.dossier === mark.dossier);
      return there ? [{ path: curve(from, mark.y, to, there.y), kind: 'other' }] : [];
    });
  if (from.own === null || to.own === null) return others;
  return [...others, { path: curve(from, from.own, to, to.own), kind: to.step.ranked ? 'own' : 'coming' }];
}

/** Where everything of the climb stands, on a sheet of this width. */
export function drawn(climb: Climb, width: number): Drawing {
  const close = width < CLOSE;
  const half = close ? 12 : 28;
  const left = half + (close ? 2 : 70);
  const right = half + (close ? 44 : 130);
  const gap = climb.steps.length > 1 ? (width - left - right) / (climb.steps.length - 1) : 0;
  const columns = climb.steps.map((step, index) => columnOf(step, climb.steps[index - 1], left + index * gap, half));
  const threads = columns.flatMap((column, index) => {
    const next = columns[index + 1];
    return next ? between(column, next) : [];
  });
  return { width, height: TOP + HEIGHT + 14, close, columns, threads };
}
