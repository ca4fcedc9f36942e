import { dayOf, type Day, type Text } from '../../ui';
import { amountOf, written } from './amounts';
import { PARTS, type Audience, type DealAward, type DealPage, type Money, type Own, type Part, type Releasable, type Shown, type Stage } from './model';

/** An offer as it is being written: amounts as typed, nothing lost that cannot be read yet. */
export type Draft = {
  headlineZh: string;
  headlineEn: string;
  storyZh: string;
  storyEn: string;
  industry: string;
  stage: Stage | '';
  region: string;
  cityZh: string;
  cityEn: string;
  currency: string;
  asked: string;
  valuation: string;
  patents: string;
  quarters: string[];
  closes: Day | null;
  awards: string[];
  /** The application whose band is released; empty for none. */
  review: string;
  audiences: Record<Part, Audience>;
  invited: string[];
};

export const MOST_QUARTERS = 8;
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'HKD', 'SGD'];

/** What a company shows unless it says otherwise, as the server takes it too. */
const asVerified = Object.fromEntries(PARTS.map((part) => [part, 'VERIFIED'])) as Record<Part, Audience>;

export const emptyDraft: Draft = {
  headlineZh: '', headlineEn: '', storyZh: '', storyEn: '', industry: '', stage: '', region: '', cityZh: '', cityEn: '', currency: 'CNY',
  asked: '', valuation: '', patents: '', quarters: [''], closes: null, awards: [], review: '', audiences: asVerified, invited: [],
};

export function draftOf(deal: DealPage, own: Own): Draft {
  return {
    headlineZh: deal.headline.zh ?? '',
    headlineEn: deal.headline.en ?? '',
    storyZh: deal.story?.zh ?? '',
    storyEn: deal.story?.en ?? '',
    industry: deal.industry,
    stage: deal.stage,
    region: deal.region,
    cityZh: deal.city?.zh ?? '',
    cityEn: deal.city?.en ?? '',
    currency: deal.asked?.currency ?? 'CNY',
    asked: written(deal.asked),
    valuation: written(deal.valuation),
    patents: deal.patents === null ? '' : String(deal.patents),
    quarters: deal.quarterlyRevenue.length ? deal.quarterlyRevenue.map(written) : [''],
    closes: deal.closes,
    awards: deal.awards.map((award) => award.award),
    review: own.review?.application ?? '',
    audiences: { ...asVerified, ...own.audiences },
    invited: own.invited.map((each) => each.firm),
  };
}

export type Field = 'headline' | 'industry' | 'stage' | 'region' | 'asked' | 'valuation' | 'patents' | 'quarters' | 'closes';

/** What cannot be sent as it stands, by field. The server judges again, and more. */
export function mistakes(draft: Draft, now: Date): Field[] {
  const wrong: [Field, boolean][] = [
    ['headline', !draft.headlineZh.trim() && !draft.headlineEn.trim()],
    ['industry', draft.industry === ''],
    ['stage', draft.stage === ''],
    ['region', !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(draft.region)],
    ['asked', !(Number(amountOf(draft.asked)) > 0)],
    ['valuation', draft.valuation.trim() !== '' && !(Number(amountOf(draft.valuation)) > 0)],
    ['patents', !/^\d*$/.test(draft.patents.trim())],
    ['quarters', quartersOf(draft).some((quarter) => amountOf(quarter) === null)],
    ['closes', draft.closes !== null && draft.closes < dayOf(now)],
  ];
  return wrong.filter(([, is]) => is).map(([field]) => field);
}

/** The quarters that were filled in, oldest first; empty fields before the first are none. */
function quartersOf(draft: Draft): string[] {
  const first = draft.quarters.findIndex((quarter) => quarter.trim() !== '');
  return first < 0 ? [] : draft.quarters.slice(first);
}

type Written = { zh: string | null; en: string | null; original: 'ZH' | 'EN'; machine: false };

export function textOf(zh: string, en: string): Written {
  return { zh: zh.trim() || null, en: en.trim() || null, original: zh.trim() ? 'ZH' : 'EN', machine: false };
}

function moneyOf(typed: string, currency: string): Money | null {
  const amount = amountOf(typed);
  return amount === null ? null : { amount, currency };
}

/** The review whose band is released; null where none is, or it can no longer be. */
function released(draft: Draft, reviews: Releasable[]): Releasable | null {
  return reviews.find((one) => one.application === draft.review) ?? null;
}

/** As the API takes it. */
export function offerOf(draft: Draft, reviews: Releasable[] = []) {
  const review = released(draft, reviews);
  return {
    headline: textOf(draft.headlineZh, draft.headlineEn),
    story: textOf(draft.storyZh, draft.storyEn),
    industry: draft.industry,
    stage: draft.stage,
    region: draft.region,
    city: draft.cityZh.trim() || draft.cityEn.trim() ? textOf(draft.cityZh, draft.cityEn) : null,
    asked: moneyOf(draft.asked, draft.currency),
    valuation: moneyOf(draft.valuation, draft.currency),
    patents: draft.patents.trim() === '' ? null : Number(draft.patents),
    quarterlyRevenue: quartersOf(draft).map((quarter) => moneyOf(quarter, draft.currency)),
    closes: draft.closes,
    awards: draft.awards,
    audiences: draft.audiences,
    invited: draft.invited,
    review: review === null ? null : { standings: review.standings, application: review.application },
  };
}

const ORDER: Audience[] = ['PUBLIC', 'VERIFIED', 'INVITED'];

/** The draft as one audience would read it: what is not for them is not there. */
export function seenBy(draft: Draft, audience: Audience, company: { id: string; name: Text | null }, awards: DealAward[], reviews: Releasable[] = []): Shown {
  const shown = (part: Part) => ORDER.indexOf(draft.audiences[part]) <= ORDER.indexOf(audience);
  const offer = offerOf(draft);
  return {
    deal: '',
    company: company.id,
    companyName: company.name,
    headline: offer.headline,
    story: shown('STORY') && (offer.story.zh || offer.story.en) ? offer.story : null,
    industry: draft.industry,
    stage: draft.stage || 'SEED',
    region: draft.region,
    city: offer.city,
    asked: shown('ASKED') ? offer.asked : null,
    valuation: shown('VALUATION') ? offer.valuation : null,
    patents: shown('PATENTS') ? offer.patents : null,
    quarterlyRevenue: shown('REVENUE') ? offer.quarterlyRevenue.filter((quarter) => quarter !== null) : [],
    closes: offer.closes,
    awards: awards.filter((award) => draft.awards.includes(award.award)),
    rung: null,
    review: shown('BAND') ? (released(draft, reviews)?.review ?? null) : null,
  };
}
