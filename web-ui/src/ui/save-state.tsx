import { useWords } from '../i18n';
import { time, type When } from './dates';

export type Saved = { state: 'unchanged' | 'saving' | 'conflict' } | { state: 'saved'; at: When } | { state: 'local'; since: When };

/** Whether what one types is kept, and where. Said politely to screen readers when it changes. */
export function SaveState({ saved }: { saved: Saved }) {
  const words = useWords('ui');
  const said = () => {
    switch (saved.state) {
      case 'unchanged': return words('saveUnchanged');
      case 'saving': return words('saving');
      case 'saved': return words('savedAt', { time: time(saved.at, true) });
      case 'local': return words('savedLocally', { time: time(saved.since, true) });
      case 'conflict': return words('saveConflict');
    }
  };
  return <p className={`save-state ${saved.state}`} role="status">{said()}</p>;
}
