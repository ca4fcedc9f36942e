import { useQuery } from '@tanstack/react-query';
import { get, Problem, useCommand } from '../../api';
import type { components } from '../../api/schema';

/** The server's own types, by the names that docs/openapi.json gives them. */
type Schemas = components['schemas'];

export type Tier = Schemas['Tier'];
export type Level = Schemas['TierLevel'];
export type Group = Schemas['Group'];
export type Places = Schemas['Places'];
export type Quota = Schemas['PlacesQuota'];
export type Prize = Schemas['TierPrize'];
export type PrizeKind = Schemas['TierPrizeClass'];
export type TierLine = Schemas['TiersLine'];
export type Standings = Schemas['StandingsPage'];
export type StandingsAnswer = Schemas['StandingsAnswer'];
export type StandingsState = Schemas['StandingsFactsState'];
export type Placed = Schemas['StandingsPageLine'];
export type Climb = Schemas['Climb'];
export type Step = Schemas['ClimbStep'];
export type Mark = Schemas['ClimbMark'];
export type Awaiting = Schemas['RankedTiersAwaiting'];
export type Promotion = Schemas['RankedTiersPromotion'];
/** What standings need of their call. */
export type TierCall = Schemas['CallPage'];

/** From the lowest to the highest. */
export const LEVELS: Level[] = ['DISTRICT', 'CITY', 'PROVINCE', 'NATION'];
export const GROUPS: Group[] = ['START_UP', 'GROWTH'];
export const PRIZES: PrizeKind[] = ['FIRST', 'SECOND', 'THIRD', 'EXCELLENCE'];

/** What is not there is nothing wrong: null. */
async function orNull<T>(path: string): Promise<T | null> {
  try {
    return await get<T>(path);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null;
    throw failure;
  }
}

/** The whole tree that a call is a tier of, from the lowest to the highest. */
export function useTiers(call: string, enabled = true) {
  return useQuery({ queryKey: ['standings', 'tiers', call], queryFn: () => get<TierLine[]>(`/api/v1/calls/${call}/tiers`), enabled });
}

/** Null while there are none that this reader may see. */
export function useStandings(call: string, enabled = true) {
  return useQuery({ queryKey: ['standings', 'of-call', call], queryFn: () => orNull<StandingsAnswer>(`/api/v1/calls/${call}/standings`), enabled });
}

/** Keyed as what it shows, so that the live updates of calls read it anew. */
export function useTierCall(call: string) {
  return useQuery({ queryKey: ['calls', call, 'standings'], queryFn: () => get<TierCall>(`/api/v1/calls/${call}`) });
}

export function useClimb(application: string, enabled = true) {
  return useQuery({ queryKey: ['standings', 'climb', application], queryFn: () => get<Climb>(`/api/v1/applications/${application}/climb`), enabled });
}

/** Places in a next tier that one's own companies have not taken up yet. */
export function usePromotions(enabled = true) {
  return useQuery({ queryKey: ['standings', 'promotions'], queryFn: () => get<Promotion[]>('/api/v1/standings/promotions'), enabled });
}

/** Closed tiers whose standings wait for one's own authority. */
export function useAwaiting(enabled = true) {
  return useQuery({ queryKey: ['standings', 'awaiting'], queryFn: () => get<Awaiting[]>('/api/v1/standings/awaiting'), enabled });
}

/** Changes a tier's standings, and reads anew what depends on them. */
export const useStandingsCommand = (call: string, done?: () => void) => useCommand(`/api/v1/calls/${call}/standings`, ['standings', 'calls', 'applications'], done);

/** Whether the company stands, or is to stand, in a tier that is not ranked yet. */
export function isComing(step: Step, below: Step | undefined): boolean {
  if (step.ranked) return false;
  if (step.mine) return step.mine.state !== 'WITHDRAWN' && step.mine.state !== 'DECLINED';
  return Boolean(below?.mine?.promoted && !below.mine.givenUp);
}

/** A total as it is published: 86.20. */
export const total = (hundredths: number) => (hundredths / 100).toFixed(2);

/** Whether a company goes on: confirmed, by the place it has; before that, by what is proposed. */
export function goesOn(line: Placed, state: StandingsState): boolean {
  return state === 'CONFIRMED' ? line.promotedAt !== null && line.givenUpAt === null : line.proposed;
}
