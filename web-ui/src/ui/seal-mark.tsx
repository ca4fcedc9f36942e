import { useWords } from '../i18n';

/** valid; altered: exists, but not these words; revoked; unknown: no such number. */
export type SealState = 'valid' | 'altered' | 'revoked' | 'unknown';

const CHARACTERS = { valid: '决定有效', altered: '决定有效', revoked: '决定撤销' };
// Read from the right column down, as on a real seal.
const PLACES: [x: number, y: number][] = [[66, 43], [66, 80], [30, 43], [30, 80]];

/**
 * The great seal of a decision, an authority's own four characters if given. Struck through when the words were altered or
 * the decision was revoked: shape before colour.
 */
export function SealMark({ state, size = 96, characters }: { state: SealState; size?: number; characters?: string }) {
  const words = useWords('ui');
  const label = { valid: words('sealValid'), altered: words('sealAltered'), revoked: words('sealRevoked'), unknown: words('sealUnknown') }[state];
  return (
    <svg className={`seal ${state === 'unknown' ? 'none' : ''}`} width={size} height={size} viewBox="0 0 96 96" role="img" aria-label={label}>
      {state === 'unknown' ? (
        <>
          <rect x="3" y="3" width="90" height="90" rx="8" strokeWidth="2.5" strokeDasharray="9 6" />
          <text x="48" y="61" textAnchor="middle" fontSize="38">?</text>
        </>
      ) : (
        <>
          <rect x="3" y="3" width="90" height="90" rx="7" strokeWidth="4" />
          <rect x="9" y="9" width="78" height="78" rx="3" strokeWidth="1.2" />
          {[...(characters ?? CHARACTERS[state])].slice(0, 4).map((character, index) => (
            <text key={character} x={PLACES[index]?.[0]} y={PLACES[index]?.[1]} textAnchor="middle" fontSize="35">
              {character}
            </text>
          ))}
          {state === 'valid' ? null : <path d="M-2 80 98 16" stroke="var(--ink)" strokeWidth="4.5" />}
        </>
      )}
    </svg>
  );
}

/** The small seal in front of a line: one character. Its words stand beside it. */
export function SealBadge({ character, size = 20 }: { character: string; size?: number }) {
  return (
    <svg className="seal badge" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect x=".75" y=".75" width="18.5" height="18.5" rx="2.5" strokeWidth="1.5" />
      <text x="10" y="14.4" textAnchor="middle" fontSize="12.5">{character}</text>
    </svg>
  );
}
