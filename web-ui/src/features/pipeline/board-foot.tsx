import { useLanguage } from '../../i18n';
import { KeyHints, money, percent, said } from '../../ui';
import { conversions, medianDays, raised, type Filed } from './columns';
import type { Card } from './model';
import { usePipelineWords } from './use-words';

/** What the board comes to: money in hand, how many go on from stage to stage, and how long they stay. */
export function BoardFoot({ columns, passed, now }: { columns: Filed[]; passed: Card[]; now: Date }) {
  const words = usePipelineWords();
  const language = useLanguage();
  const open = columns.flatMap(({ cards }) => cards);
  const middle = medianDays(open, now);
  const total = raised(columns.slice(0, -1).flatMap(({ cards }) => cards));
  const steps = conversions(columns.map(({ column }) => column), [...open, ...passed]);
  return (
    <footer className="board-foot">
      <dl className="figures">
        <div><dt>{words('inHand')}</dt><dd className="big">{total ? money(total, language) : '–'}</dd></div>
        {steps.map(({ from, to, came, went }) => (
          <div key={to.code}>
            <dt>{words('fromTo', { from: said(from.name, language), to: said(to.name, language) })}</dt>
            <dd className="big" title={words('wentOn', { came, went })}>
              {came === 0 ? '–' : percent(Math.round((100 * went) / came) / 100, language)}<span className="sr"> {words('wentOn', { came, went })}</span>
            </dd>
          </div>
        ))}
        <div><dt>{words('median')}</dt><dd className="big">{middle === null ? '–' : words('days', { count: middle })}</dd></div>
      </dl>
      <div className="board-keys">
        <KeyHints hints={[{ keys: ['Space'], does: words('keysLift') }, { keys: ['←', '→'], does: words('keysMove') }, { keys: ['Enter'], does: words('keysDrop') }, { keys: ['Esc'], does: words('keysReturn') }]} />
        <p className="cap">{words('passFine')}</p>
      </div>
    </footer>
  );
}
