export type SealState = 'valid' | 'altered' | 'revoked' | 'unknown';

const characters: Record<SealState, string[]> = {
  valid: ['决', '定', '有', '效'],
  altered: ['决', '定', '有', '效'],
  revoked: ['撤', '销', '决', '定'],
  unknown: [],
};

/** The seal over a decision. Always beside words that say the same. */
export function SealMark({ state, size = 96 }: { state: SealState; size?: number }) {
  if (state === 'unknown') {
    return (
      <svg className="seal none" width={size} height={size} viewBox="0 0 96 96" aria-hidden="true">
        <rect x="3" y="3" width="90" height="90" rx="7" strokeWidth="2.5" strokeDasharray="7 6" />
        <text x="48" y="60" textAnchor="middle" fontSize="34">?</text>
      </svg>
    );
  }
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 96 96" aria-hidden="true">
      <rect x="3" y="3" width="90" height="90" rx="7" strokeWidth="4" />
      <rect x="9" y="9" width="78" height="78" rx="3" strokeWidth="1.2" />
      {characters[state].map((character, index) => (
        <text key={character} x={index < 2 ? 66 : 30} y={index % 2 ? 80 : 43} textAnchor="middle" fontSize="35">
          {character}
        </text>
      ))}
      {state === 'valid' ? null : <path d="M4 74 92 22" stroke="var(--ink)" strokeWidth="5" />}
    </svg>
  );
}

/** The small seal in front of a line: one character. */
export function SealBadge({ character, size = 20 }: { character: string; size?: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect x=".75" y=".75" width="18.5" height="18.5" rx="2.5" strokeWidth="1.5" />
      <text x="10" y="14.4" textAnchor="middle" fontSize="12.5">{character}</text>
    </svg>
  );
}
