export { PanelPage } from './panel-page';
export { ReviewPage } from './review-page';
export { WaitingReviews } from './waiting';
export { WorklistPage } from './worklist-page';
