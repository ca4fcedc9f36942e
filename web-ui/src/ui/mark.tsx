const colours = ['--r-sector', '--r-stage', '--r-ticket', '--r-region', '--r-evidence'];

/** The first character of a company's name, in a colour that stays the same for it. */
export function Mark({ name }: { name: string }) {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return (
    <span className="mark" aria-hidden="true" style={{ '--mk': `var(${colours[sum % colours.length] ?? '--r-sector'})` } as object}>
      {[...name][0] ?? '·'}
    </span>
  );
}
