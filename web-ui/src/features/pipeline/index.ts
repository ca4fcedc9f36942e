export { FollowButton } from './follow-button';
export { Passes } from './passes';
export { PipelinePage } from './pipeline-page';
export { PursuitPage } from './pursuit-page';
