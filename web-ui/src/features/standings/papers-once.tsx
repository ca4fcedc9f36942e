import { Section } from '../../ui';
import type { Climb, Step } from './model';
import { useStandingsWords } from './use-words';

type Reached = Step & { mine: NonNullable<Step['mine']> };

/** Which papers each tier asked for anew, and how many came up from below: nothing is handed in twice. */
export function PapersOnce({ climb }: { climb: Climb }) {
  const words = useStandingsWords();
  const reached = climb.steps.filter((step): step is Reached => step.mine !== null);
  const all = reached.reduce((sum, { mine }) => sum + mine.added.length, 0);
  if (all === 0) return null;
  return (
    <Section title={words('papersOnce')} note={words('papersNote', { count: all })}>
      <ul className="rows once-papers">
        {reached.map(({ call, level, mine }, index) => {
          const names = mine.added.map((name: string | null) => name ?? words('erasedPaper')).join(words('comma'));
          const first = index === 0;
          return (
            <li key={call}>
              <b>{words(`level.${level}`)}</b>
              <span>{names === '' ? words(mine.carried > 0 ? 'papersAllCarried' : 'papersNone') : words(first ? 'papersJoined' : 'papersOnly', { names })}</span>
              <span className="cap">
                {[first ? words('papersFirst') : '', !first && mine.added.length > 0 ? words('papersAdded', { count: mine.added.length }) : '', mine.carried > 0 ? words('papersCarried', { count: mine.carried }) : ''].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
