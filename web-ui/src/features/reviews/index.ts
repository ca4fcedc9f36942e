export { PanelPage } from './panel-page';
export { ReviewPage } from './review-page';
export { WorklistPage } from './worklist-page';
export { TrialReview } from './trial-review';
