export type Reason = { key: 'sector' | 'stage' | 'ticket' | 'region' | 'evidence'; weight: number; points: number };

/** Parts of a score side by side: as wide as they weigh, as full as they scored. The words beside it carry the numbers. */
export function ReasonBar({ reasons, label, height = 8 }: { reasons: Reason[]; label: string; height?: number }) {
  return (
    <div
      className="reason-bar"
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: reasons.map((reason) => `${reason.weight}fr`).join(' '), '--h': `${height}px` } as object}
    >
      {reasons.map((reason) => (
        <i key={reason.key}>
          <b style={{ width: `${(100 * reason.points) / reason.weight}%`, background: `var(--r-${reason.key})` }} />
        </i>
      ))}
    </div>
  );
}
