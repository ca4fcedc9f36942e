/** Where the black tick stands that is the requirement, in per cent of the track. */
const REQUIREMENT_AT = 78;

/** How far a requirement is met. `reached` says in words what is reached or how much is missing. */
export function GapMeter({ name, reached, value, required }: { name: string; reached: string; value: number; required: number }) {
  const met = value >= required;
  return (
    <div className={`gap-meter ${met ? 'met' : 'short'}`}>
      <span>{name}</span>
      <span className="gap-reached">{reached}</span>
      <div className="gap-track" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (value / required) * REQUIREMENT_AT)}%` }} />
      </div>
    </div>
  );
}
