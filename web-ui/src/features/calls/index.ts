export { CallPage } from './call-page';
export { EditCallPage, NewCallPage } from './compose-page';
export { CorrectionPage } from './correction-page';
export { DeskPage } from './desk-page';
export { CallsPage } from './list-page';
export { ScreeningPage } from './screening-page';
export { TrialPage } from './trial-page';
export { SavedSearches } from './saved-searches';
export { UnsubscribePage } from './unsubscribe-page';
