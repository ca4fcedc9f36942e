import { OwnPlaces } from '../standings';
import type { Call } from './model';
import { Rubric } from './notice';
import { WhatFollows } from './procedure';

/** What a panel ranks by: the rubric, the procedure with its ties and its notice, and the places and prizes of a tier. */
export function TrialPanel({ call }: { call: Call }) {
  const { tier, procedure } = call;
  const names = new Map(call.rubric.criteria.map((criterion) => [criterion.code, criterion.name]));
  return (
    <div className="composing">
      <Rubric rubric={call.rubric} />
      <WhatFollows call={call} />
      {tier ? <OwnPlaces line={{ call: call.id, authorityName: call.authorityName, tier, tieCriteria: procedure?.tieCriteria ?? [], stillTied: procedure?.stillTied ?? null }} names={names} /> : null}
    </div>
  );
}
