import { useLanguage, useWords } from '../i18n';
import { isMachineDraft, type Language, type Text } from '../i18n/text';

/** Beside a text: that a machine drafted what its reader, or a reader of the language told, sees of it. Nothing where it did not. */
export function MachineDraft({ text, of }: { text: Text | null | undefined; of?: Language }) {
  const reader = useLanguage();
  const words = useWords('ui');
  if (!isMachineDraft(text, of ?? reader)) return null;
  return <span className="tag line" title={words('machineDraftNote')}>{words('machineDraft')}<span className="sr"> {words('machineDraftNote')}</span></span>;
}
