export { CallPage } from './call-page';
export { CallsPage } from './list-page';
