import type { Question } from '../../applications';
import { changed, withQuestion } from './form-document';
import type { Form } from '../model';

/** A form with the words of one question changed; an empty hint is no hint, an empty example none. */
export function reworded(form: Form, name: string, words: Partial<Pick<Question, 'label' | 'hint' | 'example'>>): Form {
  return changed(form, (document) =>
    withQuestion(document, name, (question) => {
      const next = { ...question, ...words };
      if (next.hint && !next.hint.zh && !next.hint.en) delete next.hint;
      if (next.example && !next.example.zh && !next.example.en) delete next.example;
      return next;
    }),
  );
}

/** A form that marks a question, or a column of its table, as naming the applicant, or no longer does. */
export function marked(form: Form, name: string, column: string | null, identifying: boolean): Form {
  const mark = <T extends { identifying?: boolean }>(asked: T): T => {
    const next = { ...asked, identifying };
    if (!identifying) delete (next as { identifying?: boolean }).identifying;
    return next;
  };
  return changed(form, (document) =>
    withQuestion(document, name, (question) =>
      column === null ? mark(question) : { ...question, columns: (question.columns ?? []).map((each) => (each.name === column ? mark(each) : each)) },
    ),
  );
}

/** By these a blind review knows an application; a declaration says nothing that could be kept back. */
export function mayBeKeptBack(question: Question): boolean {
  return !['title', 'titleEn', 'amount', 'industry'].includes(question.name) && question.widget !== 'declaration';
}

/** Whether an officer may choose if a question must be answered: its name never, and a declaration must be given. */
export function isFree(question: Question): boolean {
  return question.name !== 'title' && question.widget !== 'declaration';
}

/** A form whose question is answered by a fact of the vault, or for files by a kind of document; an empty code by none. */
export function askingVault(form: Form, name: string, code: string): Form {
  return changed(form, (document) =>
    withQuestion(document, name, (question) => {
      const others = Object.fromEntries(Object.entries(question).filter(([key]) => key !== 'fact' && key !== 'document')) as Question;
      return code === '' ? others : { ...others, [question.widget === 'files' ? 'document' : 'fact']: code };
    }),
  );
}
