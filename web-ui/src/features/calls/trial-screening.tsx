import { useMemo } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, said, Section, WorkdayClock } from '../../ui';
import { AnswersView } from '../applications';
import { Conditions } from './conditions-list';
import { outlineOf } from './form-outline';
import type { Call } from './model';
import { sampleOf } from './sample';
import * as screeningWords from './screening-words';
import * as callWords from './words';

/** As the server's: 《行政许可法》第三十二条. */
const WORKING_DAYS = 5;

/** A sample beside the conditions of its call, with the term and the acts that a screening has. */
export function TrialScreening({ call }: { call: Call }) {
  const words = useWords(callWords);
  const screening = useWords(screeningWords);
  const language = useLanguage();
  const sample = useMemo(() => sampleOf(call, language), [call, language]);
  return (
    <>
      <p className="cap sample-note">{words('sampleNote')}</p>
      <div className="screening sampled">
        <div className="read">
          <h2>{said(sample.title, language)}</h2>
          <AnswersView application="" form={call.form} answers={sample.answers} papers={[]} />
        </div>
        <div className="judge">
          <span className="term wide">
            <WorkdayClock cells={Array.from({ length: WORKING_DAYS }, () => 'left')} />
            <span className="cap">{words('sampleTerm', { count: WORKING_DAYS })}</span>
          </span>
          <Conditions application={sample.screened} call={call} outline={outlineOf(call.form)} />
          <p className="cap">{words('sampleInTime')}</p>
          <Section title={screening('decide')}>
            <div className="form-acts" style={{ paddingTop: 4 }}>
              <Button kind="primary" isDisabled>{screening('admit')}</Button>
              <Button isDisabled>{screening('giveBack')}</Button>
              <Button isDisabled>{screening('decline')}</Button>
            </div>
            <p className="cap" style={{ paddingTop: 10 }}>{words('sampleActs')}</p>
          </Section>
        </div>
      </div>
    </>
  );
}
