import { PlacesTable, type PlacesLine } from './places-table';
import { usePrizeSaid, type CriteriaNames } from './use-words';

/** The places and prizes of one tier alone, as its own call says them. */
export function OwnPlaces({ line, names }: { line: PlacesLine; names: CriteriaNames }) {
  const prizeSaid = usePrizeSaid();
  return (
    <>
      <PlacesTable tiers={[line]} names={names} />
      {line.tier.prizes.length > 0 ? <ul className="rows">{line.tier.prizes.map((prize, index) => <li key={index} style={{ padding: '8px 0' }}>{prizeSaid(prize)}</li>)}</ul> : null}
    </>
  );
}
