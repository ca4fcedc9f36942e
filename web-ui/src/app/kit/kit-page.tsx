import './kit.css';
import { useWords } from '../../i18n';
import { PageTitle, Section } from '../../ui';
import { ActionParts } from './action-parts';
import { FormSample } from './form-sample';
import { Ground } from './ground';
import { OfficialParts } from './official-parts';
import { ReasonParts } from './reason-parts';
import { StateParts } from './state-parts';
import { TimeParts } from './time-parts';
import * as words from './words';

/** The living kit: every part of src/ui at work, in the reader's language. */
export function KitPage() {
  const say = useWords(words);
  return (
    <>
      <PageTitle title={say('title')}>{say('lead')}</PageTitle>
      <Ground />
      <TimeParts />
      <ReasonParts />
      <OfficialParts />
      <ActionParts />
      <FormSample />
      <StateParts />
      <Section title={say('rules')}>
        <ol className="rules">
          {[say('rule1'), say('rule2'), say('rule3'), say('rule4'), say('rule5'), say('rule6')].map((rule, index) => (
            <li key={rule}><span>{index + 1}</span>{rule}</li>
          ))}
        </ol>
      </Section>
      <p className="cap" style={{ marginTop: 12 }}>{say('demo')}</p>
    </>
  );
}
