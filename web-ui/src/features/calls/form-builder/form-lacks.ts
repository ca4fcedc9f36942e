import { formOf, type Question } from '../../applications';
import { mayHangOn } from './form-conditions';
import type { Form } from '../model';

export type Lack = 'zh' | 'en' | 'choices' | 'columns' | 'accept' | 'length' | 'order' | 'answer';

/** What a question still lacks before its form can be published; the server refuses the same. */
export function lacksOf(form: Form, question: Question): Lack[] {
  const schema = formOf(form).schema.properties?.[question.name];
  const texts = [question.label, ...(question.hint ? [question.hint] : []), ...(question.example ? [question.example] : []), ...(question.choices ?? []).map(({ label }) => label), ...(question.columns ?? []).map(({ label }) => label)];
  const lacks: Lack[] = [];
  for (const language of ['zh', 'en'] as const) if (texts.some((text) => !text[language]?.trim())) lacks.push(language);
  if (question.choices && question.choices.length < 2) lacks.push('choices');
  if (question.widget === 'table' && (question.columns ?? []).length === 0) lacks.push('columns');
  if (question.widget === 'files' && (question.accept ?? []).length === 0) lacks.push('accept');
  if (schema?.maxLength === 0 || schema?.maxItems === 0) lacks.push('length');
  const { when } = question;
  if (when) {
    const above = mayHangOn(form, question.name).find(({ name }) => name === when.question);
    if (!above) lacks.push('order');
    else if (above.choices && !above.choices.some(({ value }) => value === when.equals)) lacks.push('answer');
  }
  return lacks;
}

/** Whether anything in a form still lacks: words in one of the languages, a length, something to choose from. */
export function lacks(form: Form): boolean {
  const { sections } = formOf(form);
  return sections.some(({ title, questions }) => !title.zh?.trim() || !title.en?.trim() || questions.length === 0 || questions.some((question) => lacksOf(form, question).length > 0));
}
