import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { day, exactMoney, said, Section, Tag } from '../../ui';
import { StateTag } from '../applications';
import type { Resemblance } from './model';
import * as screeningWords from './screening-words';

/** In a list: that something should be compared, the gravest first. */
export function ResemblanceTag({ found }: { found: Resemblance[] }) {
  const words = useWords(screeningWords);
  const [first] = found;
  if (first === undefined) return null;
  return <Tag kind="amber">{words(`alike.${first.reason}`)}</Tag>;
}

/** Which other applications this one is like, and in what; to be compared, not a verdict. */
export function Resemblances({ found }: { found: Resemblance[] }) {
  const words = useWords(screeningWords);
  const language = useLanguage();
  if (found.length === 0) return null;
  return (
    <Section title={words('alikeTitle')} note={words('things', { count: new Set(found.map(({ other }) => other)).size })}>
      <ul className="rows">
        {found.map((each) => (
          <li key={`${each.other}/${each.reason}`} className="alike">
            <b>{words(`alike.${each.reason}`)}</b>
            <p>
              {words(`alikeSaid.${each.reason}`, { company: said(each.companyName, language) || words('unnamed'), call: each.callNumber, at: day(each.submittedAt, language) })}
              {each.awarded && each.awardedAt ? words('alikeAwarded', { amount: exactMoney(each.awarded, language), at: day(each.awardedAt, language) }) : null}
            </p>
            <p className="cap"><Link className="mono" to="/$lang/applications/$application" params={{ lang: language, application: each.other }} search={{}}>{each.number}</Link> <StateTag state={each.state} /></p>
          </li>
        ))}
      </ul>
      <p className="cap">{words('alikeNote')}</p>
    </Section>
  );
}
