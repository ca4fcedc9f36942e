export type Station = { label: string; note?: string; state: 'done' | 'now' | 'next'; official?: boolean };

/** Where something stands on its way. Shape says what is official, fill what is done. */
export function StationLine({ stations, label }: { stations: Station[]; label: string }) {
  return (
    <ol className="line" aria-label={label}>
      {stations.map((station) => (
        <li
          key={station.label}
          className={`${station.state} ${station.official ? 'official' : ''}`}
          {...(station.state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          {station.label}
          {station.note ? <div className="cap">{station.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
