const initials = (name: string) =>
  /^\p{Script=Han}/u.test(name)
    ? [...name][0]
    : name.split(/\s+/).slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '').join('') || '·';

/** A person's initials; the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return <span className="avatar" aria-hidden="true">{initials(name)}</span>;
}
