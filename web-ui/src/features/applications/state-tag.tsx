import { Tag, type TagKind } from '../../ui';
import type { State } from './model';
import { useApplicationWords } from './use-words';

const KINDS: Record<State, TagKind> = { STARTED: 'plain', SUBMITTED: 'pine', ADMITTED: 'pine', DECLINED: 'amber', WITHDRAWN: 'plain' };

export function StateTag({ state }: { state: State }) {
  const words = useApplicationWords();
  return <Tag kind={KINDS[state]}>{words(`state.${state}`)}</Tag>;
}
