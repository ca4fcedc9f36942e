export { HistoryTab } from './history-tab';
export { factLines, type HistoryLine } from './lines';
