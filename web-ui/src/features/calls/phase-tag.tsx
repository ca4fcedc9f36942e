import { useWords } from '../../i18n';
import { Tag, type TagKind } from '../../ui';
import type { Phase } from './phases';
import * as callWords from './words';

const COLOURS: Partial<Record<Phase, TagKind>> = { RECEIVING: 'pine', UPCOMING: 'line', DRAFT: 'amber' };

export function PhaseTag({ phase }: { phase: Phase }) {
  const words = useWords(callWords);
  return <Tag kind={COLOURS[phase] ?? 'plain'}>{words(`phase.${phase}`)}</Tag>;
}
