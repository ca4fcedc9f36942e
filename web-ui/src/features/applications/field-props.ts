import type { Question, Schema } from './form';

/** What a field for any question's answer is told. */
export type FieldProps = {
  question: Question;
  schema: Schema;
  answer: unknown;
  onChange: (answer: unknown) => void;
  /** What is wrong with the answer as a whole. */
  error: string | undefined;
  /** What is wrong at a place inside it: a cell of a table. */
  errorAt: (at: string) => string | undefined;
};
