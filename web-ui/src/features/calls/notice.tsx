import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Anchors, colourOf, nthColour, said, Section, Tag, Written } from '../../ui';
import { conditionOf, useOffers, type EligibilityRule, type Offers } from '../applications';
import { momentIn } from './deadline';
import { outlineOf, type Outline } from './form-outline';
import { leafletOf } from './leaflet';
import type { Call, Rubric as RubricModel } from './model';
import { WhatFollows } from './procedure';
import * as callWords from './words';

/** What stands on the page of a call for everybody to read, from papers to the whole notice. */
export function Notice({ call }: { call: Call }) {
  const words = useWords(callWords);
  const outline = outlineOf(call.form);
  const { acting } = useSession();
  const offers = useOffers(call.id, acting?.role === 'FOUNDER' && call.phase !== 'DRAFT').data;
  return (
    <>
      {call.eligibility ? <WhoMayApply rules={call.eligibility.rules} /> : null}
      <Once outline={outline} offers={offers} />
      <FormOutline outline={outline} call={call} />
      <Rubric rubric={call.rubric} />
      <WhatFollows call={call} />
      <Section title={words('notice')}><p className="notice-text"><Written text={call.description} /></p></Section>
    </>
  );
}

export function Changes({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  if (call.changes.length === 0) return null;
  return (
    <Section title={words('changes')} note={words('changeNote', { count: call.changes.length })}>
      <ul className="rows">
        {call.changes.map((change) => (
          <li key={`${change.kind}${change.at}`} style={{ padding: '12px 0' }}>
            <b>{words(`change.${change.kind}`)}</b> <span className="cap">{momentIn(change.at, call.zone, language)}</span>
            {change.closes ? <div>{words('extendedTo', { at: momentIn(change.closes, call.zone, language) })}</div> : null}
            <div className="quiet">{said(change.reason, language)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is asked before anything is written, and what one must be able to answer. */
function WhoMayApply({ rules }: { rules: EligibilityRule[] }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const wanted = (rule: EligibilityRule): string => {
    const { const: yes, minimum, maximum, enum: values } = conditionOf(rule);
    if (rule.answer === 'YES_NO') return words(yes === true ? 'wantedYes' : 'wantedNo');
    if (rule.answer === 'CHOICE') return rule.choices.filter(({ value }) => values?.includes(value)).map(({ label }) => said(label, language)).join(language === 'zh' ? '、' : ', ');
    if (minimum === undefined) return words('wantedUpTo', { maximum: maximum ?? '' });
    return maximum === undefined ? words('wantedFrom', { minimum }) : words('wantedBetween', { minimum, maximum });
  };
  return (
    <Section title={words('eligibility')} note={words('eligibilityNote')}>
      <ol className="rows eligibility-rules">
        {rules.map((rule) => (
          <li key={rule.code}><span>{said(rule.asks, language)}</span><b>{wanted(rule)}</b></li>
        ))}
      </ol>
    </Section>
  );
}

function Once({ outline, offers }: { outline: Outline; offers: Offers | undefined }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const formats = (each: string[]) => (each.length ? each.map((name) => (name === 'image' ? words('image') : name)).join(language === 'zh' ? '、' : ', ') : words('anyFile'));
  const share = offers ? Math.round((100 * offers.answered) / Math.max(1, offers.questions)) : 0;
  const isHeld = (question: string) => offers?.documents.some((each) => each.question === question && each.fresh) ?? false;
  const row = (number: number, name: string, requirement: ReactNode, format: string, required: boolean, known: string | null) => (
    <tr key={number}>
      <td>{number}</td>
      <th scope="row">{name}</th>
      <td className="req">{requirement}</td>
      <td className="fmt">{format}</td>
      <td>{known ? <Tag kind="pine">{known}</Tag> : words(required ? 'mustHandIn' : 'mayHandIn')}</td>
    </tr>
  );
  return (
    <Section title={words('once')} note={words('onceNote', { count: outline.papers.length + 1 })}>
      <table className="once">
        <thead>
          <tr>
            <td />
            <th scope="col">{words('material')}</th>
            <th scope="col">{words('requirement')}</th>
            <th scope="col">{words('format')}</th>
            <th scope="col">{words('how')}</th>
          </tr>
        </thead>
        <tbody>
          {row(1, words('applicationForm'), words('applicationFormLead', { count: outline.questions }), words('online'), true, share > 0 ? words('filledFromVault', { share }) : null)}
          {outline.papers.map(({ question, required, most, formats: accepted }, index) =>
            row(index + 2, said(question.label, language), said(question.hint, language), `${formats(accepted)}${most ? words('upTo', { count: most }) : ''}`, required, isHeld(question.name) ? words('heldInVault') : null),
          )}
        </tbody>
      </table>
      <p className="cap" style={{ paddingTop: 10 }}>{words('onceLead')}</p>
    </Section>
  );
}

function FormOutline({ outline, call }: { outline: Outline; call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  return (
    <Section title={words('form')} note={words('formNote', { count: outline.questions + outline.papers.length })}>
      <ol className="outline">
        {outline.sections.map((section) => (
          <li key={section.code}>
            <details>
              <summary><b>{said(section.title, language)}</b><span className="cap">{words('formNote', { count: section.questions.length })}</span></summary>
              <ol>
                {section.questions.map((question) => {
                  const longest = outline.longest(question.name);
                  const notes = [
                    ...(outline.isRequired(question.name) || question.when ? [] : [words('optional')]),
                    ...(question.when ? [words('onlyWhen')] : []),
                    ...(longest ? [words('longest', { count: longest })] : []),
                  ];
                  return (
                    <li key={question.name}>
                      {said(question.label, language)} <span className="cap">{notes.join(' · ')}</span>
                      {question.hint ? <div className="cap">{said(question.hint, language)}</div> : null}
                    </li>
                  );
                })}
              </ol>
            </details>
          </li>
        ))}
      </ol>
      <div className="form-acts">
        <Link className="btn small" to="/$lang/calls/$call/trial" params={{ lang: language, call: call.id }} search={{}}>{words('tryForm')}</Link>
        {call.openedAt ? (['form', 'guide'] as const).map((sheet) => <a key={sheet} className="btn small" href={`${leafletOf(call)}/${sheet}?lang=${language}`}>{words(`sheet.${sheet}`)}</a>) : null}
      </div>
    </Section>
  );
}

/** Criteria as wide as they weigh, each with what its five scores mean. */
export function Rubric({ rubric }: { rubric: RubricModel }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const heaviest = Math.max(...rubric.criteria.map((criterion) => criterion.weight), 1);
  return (
    <Section title={words('rubric')} note={words('rubricNote', { count: rubric.criteria.length })}>
      <ol className="rows">
        {rubric.criteria.map((criterion, index) => (
          <li key={criterion.code} className="criterion">
            <div>
              <b>{said(criterion.name, language)}</b>
              <div className="cap">{said(criterion.description, language)}</div>
              {criterion.threshold ? <div className="cap">{words('threshold', { threshold: criterion.threshold })}</div> : null}
            </div>
            <div className="weight">
              {words('weightOf', { weight: criterion.weight })}
              <div className="bar" aria-hidden="true"><i style={{ width: `${(100 * criterion.weight) / heaviest}%`, background: colourOf(nthColour(index)) }} /></div>
            </div>
            <details>
              <summary>{words('levels')}</summary>
              <Anchors levels={criterion.levels.map((level) => said(level, language))} value={null} />
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
