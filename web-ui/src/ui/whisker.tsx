/**
 * An estimate with its interval on an axis that all rows of a page share (`from`, `to`), and the plain mean as an amber tick. `label`
 * is a sentence that says the numbers.
 */
export function Whisker({ low, middle, high, raw, from, to, label }: { low: number; middle: number; high: number; raw?: number; from: number; to: number; label: string }) {
  const at = (value: number) => `${Math.max(0, Math.min(100, (100 * (value - from)) / (to - from)))}%`;
  return (
    <span className="whisker" role="img" aria-label={label}>
      <i className="interval" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      {raw === undefined ? null : <i className="raw" style={{ left: at(raw) }} />}
      <i className="middle" style={{ left: at(middle) }} />
    </span>
  );
}
