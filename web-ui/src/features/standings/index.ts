export { ClimbPage } from './climb-page';
export { GROUPS, LEVELS, PRIZES, useClimb, usePromotions, type Group, type Level, type Places, type PrizeKind, type Tier } from './model';
export { OwnStanding } from './own-standing';
export { totalOf } from './places';
export { PromotionActs } from './promotions';
export { PublicStandings } from './public-standings';
export { StandingsPage } from './standings-page';
export { TierTree } from './tier-tree';
export { WaitingStandings } from './waiting';
