import { formOf, type FormSection, type Question, type Schema } from '../../applications';
import type { Form } from '../model';

/** A form while it is worked on: its schema, and its sections in the order of the page. */
export type Document = { schema: Schema; sections: FormSection[] };

export const written = ({ schema, sections }: Document): Form => ({ schema: JSON.stringify(schema), layout: JSON.stringify({ sections }) });

export function changed(form: Form, change: (document: Document) => Document): Form {
  return written(change(formOf(form)));
}

export function withQuestions(document: Document, change: (section: FormSection) => Question[]): Document {
  return { ...document, sections: document.sections.map((section) => ({ ...section, questions: change(section) })) };
}

export const withQuestion = (document: Document, name: string, change: (question: Question) => Question): Document =>
  withQuestions(document, ({ questions }) => questions.map((question) => (question.name === name ? change(question) : question)));

export const withSchema = (document: Document, name: string, change: (schema: Schema) => Schema): Document => {
  const before = document.schema.properties?.[name];
  return before ? { ...document, schema: { ...document.schema, properties: { ...document.schema.properties, [name]: change(before) } } } : document;
};

export function questionOf(document: Document, name: string): Question | undefined {
  return document.sections.flatMap(({ questions }) => questions).find((question) => question.name === name);
}

/** The first of `q1`, `q2` … that is free. */
export function freeName(stem: string, taken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!taken(`${stem}${number}`)) return `${stem}${number}`;
}
