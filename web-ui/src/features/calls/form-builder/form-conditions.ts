import { formOf, type Question, type Schema } from '../../applications';
import { changed, questionOf, withQuestion } from './form-document';
import type { Form } from '../model';

type When = NonNullable<Question['when']>;

const holdsUnder = (when: When): Schema => ({ properties: { [when.question]: { const: when.equals } }, required: [when.question] });

/** All conditions of a schema; the root's own `if` is one of them. */
function conditions(schema: Schema): Schema[] {
  return [...(schema.if ? [{ if: schema.if, ...(schema.then ? { then: schema.then } : {}), ...(schema.else ? { else: schema.else } : {}) }] : []), ...(schema.allOf ?? [])];
}

function withConditions(schema: Schema, kept: Schema[]): Schema {
  const plain = { ...schema, allOf: kept };
  delete plain.if;
  delete plain.then;
  delete plain.else;
  if (kept.length === 0) delete (plain as Schema).allOf;
  return plain;
}

/** Whether a question must be answered: by everybody, or by whoever it is asked of. */
export function isRequired(form: Form, name: string): boolean {
  const { schema } = formOf(form);
  return [schema, ...conditions(schema).flatMap((each) => [each.then, each.else])].some((each) => each?.required?.includes(name) ?? false);
}

/** A form that requires an answer to one question, or no longer does; of a question that hangs on another, only where it is asked. */
export function requiring(form: Form, name: string, required: boolean): Form {
  return changed(form, (document) => {
    const when = questionOf(document, name)?.when;
    const without = (schema: Schema | undefined): Schema | undefined => schema && { ...schema, required: (schema.required ?? []).filter((each) => each !== name) };
    const freed = conditions(document.schema)
      .map((each) => ({ ...each, ...(each.then ? { then: without(each.then) } : {}), ...(each.else ? { else: without(each.else) } : {}) }) as Schema)
      .filter((each) => (each.then?.required?.length ?? 0) + (each.else?.required?.length ?? 0) > 0);
    const root = { ...without(document.schema) } as Schema;
    if (!required) return { ...document, schema: withConditions(root, freed) };
    if (!when) return { ...document, schema: withConditions({ ...root, required: [...(root.required ?? []), name] }, freed) };
    const wanted = JSON.stringify(holdsUnder(when));
    const same = freed.find((each) => JSON.stringify(each.if) === wanted && !each.else);
    const then = { required: [...(same?.then?.required ?? []), name] };
    const others = freed.filter((each) => each !== same);
    return { ...document, schema: withConditions(root, [...others, { if: holdsUnder(when), then }]) };
  });
}

/** A form that asks one question only where another has this answer; null asks it of everybody. */
export function askedWhen(form: Form, name: string, when: When | null): Form {
  const required = isRequired(form, name);
  const free = requiring(form, name, false);
  const asked = changed(free, (document) =>
    withQuestion(document, name, (question) => {
      const plain: Question = { ...question };
      delete plain.when;
      return when ? { ...plain, when } : plain;
    }),
  );
  return requiring(asked, name, required);
}

/** The questions above one on whose answer it may hang: those of few answers. */
export function mayHangOn(form: Form, name: string): Question[] {
  const questions = formOf(form).sections.flatMap((section) => section.questions);
  return questions.slice(0, questions.findIndex((question) => question.name === name)).filter(({ widget }) => widget === 'yes-no' || widget === 'choice');
}
