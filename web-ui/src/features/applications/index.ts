export { AnswersView, type KeptBack } from './answers-view';
export { formOf, type Answers, type Column, type Form, type FormSection, type FormText, type Offered, type Question, type Schema, type Widget } from './form';
export { ApplicationPage } from './application-page';
export { ApplicationsPage } from './applications-page';
export { ApplyPage } from './apply-page';
export { StateTag } from './state-tag';
export { WritePage } from './write-page';
export type { Paper } from './model';
