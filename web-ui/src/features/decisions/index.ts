export { DecisionPage } from './decision-page';
export { TablePage } from './table-page';
export { VerifyPage } from './verify-page';
