import { formOf, isEmpty, isMoney, type Answers, type Column, type KeptBack, type Question, type Schema } from '../applications';
import { said, type Language, type Text } from '../../ui';
import type { Screened } from './conditions';
import type { Call } from './model';

export type Sample = { title: Text; answers: Answers; keptBack: KeptBack[]; screened: Screened };

/**
 * An application as it might be, made of nothing but the call: each question's own example, else the first that it offers.
 * What has neither stays unanswered, and no papers are made up.
 */
export function sampleOf(call: Call, language: Language): Sample {
  const { schema, sections } = formOf(call.form);
  const questions = sections.flatMap((section) => section.questions);
  const answers: Answers = {};
  for (const question of questions) {
    const answer = answerTo(question, schema.properties?.[question.name] ?? {}, call, language);
    if (!isEmpty(answer)) answers[question.name] = answer;
  }
  return {
    title: questions.find(({ name }) => name === 'title')?.example ?? call.title,
    answers,
    keptBack: keptBackOf(questions),
    screened: {
      submittedAt: call.closes,
      companyVerified: true,
      requested: isMoney(answers.requested) ? answers.requested : call.ceiling,
      industry: call.industries[0] ?? null,
      eligibility: call.eligibility ? '{}' : null,
      answersHash: null,
      papers: questions.filter(({ widget, name }) => widget === 'files' && schema.required?.includes(name)).map(({ name }) => ({ question: name })),
    },
  };
}

/** What experts are not shown, by the marks of the form. */
function keptBackOf(questions: Question[]): KeptBack[] {
  return questions.flatMap(({ name, identifying, columns = [] }): KeptBack[] =>
    identifying ? [{ question: name, column: null }] : columns.filter((column) => column.identifying).map((column) => ({ question: name, column: column.name })),
  );
}

/** The answers as far as experts are shown them. */
export function withoutKeptBack(answers: Answers, keptBack: KeptBack[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !keptBack.some((each) => each.question === name && each.column === null)));
}

function answerTo(question: Question, schema: Schema, call: Call, language: Language): unknown {
  const example = said(question.example, language);
  switch (question.widget) {
    case 'line':
    case 'text':
      return example;
    case 'number':
      return numberIn(example) ?? schema.minimum;
    case 'money': {
      const amount = numberIn(example);
      return amount === undefined ? call.ceiling : { amount: String(amount), currency: call.ceiling?.currency ?? 'CNY' };
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(example) ? example : undefined;
    case 'choice':
      return question.choices?.[0]?.value;
    case 'choices':
      return question.choices?.slice(0, 1).map(({ value }) => value);
    case 'yes-no':
    case 'declaration':
      return true;
    case 'table':
      return example === '' ? [] : example.split('\n').map((line) => rowOf(line, question.columns ?? [], schema.items?.properties ?? {}));
    case 'files':
      return undefined;
  }
}

/** A line of an example fills its row only where it says each column. */
function rowOf(line: string, columns: Column[], schemas: Record<string, Schema>): Answers {
  const parts = line.split(/[；;]\s*/);
  if (parts.length !== columns.length) return {};
  return Object.fromEntries(columns.map(({ name }, index) => {
    const part = parts[index] ?? '';
    return [name, schemas[name]?.type === 'number' || schemas[name]?.type === 'integer' ? numberIn(part) : part];
  }));
}

function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(/,/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
