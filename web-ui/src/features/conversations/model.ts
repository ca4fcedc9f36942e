import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import type { components } from '../../api/schema';

/** The server's own types, by the names that docs/openapi.json gives them. */
type Schemas = components['schemas'];
export type TableAnswer = Schemas['ConversationTableAnswer'];
export type TablePage = Schemas['ConversationPage'];
export type Message = TablePage['messages'][number];
export type Meeting = TablePage['meetings'][number];
export type Enclosure = Message['enclosures'][number];
export type Seat = TableAnswer['seats'][number];
export type Uploaded = Schemas['UploadedFile'];
export type Waiting = Schemas['ConversationsLine'];

export const LONGEST_MESSAGE = 4_000;
export const MOST_FILES = 5;
/** As the server's: 100 MB in units of 1,000,000 bytes. */
export const LARGEST_FILE = 100_000_000;

export const tableOf = (application: string) => `/api/v1/applications/${application}/table`;

export function useTable(application: string, enabled = true) {
  return useQuery({ queryKey: ['conversations', application], queryFn: () => get<TableAnswer>(tableOf(application)), enabled });
}

/** Where something waits for this person: unread messages, times to meet that they have not answered. */
export function useWaitingTables(enabled = true) {
  return useQuery({ queryKey: ['conversations', 'waiting'], queryFn: () => get<Waiting[]>('/api/v1/tables'), enabled });
}

/** Unread messages, by application. */
export function useUnread(enabled = true): ReadonlyMap<string, number> {
  const waiting = useWaitingTables(enabled).data ?? [];
  return new Map(waiting.map((line) => [line.application, line.unread]));
}
