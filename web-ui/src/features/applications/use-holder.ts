import { serverNow } from '../../api';
import { useLanguage } from '../../i18n';
import { daysBetween, said, shortDay } from '../../ui';
import type { Line } from './model';
import { useApplicationWords } from './use-words';

type Holder = { lead: string; name: string; role: string; since?: string };

/** Who holds an application at this moment: its company while it writes, then its authority. */
export function useHolder(): (line: Pick<Line, 'state' | 'companyName' | 'startedAt' | 'submittedAt'> & { call: Pick<Line['call'], 'authorityName'> } & { since?: string; screenedAt?: string | null; returned?: { at: string; resubmittedAt: string | null } | null; appeal?: { at: string } | null }) => Holder {
  const words = useApplicationWords();
  const language = useLanguage();
  return (line) => {
    const mending = line.state === 'RETURNED';
    const writing = line.state === 'STARTED' || mending;
    const since = (line.state === 'APPEALED' ? line.appeal?.at ?? line.since : null) ?? line.screenedAt ?? line.returned?.resubmittedAt ?? line.returned?.at ?? line.since ?? line.submittedAt ?? line.startedAt;
    return {
      lead: words('heldBy'),
      name: said(writing ? line.companyName : line.call.authorityName, language),
      role: words(mending ? 'holds.mending' : writing ? 'holds.writing' : line.state === 'SUBMITTED' ? 'holds.screening' : line.state === 'APPEALED' ? 'holds.judging' : 'holds.reviewing'),
      since: words('heldSince', { day: shortDay(since, language), count: daysBetween(since, serverNow()) + 1 }),
    };
  };
}
