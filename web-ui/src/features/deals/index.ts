export { ComparePage } from './compare-page';
export { DealPage } from './deal-page';
export { IntroductionsPage } from './introductions-page';
export { MandatePage } from './mandate-page';
export { ListDealPage, ReviseDealPage } from './offer-page';
export { useOwnDeals } from './model';
export { OwnDealsPage } from './own-page';
export { DealsPage } from './search-page';
