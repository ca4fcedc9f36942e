import { HeldBy } from '../../ui';
import { useHolder } from './use-holder';

/** Who has this application in hand at this moment, and since when. */
export function HeldNow({ line }: { line: Parameters<ReturnType<typeof useHolder>>[0] }) {
  return <HeldBy {...useHolder()(line)} />;
}
