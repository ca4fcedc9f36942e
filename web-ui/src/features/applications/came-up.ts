import { formOf, isAsked, isEmpty, isSame, type Answers, type Form } from './form';
import type { Application } from './model';

/** What an application began with from the tier below: which questions are answered as they were there, and with how many papers. */
export type CameUp = { questions: ReadonlySet<string>; answers: number; papers: number; fresh: number };

/**
 * Compares what is written with what was handed in below. A declaration is always made anew; an answer that was changed since is
 * its writer's own.
 *
 * @param below null while it is not known, or erased
 */
export function cameUp(form: Form, answers: Answers, below: Pick<Application, 'answers' | 'form'> | null): CameUp | null {
  if (below?.answers == null || below.form === null) return null;
  const before = JSON.parse(below.answers) as Answers;
  const shared = new Set(formOf(below.form).sections.flatMap((section) => section.questions.map(({ name }) => name)));
  const all = form.sections.flatMap((section) => section.questions);
  const same = all.filter(({ name, widget }) => widget !== 'declaration' && shared.has(name) && !isEmpty(answers[name]) && isSame(answers[name], before[name]));
  const files = same.filter(({ widget }) => widget === 'files');
  return {
    questions: new Set(same.map(({ name }) => name)),
    answers: same.length - files.length,
    papers: files.reduce((sum, { name }) => sum + (answers[name] as unknown[]).length, 0),
    fresh: all.filter((question) => isAsked(question, answers) && !same.includes(question)).length,
  };
}
