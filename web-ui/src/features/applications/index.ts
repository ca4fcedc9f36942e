export { AnswersView } from './answers-view';
export type { Answers, FormText } from './form';
export type { Paper } from './model';
