import { useQuery } from '@tanstack/react-query';
import { get } from '../../api';
import { useLanguage } from '../../i18n';
import { shortDay, WorkdayClock, type WorkdayCell } from '../../ui';
import { base, type Clock } from './model';
import { useApplicationWords } from './use-words';

type Day = Clock['days'][number];

const CELLS: Record<Day, WorkdayCell> = { USED: 'used', OFF: 'paused', PAUSED: 'paused', TODAY: 'today', LEFT: 'left', OVER: 'over' };
/** A day of the calendar, said anywhere in the world as the same day. */
const noon = (day: string) => `${day}T12:00:00+08:00`;

/** The terms of all screenings that this person holds or waits for, by application. */
export function useScreeningClocks(enabled = true) {
  return useQuery({
    queryKey: ['applications', 'screening-clocks'],
    queryFn: async () => new Map((await get<{ application: string; clock: Clock }[]>(`${base}/screening-clocks`)).map(({ application, clock }) => [application, clock])),
    enabled,
  });
}

/** A term in working days: its cells, and in words by when it ends. */
export function ScreeningClock({ clock, wide = false, toAppeal = false }: { clock: Clock | undefined; wide?: boolean; toAppeal?: boolean }) {
  const words = useApplicationWords();
  const language = useLanguage();
  if (!clock) return null;
  const due = clock.due === null ? '' : shortDay(noon(clock.due), language);
  const left = clock.limit - clock.used;
  const over = clock.days.filter((day) => day === 'OVER').length;
  const said = clock.paused && !clock.late
    ? words('termPaused', { used: clock.used, limit: clock.limit })
    : clock.late
    ? words('termOver', { due, count: over })
    : clock.due === null
      ? words('termUnknown', { year: clock.unknownYear ?? '' })
      : words(left === 0 ? 'termToday' : toAppeal ? 'appealLeft' : 'termLeft', { due, count: left });
  return (
    <span className={wide ? 'term wide' : 'term'}>
      <WorkdayClock cells={clock.days.map((day) => CELLS[day])} />
      <span className={clock.late ? 'cap late' : 'cap'}>{said}</span>
    </span>
  );
}
