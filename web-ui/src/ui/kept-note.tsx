import { useLanguage, useWords } from '../i18n';
import { Banner } from './banner';
import { Button } from './button';
import { moment, type When } from './dates';

type Props = { restored: { at: When; changedSince: boolean } | null; onDiscard: () => void };

/** Says that what was written earlier and not sent stands in the form again, and lets one begin anew. */
export function KeptNote({ restored, onDiscard }: Props) {
  const words = useWords('ui');
  const language = useLanguage();
  if (restored === null) return null;
  return (
    <Banner kind={restored.changedSince ? 'amber' : 'pine'} end={<Button kind="text" onPress={onDiscard}>{words('keptDiscard')}</Button>}>
      {words(restored.changedSince ? 'keptChanged' : 'keptRestored', { at: moment(restored.at, language) })}
    </Banner>
  );
}
