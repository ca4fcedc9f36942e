/** Five levels to choose from, as one radio group. */
export function LevelPips(props: { value: number | null; onChange: (value: number) => void; label: string; colour?: string }) {
  return (
    <div className="pips" role="radiogroup" aria-label={props.label} style={props.colour ? ({ '--c': `var(${props.colour})` } as object) : {}}>
      {[1, 2, 3, 4, 5].map((level) => (
        <button key={level} type="button" role="radio" aria-checked={props.value === level} onClick={() => props.onChange(level)}>
          {level}
        </button>
      ))}
    </div>
  );
}

/** What each level means, the chosen one marked. */
export function Anchors({ levels, value }: { levels: string[]; value: number | null }) {
  return (
    <ol className="anchors">
      {levels.map((words, index) => (
        <li key={words} className={value === index + 1 ? 'now' : ''}>
          <b>{index + 1}</b>
          {words}
        </li>
      )).reverse()}
    </ol>
  );
}
