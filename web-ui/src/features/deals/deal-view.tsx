import { Section, Written } from '../../ui';
import { Official } from './awards';
import { Figures, Traction } from './figures';
import type { Shown } from './model';
import { ReviewLine } from './review';
import { RungLine } from './rung';
import { useDealWords } from './use-words';

/** A deal as one audience reads it: the round, what the company says of itself, and its awards. */
export function DealView({ deal }: { deal: Shown }) {
  const words = useDealWords();
  return (
    <>
      <Section title={words('facts')}>
        <div className="round">
          <Figures deal={deal} />
          <Traction deal={deal} />
        </div>
      </Section>
      <Section title={words('story')}>
        {deal.story ? <div className="told"><Written text={deal.story} /></div> : <p className="cap told">{words('storyNone')}</p>}
      </Section>
      {deal.rung ? <Section title={words('rung')}><div className="told"><RungLine rung={deal.rung} /></div></Section> : null}
      {deal.review ? <Section title={words('band')}><div className="told"><ReviewLine review={deal.review} /></div></Section> : null}
      <Section title={words('awards')}>
        {deal.awards.length === 0 ? <p className="cap told">{words('awardsNone')}</p> : null}
        {deal.awards.map((award) => <Official key={award.award} award={award} />)}
      </Section>
    </>
  );
}
