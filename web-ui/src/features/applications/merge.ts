import { isEmpty, type Answers } from './form';

/** A question that two hands answered differently since they last agreed. */
export type Clash = { question: string; mine: unknown; theirs: unknown };
export type Merged = { answers: Answers; clashes: Clash[] };

/** Brings two versions of the same answers together; where only one side changed an answer, the change stands. */
export function merge(common: Answers, mine: Answers, theirs: Answers): Merged {
  const answers: Answers = {};
  const clashes: Clash[] = [];
  for (const question of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(common)])) {
    const [was, my, their] = [common[question], mine[question], theirs[question]];
    const chosen = same(my, their) || same(was, my) ? their : my;
    if (!same(my, their) && !same(was, my) && !same(was, their)) clashes.push({ question, mine: my, theirs: their });
    if (!isEmpty(chosen)) answers[question] = chosen;
  }
  return { answers, clashes };
}

/** The same JSON, whatever the order of its fields: the server keeps another order than the page. */
export function same(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
