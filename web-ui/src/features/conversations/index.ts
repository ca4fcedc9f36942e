export { Table } from './table';
export { UnreadLink, UnreadTag } from './unread-tag';
export { useTable, useUnread } from './model';
