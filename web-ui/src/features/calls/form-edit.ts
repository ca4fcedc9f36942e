import type { FormSection, Question, Schema } from '../applications';
import type { Form } from './model';

type Layout = { sections: FormSection[] };

const parsed = (form: Form) => ({ schema: JSON.parse(form.schema) as Schema, layout: JSON.parse(form.layout) as Layout });
const text = (schema: Schema, layout: Layout): Form => ({ schema: JSON.stringify(schema), layout: JSON.stringify(layout) });

/** A form with the words of one question changed; an empty hint is no hint. */
export function reworded(form: Form, name: string, words: Partial<Pick<Question, 'label' | 'hint'>>): Form {
  const { schema, layout } = parsed(form);
  const sections = layout.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      if (question.name !== name) return question;
      const changed = { ...question, ...words };
      if (changed.hint && !changed.hint.zh && !changed.hint.en) delete changed.hint;
      return changed;
    }),
  }));
  return text(schema, { ...layout, sections });
}

/** A form that marks a question, or a column of its table, as naming the applicant, or no longer does. */
export function marked(form: Form, name: string, column: string | null, identifying: boolean): Form {
  const { schema, layout } = parsed(form);
  const mark = <T extends { identifying?: boolean }>(asked: T): T => {
    const changed = { ...asked, identifying };
    if (!identifying) delete (changed as { identifying?: boolean }).identifying;
    return changed;
  };
  const sections = layout.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      if (question.name !== name) return question;
      if (column === null) return mark(question);
      return { ...question, columns: (question.columns ?? []).map((each) => (each.name === column ? mark(each) : each)) };
    }),
  }));
  return text(schema, { ...layout, sections });
}

/** By these a blind review knows an application; a declaration says nothing that could be kept back. */
export function mayBeKeptBack(question: Question): boolean {
  return !['title', 'titleEn', 'amount', 'industry'].includes(question.name) && question.widget !== 'declaration';
}

/** A form that requires an answer to one question, or no longer does. */
export function requiring(form: Form, name: string, required: boolean): Form {
  const { schema, layout } = parsed(form);
  const others = (schema.required ?? []).filter((each) => each !== name);
  return text({ ...schema, required: required ? [...others, name] : others }, layout);
}

/** A form whose answer to one question may be as long as this. */
export function limited(form: Form, name: string, longest: number): Form {
  const { schema, layout } = parsed(form);
  const property = schema.properties?.[name];
  return property ? text({ ...schema, properties: { ...schema.properties, [name]: { ...property, maxLength: longest } } }, layout) : form;
}

/** Whether an officer may choose if a question must be answered: its name never, what hangs on another answer neither. */
export function isFree(question: Question): boolean {
  return question.name !== 'title' && question.when === undefined && question.widget !== 'declaration';
}

/** Whether a length was taken away and none written in its place, so that nothing could be answered. */
export function lacksALength(form: Form): boolean {
  return Object.values(parsed(form).schema.properties ?? {}).some((property) => property.maxLength === 0);
}
