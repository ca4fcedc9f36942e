import { Avatar } from './avatar';

/** Who holds it at this moment, and since when. */
export function HeldBy(props: { lead: string; name: string; role?: string; since?: string }) {
  return (
    <div className="held">
      <Avatar name={props.name} />
      <div>
        <div className="cap">{props.lead}</div>
        <b>{props.name}</b> {props.role}
      </div>
      {props.since ? <div className="since">{props.since}</div> : null}
    </div>
  );
}
