import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { dayOf, daysBetween, PageTitle, Ruler, shortDay, weekday, type Flag } from '../../ui';
import * as homeWords from './words';

const AHEAD = 27;

/** What every role's first page begins with: the day, what comes next, and four weeks of deadlines. */
export function Frame({ title, flags, actions, children }: { title: string; flags?: Flag[]; actions?: ReactNode; children: ReactNode }) {
  const words = useWords(homeWords);
  const language = useLanguage();
  const now = new Date();
  const due = (flags ?? [])
    .filter(({ at }) => new Date(at) >= now && daysBetween(now, at) <= AHEAD)
    .sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  const [next] = due;
  const today = words('today', { day: shortDay(now, language), weekday: weekday(dayOf(now), language) });
  const coming = next ? words('nextDue', { day: shortDay(next.at, language), title: next.title }) : words('nothingDue');
  return (
    <>
      <PageTitle title={title} actions={actions}>{flags ? [today, coming].join(language === 'zh' ? '' : ' ') : today}</PageTitle>
      {flags ? <Ruler flags={flags} label={words('deadlines')} /> : null}
      {children}
    </>
  );
}
