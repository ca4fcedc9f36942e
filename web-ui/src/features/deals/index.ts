export { ComparePage } from './compare-page';
export { DealPage } from './deal-page';
export { IntroductionsPage } from './introductions-page';
export { MatchBar } from './match-bar';
export { MandatePage } from './mandate-page';
export { ListDealPage, ReviseDealPage } from './offer-page';
export { useIntroductions, useOwnDeals, useRounds, type Match } from './model';
export { OwnDealsPage } from './own-page';
export { DealsPage } from './search-page';
