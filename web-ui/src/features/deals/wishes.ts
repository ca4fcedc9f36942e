import { amountOf, written } from './amounts';
import { textOf } from './draft';
import type { Money, Stage, Wishes } from './model';

/** What a firm looks for, as it is being written. */
export type WishesDraft = {
  industries: string[];
  stages: Stage[];
  regions: string[];
  currency: string;
  smallest: string;
  largest: string;
  awardedOnly: boolean;
  thesisZh: string;
  thesisEn: string;
  exIndustries: string[];
  exRegions: string[];
  exCompanies: string[];
};

export const openToAll: WishesDraft = { industries: [], stages: [], regions: [], currency: 'CNY', smallest: '', largest: '', awardedOnly: false, thesisZh: '', thesisEn: '', exIndustries: [], exRegions: [], exCompanies: [] };

export function wishesDraftOf(wishes: Wishes): WishesDraft {
  return {
    industries: wishes.industries,
    stages: wishes.stages,
    regions: wishes.regions,
    currency: wishes.smallestTicket?.currency ?? wishes.largestTicket?.currency ?? 'CNY',
    smallest: written(wishes.smallestTicket),
    largest: written(wishes.largestTicket),
    awardedOnly: wishes.awardedOnly,
    thesisZh: wishes.thesis.zh ?? '',
    thesisEn: wishes.thesis.en ?? '',
    exIndustries: wishes.exclusions?.industries ?? [],
    exRegions: wishes.exclusions?.regions ?? [],
    exCompanies: wishes.exclusions?.companies ?? [],
  };
}

export function wishesOf(draft: WishesDraft): Wishes {
  const ticket = (typed: string): Money | null => {
    const amount = amountOf(typed);
    return amount === null ? null : { amount, currency: draft.currency };
  };
  return {
    industries: draft.industries,
    stages: draft.stages,
    regions: draft.regions,
    smallestTicket: ticket(draft.smallest),
    largestTicket: ticket(draft.largest),
    awardedOnly: draft.awardedOnly,
    thesis: textOf(draft.thesisZh, draft.thesisEn),
    exclusions: { industries: draft.exIndustries, regions: draft.exRegions, companies: draft.exCompanies },
  };
}

export type TicketField = 'smallest' | 'largest';

/** Tickets that cannot be read, or the largest below the smallest. Empty says that it does not matter. */
export function ticketMistakes(draft: WishesDraft): TicketField[] {
  const unreadable = (['smallest', 'largest'] as const).filter((field) => draft[field].trim() !== '' && !(Number(amountOf(draft[field])) > 0));
  if (unreadable.length > 0) return unreadable;
  return draft.smallest.trim() && draft.largest.trim() && Number(amountOf(draft.largest)) < Number(amountOf(draft.smallest)) ? ['largest'] : [];
}
