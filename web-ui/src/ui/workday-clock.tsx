import { useWords } from '../i18n';

/** One cell of a statutory limit: a day used, a day that does not count, today, a day to come, a working day after the last. */
export type WorkdayCell = 'used' | 'paused' | 'today' | 'left' | 'over';

/** A limit in working days as the server counted it, a cell a day; days that do not count are hatched. */
export function WorkdayClock({ cells }: { cells: WorkdayCell[] }) {
  const words = useWords('ui');
  const count = (kind: WorkdayCell) => cells.filter((cell) => cell === kind).length;
  const used = count('used') + count('today');
  return (
    <span className="workday-clock" role="img" aria-label={words('workdays', { used, limit: used + count('left'), paused: count('paused') })}>
      {cells.map((cell, index) => (
        <i key={index} className={cell} />
      ))}
    </span>
  );
}
