import * as deals from '../../features/deals';
import { LetIn } from '../../features/rooms';

/** The introductions; whoever was accepted is let into a room, which deals know nothing of. */
export function IntroductionsPage() {
  return <deals.IntroductionsPage LetIn={LetIn} />;
}
