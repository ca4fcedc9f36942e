import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { exactMoney, HashMark, Icon, money, said, Section } from '../../ui';
import { conditionsOf, type Condition, type Screened } from './conditions';
import { momentIn } from './deadline';
import type { Outline } from './form-outline';
import type { Call } from './model';
import * as screeningWords from './screening-words';

/** The conditions of a call, each met by an application or not. */
export function Conditions({ application, call, outline }: { application: Screened; call: Call; outline: Outline }) {
  const words = useWords(screeningWords);
  const language = useLanguage();
  const noteOf = (condition: Condition): string | null => {
    if (condition.key === 'inTime' || condition.key === 'late') return application.submittedAt ? words('condition.inTime.note', { at: momentIn(application.submittedAt, call.zone, language) }) : null;
    if (condition.key === 'unverified') return words('condition.unverified.note');
    if (condition.key === 'withinCeiling' || condition.key === 'overCeiling') {
      return application.requested ? words('condition.amount.note', { requested: exactMoney(application.requested, language), ceiling: money(call.ceiling, language) }) : null;
    }
    if (condition.key === 'fieldFits' || condition.key === 'fieldDiffers') return application.industry ? industrySaid(application.industry, language) : null;
    const labels = (condition.papers ?? []).map((name) => said(outline.papers.find((paper) => paper.question.name === name)?.question.label, language));
    return labels.length ? words('condition.papers.note', { names: labels.join(language === 'zh' ? '、' : ', ') }) : null;
  };
  return (
    <Section title={words('conditions')}>
      <ul className="rows">
        {conditionsOf(application, call, outline).map((condition) => (
          <li key={condition.key} className={`condition ${condition.met ? 'met' : 'unmet'}`}>
            <span><Icon name={condition.met ? 'check' : 'warn'} /><span className="sr">{words(condition.met ? 'met' : 'notMet')}</span></span>
            <div>{words(`condition.${condition.key}`)}<div className="cap">{noteOf(condition)}</div></div>
          </li>
        ))}
        {application.answersHash ? <li className="condition"><span /><div className="cap">{words('condition.receipt')}<div><HashMark hash={application.answersHash} /></div></div></li> : null}
      </ul>
    </Section>
  );
}
