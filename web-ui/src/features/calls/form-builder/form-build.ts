import { formOf, type Question, type Schema, type Widget } from '../../applications';
import { askedWhen, isRequired, requiring } from './form-conditions';
import { KINDS_OF_FILE, LINE, NUMBER } from './form-details';
import { changed, freeName, withQuestions, written } from './form-document';
import type { WrittenText } from '../written-text';
import type { Form } from '../model';

/** What an officer may ask by, in the order in which it is offered. */
export const WIDGETS: Widget[] = ['line', 'text', 'choice', 'choices', 'yes-no', 'number', 'money', 'date', 'table', 'files', 'declaration'];

const UNSAID: WrittenText = { zh: '', en: '' };
const MONEY: Schema = {
  type: 'object', additionalProperties: false, required: ['amount', 'currency'],
  properties: { amount: { type: 'string', pattern: '^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?$' }, currency: { type: 'string', const: 'CNY' } },
};
const FIRST_CHOICES = ['a', 'b'];

/** Never asked otherwise than by its own widget, and never taken away: lists name an application by it. */
export const isFixed = (question: Question) => question.name === 'title';

function schemaOf(widget: Widget): Schema {
  switch (widget) {
    case 'text':
      return { type: 'string', maxLength: 600 };
    case 'choice':
      return { type: 'string', enum: FIRST_CHOICES };
    case 'choices':
      return { type: 'array', items: { type: 'string', enum: FIRST_CHOICES }, maxItems: FIRST_CHOICES.length, uniqueItems: true };
    case 'yes-no':
      return { type: 'boolean' };
    case 'number':
      return NUMBER;
    case 'money':
      return MONEY;
    case 'date':
      return { type: 'string', format: 'date' };
    case 'table':
      return { type: 'array', maxItems: 20, items: { type: 'object', additionalProperties: false, required: ['c1'], properties: { c1: LINE } } };
    case 'files':
      return { type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', pattern: '^[0-9a-f]{64}$' } };
    case 'declaration':
      return { type: 'boolean', const: true };
    default:
      return LINE;
  }
}

function layoutOf(name: string, widget: Widget): Question {
  const question: Question = { name, widget, label: UNSAID };
  if (widget === 'choice' || widget === 'choices') question.choices = FIRST_CHOICES.map((value) => ({ value, label: UNSAID }));
  if (widget === 'table') question.columns = [{ name: 'c1', label: UNSAID }];
  if (widget === 'files') question.accept = [...KINDS_OF_FILE.PDF];
  return question;
}

/** A form that asks one question more, at the end of a section; a declaration must be given. */
export function added(form: Form, section: string, widget: Widget): { form: Form; name: string } {
  const { schema, sections } = formOf(form);
  const name = freeName('q', (each) => each in (schema.properties ?? {}));
  const more = { ...schema, properties: { ...schema.properties, [name]: schemaOf(widget) } };
  const layout = withQuestions({ schema: more, sections }, ({ code, questions }) => (code === section ? [...questions, layoutOf(name, widget)] : questions));
  return { form: widget === 'declaration' ? requiring(written(layout), name, true) : written(layout), name };
}

/** A form with a question asked twice, the second time below the first and under a name of its own. */
export function copied(form: Form, name: string): { form: Form; name: string } {
  const { schema, sections } = formOf(form);
  const copy = freeName('q', (each) => each in (schema.properties ?? {}));
  const original = schema.properties?.[name] ?? LINE;
  const layout = withQuestions({ schema: { ...schema, properties: { ...schema.properties, [copy]: original } }, sections }, ({ questions }) =>
    questions.flatMap((question) => (question.name === name ? [question, { ...question, name: copy }] : [question])),
  );
  return { form: requiring(written(layout), copy, isRequired(form, name)), name: copy };
}

/** A form without a question; what hung on its answer is asked of everybody. */
export function removed(form: Form, name: string): Form {
  const { sections } = formOf(form);
  const hanging = sections.flatMap(({ questions }) => questions).filter((question) => question.when?.question === name);
  const freed = hanging.reduce((each, question) => askedWhen(each, question.name, null), requiring(form, name, false));
  return changed(freed, (document) => {
    const properties = Object.fromEntries(Object.entries(document.schema.properties ?? {}).filter(([other]) => other !== name));
    return withQuestions({ ...document, schema: { ...document.schema, properties } }, ({ questions }) => questions.filter((question) => question.name !== name));
  });
}

/** A form with a question at another place, `before` another one or at the end of a section. */
export function placed(form: Form, name: string, section: string, before: string | null): Form {
  if (name === before) return form;
  return changed(form, (document) => {
    const moving = document.sections.flatMap(({ questions }) => questions).find((question) => question.name === name);
    if (!moving) return document;
    return withQuestions(document, ({ code, questions }) => {
      const others = questions.filter((question) => question.name !== name);
      if (code !== section) return others;
      const at = before === null ? others.length : others.findIndex((question) => question.name === before);
      return at < 0 ? [...others, moving] : [...others.slice(0, at), moving, ...others.slice(at)];
    });
  });
}

/** A form with a question one place up (-1) or down (1), into the next section where there is no place left. */
export function moved(form: Form, name: string, by: -1 | 1): Form {
  const { sections } = formOf(form);
  const at = sections.findIndex(({ questions }) => questions.some((question) => question.name === name));
  const section = sections[at];
  if (!section) return form;
  const index = section.questions.findIndex((question) => question.name === name);
  const next = section.questions[index + by];
  if (next) return by < 0 ? placed(form, name, section.code, next.name) : placed(form, name, section.code, section.questions[index + 2]?.name ?? null);
  const neighbour = sections[at + by];
  if (!neighbour) return form;
  return placed(form, name, neighbour.code, by < 0 ? null : (neighbour.questions[0]?.name ?? null));
}

/** A form with one section more, at the end. */
export function withSection(form: Form): { form: Form; code: string } {
  const { sections } = formOf(form);
  const code = freeName('part', (each) => sections.some((section) => section.code === each));
  return { form: changed(form, (document) => ({ ...document, sections: [...document.sections, { code, title: UNSAID, questions: [] }] })), code };
}

export function titled(form: Form, code: string, title: WrittenText): Form {
  return changed(form, (document) => ({ ...document, sections: document.sections.map((section) => (section.code === code ? { ...section, title } : section)) }));
}

/** A form without an empty section. */
export function withoutSection(form: Form, code: string): Form {
  return changed(form, (document) => ({ ...document, sections: document.sections.filter((section) => section.code !== code || section.questions.length > 0) }));
}

export function sectionMoved(form: Form, code: string, by: -1 | 1): Form {
  return changed(form, (document) => {
    const at = document.sections.findIndex((section) => section.code === code);
    const [moving, other] = [document.sections[at], document.sections[at + by]];
    if (!moving || !other) return document;
    return { ...document, sections: document.sections.map((section, index) => (index === at ? other : index === at + by ? moving : section)) };
  });
}
