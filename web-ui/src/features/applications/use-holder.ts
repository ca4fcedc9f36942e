import { useLanguage } from '../../i18n';
import { daysBetween, said, shortDay } from '../../ui';
import type { Line } from './model';
import { useApplicationWords } from './use-words';

type Holder = { lead: string; name: string; role: string; since?: string };

/** Who holds an application at this moment: its company while it writes, then its authority. */
export function useHolder(): (line: Pick<Line, 'state' | 'companyName' | 'call' | 'startedAt' | 'submittedAt'> & { since?: string; screenedAt?: string | null }) => Holder {
  const words = useApplicationWords();
  const language = useLanguage();
  return (line) => {
    const writing = line.state === 'STARTED';
    const since = line.screenedAt ?? line.since ?? line.submittedAt ?? line.startedAt;
    return {
      lead: words('heldBy'),
      name: said(writing ? line.companyName : line.call.authorityName, language),
      role: words(writing ? 'holds.writing' : line.state === 'SUBMITTED' ? 'holds.screening' : 'holds.reviewing'),
      since: words('heldSince', { day: shortDay(since, language), count: daysBetween(since, new Date()) + 1 }),
    };
  };
}
