import { formOf, type Question, type Schema } from '../../applications';
import type { Text } from '../../../ui';
import { isRequired } from './form-conditions';
import type { Form } from '../model';

/** What a correction does to whoever is writing: to them a form gets another question, or takes one away with its answer. */
export type FormChange = { kind: 'added' | 'addedRequired' | 'removed' | 'required' | 'freed' | 'narrower' | 'wider' | 'reworded'; name: string; label: Text };

const questionsOf = (form: Form): Question[] => formOf(form).sections.flatMap(({ questions }) => questions);

/** What one form asks otherwise than another, in the order of the page; of one question only the gravest. */
export function formChanges(before: Form, after: Form): FormChange[] {
  const [were, are] = [questionsOf(before), questionsOf(after)];
  const gone = were.filter(({ name }) => !are.some((each) => each.name === name)).map(({ name, label }): FormChange => ({ kind: 'removed', name, label }));
  const now = are.flatMap((question): FormChange[] => {
    const { name, label } = question;
    const was = were.find((each) => each.name === name);
    const kind = was ? changeOf(was, question, before, after) : isRequired(after, name) ? 'addedRequired' : 'added';
    return kind ? [{ kind, name, label }] : [];
  });
  return [...gone, ...now];
}

function changeOf(was: Question, is: Question, before: Form, after: Form): FormChange['kind'] | null {
  const [had, has] = [isRequired(before, was.name), isRequired(after, is.name)];
  if (!had && has) return 'required';
  const bounds = boundsChange(formOf(before).schema.properties?.[was.name] ?? {}, formOf(after).schema.properties?.[is.name] ?? {});
  if (bounds === 'narrower') return bounds;
  if (had && !has) return 'freed';
  if (bounds) return bounds;
  return JSON.stringify(was) === JSON.stringify(is) ? null : 'reworded';
}

/** Whether answers that held before may no longer do so. What cannot be compared bound by bound counts as narrower. */
function boundsChange(was: Schema, is: Schema): 'narrower' | 'wider' | null {
  if (JSON.stringify(was) === JSON.stringify(is)) return null;
  const upper = (['maxLength', 'maxItems', 'maximum'] as const).map((bound) => (is[bound] ?? Number.POSITIVE_INFINITY) - (was[bound] ?? Number.POSITIVE_INFINITY));
  const lower = (['minLength', 'minItems', 'minimum'] as const).map((bound) => (was[bound] ?? Number.NEGATIVE_INFINITY) - (is[bound] ?? Number.NEGATIVE_INFINITY));
  const room = [...upper, ...lower].map((difference) => (Number.isNaN(difference) ? 0 : difference));
  const bare = (schema: Schema) => JSON.stringify({ ...schema, maxLength: 0, maxItems: 0, maximum: 0, minLength: 0, minItems: 0, minimum: 0 });
  return bare(was) !== bare(is) || room.some((difference) => difference < 0) ? 'narrower' : 'wider';
}
