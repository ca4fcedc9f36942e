import { useWords } from '../i18n';

/** How much of what one may carry is taken: one pip a piece. */
export function LoadPips({ load, most }: { load: number; most: number }) {
  const words = useWords('ui');
  return (
    <span className="load-pips" role="img" aria-label={words('load', { load, most })}>
      {Array.from({ length: Math.max(load, most) }, (_, index) => (
        <i key={index} className={index >= most ? 'over' : index < load ? 'taken' : ''} />
      ))}
    </span>
  );
}
