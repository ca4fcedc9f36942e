import * as deals from '../../features/deals';
import { FollowButton, Passes } from '../../features/pipeline';

/** A deal, with what firms' pipelines have to do with it: deals know nothing of them. */
export function DealPage() {
  return <deals.DealPage Follow={FollowButton} Passes={Passes} />;
}
