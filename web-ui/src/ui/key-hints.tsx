import { Fragment } from 'react';

/** Which keys do what, for those who have a keyboard: hidden on touch screens. */
export function KeyHints({ hints }: { hints: { keys: string[]; does: string }[] }) {
  return (
    <ul className="key-hints">
      {hints.map(({ keys, does }) => (
        <li key={does}>
          {keys.map((key, index) => (
            <Fragment key={key}>
              {index > 0 ? ' ' : null}
              <kbd>{key}</kbd>
            </Fragment>
          ))}{' '}
          {does}
        </li>
      ))}
    </ul>
  );
}
