import { useQuery } from '@tanstack/react-query';
import { get, pictureAt, useCommand } from '../../api';
import type { components } from '../../api/schema';
import { useSession } from '../../session/session-provider';
import type { Role } from '../../api';
import { said, type Language } from '../../ui';

type Schemas = components['schemas'];

export type Room = Schemas['RoomPagesRoomAnswer'];
export type RoomLine = Schemas['RoomsLine'];
export type DocumentLine = Schemas['RoomPagesDocumentLine'];
export type FolderLine = Schemas['RoomPagesFolderLine'];
export type SignatureLine = Schemas['RoomPagesSignatureLine'];
export type AccessLine = Schemas['RoomsAccess'];
export type QuestionLine = Schemas['RoomsQuestion'];
export type SealedCopy = Schemas['RoomAccessSealedCopy'];
export type Views = Schemas['RoomReadingViewsAnswer'];
export type Looked = Schemas['RoomViewsLooked'];
export type Preview = Schemas['GivingDocumentsPreview'];
export type Download = DocumentLine['download'];
export const DOWNLOADS: Download[] = ['NONE', 'MARKED', 'ORIGINAL'];

/** In which roles one enters a room. */
export const ENTERING: readonly Role[] = ['FOUNDER', 'INVESTOR'];

export const roomAt = (room: string) => `/api/v1/rooms/${room}`;

/** What one sees of a room hangs on for whom one looks, and whether that firm is verified: what is seen for one is none for another. */
function useReader() {
  const { acting } = useSession();
  return acting ? `${acting.organisation}/${acting.role}/${acting.verified ? '' : 'not-'}verified` : null;
}

export function useRooms(enabled = true) {
  return useQuery({ queryKey: ['rooms', 'all'], queryFn: () => get<RoomLine[]>('/api/v1/rooms'), enabled });
}

export function useRoom(room: string, enabled: boolean) {
  const reader = useReader();
  return useQuery({ queryKey: ['rooms', room, reader], queryFn: () => get<Room>(roomAt(room)), retry: false, enabled });
}

export function useHouseNda(enabled: boolean) {
  return useQuery({ queryKey: ['house-nda'], queryFn: () => get<Schemas['RoomNdaText']>('/api/v1/nda'), enabled, staleTime: Number.POSITIVE_INFINITY });
}

export function useViews(room: string, enabled = true) {
  return useQuery({ queryKey: ['rooms', room, 'views'], queryFn: () => get<Views>(`${roomAt(room)}/views`), enabled });
}

export function useCopies(room: string, enabled: boolean) {
  return useQuery({ queryKey: ['rooms', room, 'copies'], queryFn: () => get<SealedCopy[]>(`${roomAt(room)}/signatures`), enabled });
}

export function useRoomPreview(room: string, item: string, shown: boolean) {
  return useQuery({ queryKey: ['room-preview', room, item], queryFn: () => get<Preview>(`${roomAt(room)}/documents/${item}/preview`), enabled: shown, retry: false });
}

/** A page's picture. Each look asks for it anew and none is asked for ahead: the server notes who has seen what by what it gives out. */
export function usePagePicture(room: string, item: string, page: number, pages: number, as: string) {
  return useQuery({
    queryKey: ['room-page', room, item, page, as],
    queryFn: () => pictureAt(`${roomAt(room)}/documents/${item}/preview/${page}${as === '' ? '' : `?as=${as}`}`),
    enabled: page <= pages,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Sends commands to one room; then it is read anew. */
export function useRoomCommand(room: string, done?: () => void) {
  return useCommand(roomAt(room), ['rooms'], done);
}

export const documentsOf = (room: Room): DocumentLine[] => [...(room.profile ? [room.profile] : []), ...room.folders.flatMap((folder) => folder.documents)];

/** What the events of a room name by their ids, as far as it is still there. */
export function namesIn(room: Room, language: Language): Record<string, string> {
  const named: [string, string | null][] = [
    ...room.folders.map(({ folder, name }): [string, string] => [folder, said(name, language)]),
    ...documentsOf(room).map(({ item, title }): [string, string | null] => [item, title]),
    ...room.accesses.flatMap(({ access, firm, firmName, address }): [string, string | null][] => {
      const name = firmName ? said(firmName, language) : address;
      return firm ? [[access, name], [firm, name]] : [[access, name]];
    }),
    ...room.signatures.map(({ firm, firmName }): [string, string] => [firm, said(firmName, language)]),
  ];
  return Object.fromEntries(named.filter((each): each is [string, string] => each[1] !== null && each[1] !== ''));
}
