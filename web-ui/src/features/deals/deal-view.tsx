import { useLanguage } from '../../i18n';
import { Section, worded } from '../../ui';
import { Official } from './awards';
import { spokenAs } from './deal-row';
import { Figures, Traction } from './figures';
import type { Shown } from './model';
import { useDealWords } from './use-words';

/** A deal as one audience reads it: the round, what the company says of itself, and its awards. */
export function DealView({ deal }: { deal: Shown }) {
  const words = useDealWords();
  const language = useLanguage();
  const story = worded(deal.story, language);
  return (
    <>
      <Section title={words('facts')}>
        <div className="round">
          <Figures deal={deal} />
          <Traction deal={deal} />
        </div>
      </Section>
      <Section title={words('story')}>
        {story.words ? <p className="told" {...spokenAs(story.other, language)}>{story.words}</p> : <p className="cap told">{words('storyNone')}</p>}
      </Section>
      <Section title={words('awards')}>
        {deal.awards.length === 0 ? <p className="cap told">{words('awardsNone')}</p> : null}
        {deal.awards.map((award) => <Official key={award.award} award={award} />)}
      </Section>
    </>
  );
}
