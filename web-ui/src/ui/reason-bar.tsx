import { useWords } from '../i18n';
import { colourOf, styled, type DataColour } from './data-colours';

export type Reason = {
  key: DataColour;
  name?: string;
  /** Points that could be reached: the width of the part. */
  weight: number;
  /** Points reached; null when nothing is known yet, which is not zero. */
  points: number | null;
  note?: string;
};

/** How a score came about: each part as wide as it weighs and as full as it was earned. `legend` says each part in words under the bar. */
export function ReasonBar(props: { reasons: Reason[]; label?: string; height?: number; legend?: boolean }) {
  const { reasons, height = 8 } = props;
  const words = useWords('ui');
  const said = ({ points, weight }: Reason) => (points === null ? words('pointsUnknown', { of: weight }) : words('pointsOf', { points, of: weight }));
  const spoken = reasons.map((reason) => `${reason.name ?? ''} ${said(reason)}`.trim()).join(words('listComma'));
  return (
    <div>
      <div className="reason-bar" role="img" aria-label={props.label ?? spoken} style={styled({ gridTemplateColumns: reasons.map(({ weight }) => `${weight}fr`).join(' '), '--h': `${height}px` })}>
        {reasons.map((reason) => (
          <i key={reason.name ?? reason.key} className={reason.points === null ? 'unknown' : ''}>
            {reason.points === null ? null : <b data-series={reason.key} style={styled({ width: `${(100 * reason.points) / reason.weight}%`, '--c': colourOf(reason.key) })} />}
          </i>
        ))}
      </div>
      {props.legend ? (
        <ol className="reason-list">
          {reasons.map((reason) => (
            <li key={reason.name ?? reason.key} style={styled({ '--c': colourOf(reason.key) })}>
              <span className="reason-name">{reason.name}</span>
              <span className="reason-points">{reason.points === null ? <em>{words('unknown')}</em> : <><b>{reason.points}</b> / {reason.weight}</>}</span>
              <span className="cap">{reason.note}</span>
              {reason.points === null ? null : (
                <span className={reason.points < reason.weight ? 'reason-lost' : 'reason-full'}>
                  {reason.points < reason.weight ? words('pointsLost', { points: Math.round(10 * (reason.weight - reason.points)) / 10 }) : words('fullPoints')}
                </span>
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
