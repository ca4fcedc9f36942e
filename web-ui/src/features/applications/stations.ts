import { day, type Language, type Station } from '../../ui';
import type { Application, Line } from './model';
import type { Words } from './use-words';

type Standing = Pick<Application, 'state' | 'startedAt' | 'submittedAt' | 'decision'> & Partial<Pick<Application, 'screenedAt' | 'withdrawnAt' | 'concludedAt' | 'returned' | 'appeal'>> & Partial<Pick<Line, 'returnedAt' | 'rankedAt'>>;

/** Where an application stands on its way, from its draft to its sealed decision. */
export function stationsOf(application: Standing, words: Words, language: Language): Station[] {
  const on = (at: string | null | undefined) => (at ? { note: day(at, language) } : {});
  const started: Station = { label: words('station.started'), state: application.submittedAt ? 'done' : 'now', ...on(application.startedAt) };
  const submitted: Station = { label: words('station.submitted'), state: application.submittedAt ? 'done' : 'next', ...on(application.submittedAt) };
  if (application.state === 'WITHDRAWN') {
    return [{ ...started, state: 'done' }, ...(application.submittedAt ? [submitted] : []), { label: words('station.withdrawn'), state: 'now', ...on(application.withdrawnAt) }];
  }
  const { appeal } = application;
  if (application.state === 'DECLINED') {
    const declined: Station = { label: words('station.declined'), state: 'now', ...on(appeal?.judgedAt ?? application.screenedAt) };
    return [started, submitted, ...(appeal ? [{ label: words('station.appealed'), state: 'done' as const, ...on(appeal.at) }] : []), declined];
  }
  if (application.state === 'APPEALED') {
    return [started, submitted, { label: words('station.declined'), state: 'done', ...on(application.screenedAt) }, { label: words('station.appealed'), state: 'now', ...on(appeal?.at) }];
  }
  const returnedAt = application.returned?.at ?? application.returnedAt ?? null;
  const mended: Station[] = returnedAt === null ? [] : [{ label: words('station.returned'), state: application.state === 'RETURNED' ? 'now' : 'done', ...on(returnedAt) }];
  const admitted = application.state === 'ADMITTED';
  const decided = application.decision !== null;
  const ranked = application.rankedAt ?? null;
  const end: Station =
    ranked !== null && !decided
      ? { label: words('station.ranked'), state: 'done', ...on(ranked) }
      : { label: words('station.decided'), state: decided ? 'done' : 'next', official: true, ...on(application.concludedAt) };
  return [
    started,
    submitted,
    ...mended,
    { label: words('station.admitted'), state: admitted ? 'done' : application.state === 'SUBMITTED' ? 'now' : 'next', ...on(application.screenedAt) },
    { label: words('station.reviewed'), state: decided || ranked !== null ? 'done' : admitted ? 'now' : 'next' },
    end,
  ];
}
