export { CallPage } from './call-page';
export { EditCallPage, NewCallPage } from './compose-page';
export { CorrectionPage } from './correction-page';
export { CallsPage } from './list-page';
