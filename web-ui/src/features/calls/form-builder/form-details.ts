import type { Column, Offered, Schema } from '../../applications';
import { changed, freeName, questionOf, withQuestion, withSchema, type Document } from './form-document';
import type { Form } from '../model';

/** What a file question may take, by the names people know. */
export const KINDS_OF_FILE = {
  PDF: ['application/pdf'],
  Word: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  Excel: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  PowerPoint: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  image: ['image/png', 'image/jpeg'],
} as const;

/** What a table's column may hold. */
export const CELLS = ['line', 'number', 'date'] as const;
export type Cell = (typeof CELLS)[number];

const UNSAID = { zh: '', en: '' };
export const LINE: Schema = { type: 'string', maxLength: 120 };
export const NUMBER: Schema = { type: 'number', minimum: 0, maximum: 1_000_000_000_000 };
const CELL: Record<Cell, Schema> = { line: LINE, number: NUMBER, date: { type: 'string', format: 'date' } };

/** A form whose question offers these; the values stand in the schema, the words in the layout. */
export function offering(form: Form, name: string, choices: Offered[]): Form {
  const values = choices.map(({ value }) => value);
  return changed(form, (document) =>
    withSchema(
      withQuestion(document, name, (question) => ({ ...question, choices })),
      name,
      (schema) => (schema.items ? { ...schema, items: { ...schema.items, enum: values }, maxItems: values.length } : { ...schema, enum: values }),
    ),
  );
}

/** One choice more, under a value that none has. */
export function oneMoreChoice(choices: Offered[]): Offered[] {
  return [...choices, { value: freeName('c', (each) => choices.some(({ value }) => value === each)), label: UNSAID }];
}

export function oneMoreColumn(form: Form, name: string): Form {
  return changed(form, (document) => {
    const columns = questionOf(document, name)?.columns ?? [];
    const column = freeName('c', (each) => columns.some((other) => other.name === each));
    const asked = withQuestion(document, name, (question) => ({ ...question, columns: [...columns, { name: column, label: UNSAID }] }));
    return withCells(asked, name, (properties) => ({ ...properties, [column]: LINE }), (required) => [...required, column]);
  });
}

export function withoutColumn(form: Form, name: string, column: string): Form {
  return changed(form, (document) =>
    withCells(
      withQuestion(document, name, (question) => ({ ...question, columns: (question.columns ?? []).filter((each) => each.name !== column) })),
      name,
      (properties) => Object.fromEntries(Object.entries(properties).filter(([other]) => other !== column)),
      (required) => required.filter((other) => other !== column),
    ),
  );
}

export function columnSaid(form: Form, name: string, column: string, label: Column['label']): Form {
  return changed(form, (document) =>
    withQuestion(document, name, (question) => ({ ...question, columns: (question.columns ?? []).map((each) => (each.name === column ? { ...each, label } : each)) })),
  );
}

export function columnHolding(form: Form, name: string, column: string, cell: Cell): Form {
  const plain = cell === 'number' ? form : totalled(form, name, column, false);
  return changed(plain, (document) => withCells(document, name, (properties) => ({ ...properties, [column]: CELL[cell] }), (required) => required));
}

/** A form whose table adds a column of numbers up, or no longer does. */
export function totalled(form: Form, name: string, column: string, total: boolean): Form {
  return changed(form, (document) =>
    withQuestion(document, name, (question) => ({
      ...question,
      columns: (question.columns ?? []).map((each) => (each.name === column ? { ...without(each, ['total', 'totals']), ...(total ? { total } : {}) } : each)),
    })),
  );
}

/** A form whose total must come to what another question says; an empty name compares it with nothing. */
export function totalling(form: Form, name: string, column: string, other: string): Form {
  return changed(form, (document) =>
    withQuestion(document, name, (question) => ({
      ...question,
      columns: (question.columns ?? []).map((each) => (each.name === column ? { ...without(each, ['totals']), ...(other === '' ? {} : { totals: other }) } : each)),
    })),
  );
}

function without<T extends object>(whole: T, keys: (keyof T)[]): T {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key as keyof T))) as T;
}

/** A form whose answer has at most so many words, or whose files so many megabytes; null takes the limit away. */
export function limited(form: Form, name: string, limit: 'words' | 'megabytes', most: number | null): Form {
  return changed(form, (document) => withQuestion(document, name, (question) => ({ ...without(question, [limit]), ...(most === null || most < 1 ? {} : { [limit]: Math.trunc(most) }) })));
}

/** What a column holds. */
export function cellOf(schema: Schema | undefined): Cell {
  return schema?.type === 'number' || schema?.type === 'integer' ? 'number' : schema?.format === 'date' ? 'date' : 'line';
}

function withCells(document: Document, name: string, properties: (before: Record<string, Schema>) => Record<string, Schema>, required: (before: string[]) => string[]): Document {
  return withSchema(document, name, (schema) => ({
    ...schema,
    items: { ...schema.items, properties: properties(schema.items?.properties ?? {}), required: required(schema.items?.required ?? []) },
  }));
}

/** A form whose files may be of these media types. */
export function accepting(form: Form, name: string, accept: string[]): Form {
  return changed(form, (document) => withQuestion(document, name, (question) => ({ ...question, accept })));
}

export type Bound = 'maxLength' | 'minimum' | 'maximum' | 'maxItems';

/** A form whose answer to one question is bounded so; null takes the bound away. */
export function bounded(form: Form, name: string, bound: Bound, value: number | null): Form {
  return changed(form, (document) =>
    withSchema(document, name, (schema) => {
      const others = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== bound)) as Schema;
      return value === null ? others : { ...others, [bound]: value };
    }),
  );
}
