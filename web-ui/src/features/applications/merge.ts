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
    if (isSet(my) && isSet(their) && isSet(was ?? [])) {
      const both = brought((was ?? []) as string[], my, their);
      if (!isEmpty(both)) answers[question] = both;
      continue;
    }
    const chosen = same(my, their) || same(was, my) ? their : my;
    if (!same(my, their) && !same(was, my) && !same(was, their)) clashes.push({ question, mine: my, theirs: their });
    if (!isEmpty(chosen)) answers[question] = chosen;
  }
  return { answers, clashes };
}

/** Papers, or choices of several: a list of words in which each stands once. */
function isSet(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.every((each) => typeof each === 'string') && new Set(answer).size === answer.length;
}

/** What either side added to a list is in it, what either removed is not. */
function brought(was: string[], mine: string[], theirs: string[]): string[] {
  const kept = theirs.filter((each) => mine.includes(each) || !was.includes(each));
  return [...kept, ...mine.filter((each) => !was.includes(each) && !kept.includes(each))];
}

/** Answers to these questions alone. */
export function only(answers: Answers, questions: string[]): Answers {
  return Object.fromEntries(questions.filter((question) => answers[question] !== undefined).map((question) => [question, answers[question]]));
}

/** The questions whose answers differ. */
export function differing(one: Answers, other: Answers): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((question) => !same(one[question], other[question]));
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
