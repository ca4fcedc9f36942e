import type { Text } from '../../ui';

/** A call's form as the server holds it: two JSON documents as text. */
export type FormText = { schema: string; layout: string };

export type Widget = 'line' | 'text' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'yes-no' | 'files' | 'table' | 'declaration';
export type Offered = { value: string; label: Text };
/** What is identifying names the applicant or its people: experts are not shown the answer. `total` adds a column of numbers up, and
 * `totals` names the question whose amount that must come to. */
export type Column = { name: string; label: Text; identifying?: boolean; total?: boolean; totals?: string };
export type Question = {
  name: string;
  widget: Widget;
  label: Text;
  hint?: Text;
  /** An answer as it might be, for the filling guide. */
  example?: Text;
  choices?: Offered[];
  columns?: Column[];
  accept?: string[];
  /** The most that each file may have, in units of 1,000,000 bytes. */
  megabytes?: number;
  /** 字数: the most words that may be written. */
  words?: number;
  identifying?: boolean;
  /** The fact of the vault that it asks for; for files the kind of document. */
  fact?: string;
  document?: string;
  when?: { question: string; equals: unknown };
};
export type FormSection = { code: string; title: Text; questions: Question[] };

/** The part of JSON Schema that docs/forms.md allows. */
export type Schema = {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  uniqueItems?: boolean;
  additionalProperties?: boolean;
  if?: Schema;
  then?: Schema;
  else?: Schema;
  allOf?: Schema[];
};
export type Form = { schema: Schema; sections: FormSection[] };

export type Money = { amount: string; currency: string };
export type Answers = Record<string, unknown>;

const read = new WeakMap<FormText, Form>();

/** Read once for each text; neither is ever changed in place. */
export function formOf(text: FormText): Form {
  const known = read.get(text);
  if (known) return known;
  const form = { schema: JSON.parse(text.schema) as Schema, sections: (JSON.parse(text.layout) as { sections: FormSection[] }).sections };
  read.set(text, form);
  return form;
}

/** Whether a question is asked, given what was answered before it. */
export function isAsked(question: Question, answers: Answers): boolean {
  return question.when === undefined || answers[question.when.question] === question.when.equals;
}

/** Nothing was answered: no answer, no characters, no rows. A no is an answer. */
export function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

/** JSON values are equal when they are written alike, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(plain) : typeof value === 'object' && value !== null ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, plain(each)]) : value;
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Answers with one of them changed; an emptied answer is left out, so that it reads as missing. */
export function answered(answers: Answers, name: string, answer: unknown): Answers {
  const others = Object.fromEntries(Object.entries(answers).filter(([other]) => other !== name));
  return isEmpty(answer) ? others : { ...others, [name]: answer };
}

export function isMoney(answer: unknown): answer is Money {
  return typeof answer === 'object' && answer !== null && 'amount' in answer && 'currency' in answer;
}

/** The calendar shows days that exist; anything else is left to the check to tell. */
export function dayOrNull(answer: unknown): string | null {
  const day = typeof answer === 'string' ? answer : '';
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : null;
}
