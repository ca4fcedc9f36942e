export { AnswersView } from './answers-view';
export { formOf, type Answers, type Form, type FormSection, type FormText, type Question, type Schema } from './form';
export type { Paper } from './model';
