import { Tag, type TagKind } from '../../ui';
import type { State } from './model';
import { useApplicationWords } from './use-words';

const KINDS: Record<State, TagKind> = { STARTED: 'plain', SUBMITTED: 'pine', RETURNED: 'amber', ADMITTED: 'pine', DECLINED: 'amber', APPEALED: 'amber', WITHDRAWN: 'plain' };

/** Where it stands, in one or two words; a sealed decision in the colour of seals. */
export function StateTag({ state, decided = false }: { state: State; decided?: boolean }) {
  const words = useApplicationWords();
  return decided ? <Tag kind="seal">{words('decided')}</Tag> : <Tag kind={KINDS[state]}>{words(`state.${state}`)}</Tag>;
}
