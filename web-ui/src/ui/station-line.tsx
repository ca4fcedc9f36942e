import { useWords } from '../i18n';
import { styled } from './data-colours';

/** `official`: has legal effect, drawn square in seal red. */
export type Station = { label: string; note?: string; state: 'done' | 'now' | 'next'; official?: boolean };

/** Where something stands on its way; upright where it is narrow. Shape says what is official, fill what is done. */
export function StationLine({ stations, label }: { stations: Station[]; label: string }) {
  const words = useWords('ui');
  const spoken = { done: words('stationDone'), now: words('stationNow'), next: words('stationNext') };
  return (
    <div className="station-line">
      <ol aria-label={label} style={styled({ '--count': stations.length })}>
        {stations.map((station) => (
          <li key={station.label} className={`${station.state} ${station.official ? 'official' : ''}`} {...(station.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <span>{station.label}<span className="sr"> {spoken[station.state]}</span></span>
            {station.note ? <small>{station.note}</small> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
