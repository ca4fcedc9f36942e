export { Table } from './table';
export { UnreadTag } from './unread-tag';
export { useTable, useUnread } from './model';
