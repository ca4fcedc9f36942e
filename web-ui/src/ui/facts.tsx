import type { ReactNode } from 'react';

export type Fact = { name: string; value: ReactNode };

/** Facts of a record: `large` for the few figures at the head of a page, `list` for name and value on one line. */
export function Facts({ facts, look = 'list' }: { facts: Fact[]; look?: 'list' | 'large' }) {
  return (
    <dl className={`facts-${look}`}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
