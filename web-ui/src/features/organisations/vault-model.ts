import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Vocabulary = Schemas['VaultVocabularyAnswer'];
export type FactKind = Schemas['VaultVocabularyFact'];
export type DocumentKind = Schemas['VaultVocabularyDocument'];
export type FactLine = Schemas['VaultFactLine'];
export type DocumentLine = Schemas['VaultDocumentLine'];
export type Origin = Schemas['VaultOrigin'];

export const GROUPS: FactKind['group'][] = ['COMPANY', 'CONTACT', 'MONEY', 'PROJECT'];

/** What can be typed into the vault itself; choices and tables differ from form to form. */
export const TYPED = ['line', 'text', 'number', 'money', 'date'];

/** Which facts and kinds of documents there are. It does not change while a page is open. */
export function useVocabulary(enabled = true) {
  return useQuery({ queryKey: ['vault-vocabulary'], queryFn: () => get<Vocabulary>('/api/v1/vault/vocabulary'), staleTime: Number.POSITIVE_INFINITY, enabled });
}

/** A vault as it stood at the end of a day; as it stands now where none is given. */
export function useVault(organisation: string, day: string | null) {
  const at = day === null ? '' : `?at=${encodeURIComponent(new Date(`${day}T23:59:59.999+08:00`).toISOString())}`;
  return useQuery({ queryKey: ['organisations', organisation, 'vault', day], queryFn: () => get<Schemas['VaultAnswer']>(`/api/v1/organisations/${organisation}/vault${at}`) });
}

const SOON = 30 * 86_400_000;

export type Expiring = DocumentLine & { goodUntil: string };

/** Deposited documents that are good for thirty days at most, or were until thirty days ago; the nearest day first. */
export function expiring(documents: DocumentLine[], now: Date): Expiring[] {
  return documents
    .filter((line): line is Expiring => line.id !== null && line.goodUntil !== null && Math.abs(Date.parse(line.goodUntil) - now.getTime()) <= SOON)
    .sort((one, other) => one.goodUntil.localeCompare(other.goodUntil));
}
