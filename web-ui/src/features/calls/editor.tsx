import { useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { industrySaid, leadingIndustries } from '../../i18n/industry-words';
import { Choice, Choices, isMachineDraft, MachineDraft, money, Section, SelectField, TextArea, TextField, type Language } from '../../ui';
import type { Composed, Finding } from './compose';
import { daysBetween, instantOf, momentIn, ZONES, zoneSaid } from './deadline';
import { EligibilityEditor } from './eligibility-editor';
import { FormEditor } from './form-builder/form-editor';
import * as officerWords from './officer-words';
import { ProcedureEditor } from './procedure-editor';
import { RubricEditor } from './rubric-editor';
import { TierEditor } from './tier-editor';
import { retyped } from './written-text';

type Props = { call: Composed; onChange: (call: Composed) => void; errorOf: (field: Finding['field']) => string | undefined };

/** All that a call says and asks, as one long form. */
export function Editor(props: Props) {
  const { call, onChange } = props;
  return (
    <>
      <Basics {...props} />
      <Amounts {...props} />
      <Times {...props} />
      <RubricEditor criteria={call.criteria} onChange={(criteria) => onChange({ ...call, criteria })} />
      <ProcedureEditor procedure={call.procedure} criteria={call.criteria} errorOf={props.errorOf} onChange={(procedure) => onChange({ ...call, procedure })} />
      {call.kind === 'COMPETITION' ? <TierEditor tier={call.tier ?? null} form={call.form} errorOf={props.errorOf} onChange={(tier) => onChange({ ...call, tier })} onForm={(form) => onChange({ ...call, form })} /> : null}
      <EligibilityEditor rules={call.rules} onChange={(rules) => onChange({ ...call, rules })} />
      <FormEditor form={call.form} onChange={(form) => onChange({ ...call, form })} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <Section title={title}><div className="part">{children}</div></Section>;
}

type Worded = 'title' | 'summary' | 'description';

/** What stands at a field that holds a machine's draft, and once it was one. */
function useDrafted(call: Composed) {
  const words = useWords(officerWords);
  const [before] = useState(call);
  return (field: Worded, language: Language): ReactNode => {
    if (isMachineDraft(call[field], language)) return <><MachineDraft text={call[field]} of={language} /> {words('machineKept')}</>;
    return isMachineDraft(before[field], language) ? <span role="status">{words('machineCleared')}</span> : undefined;
  };
}

function Basics({ call, onChange, errorOf }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const set = (field: Worded, typedIn: Language, typed: string) => onChange({ ...call, [field]: retyped(call[field], typedIn, typed) });
  const drafted = useDrafted(call);
  const choose = (code: string, chosen: boolean) => onChange({ ...call, industries: chosen ? [...call.industries, code] : call.industries.filter((each) => each !== code) });
  return (
    <Part title={words('basics')}>
      <div className="pair">
        <TextField name="titleZh" label={words('titleZh')} hint={drafted('title', 'zh')} longest={120} value={call.title.zh} onChange={(zh) => set('title', 'zh', zh)} error={errorOf('title')} />
        <TextField name="titleEn" label={words('titleEn')} hint={drafted('title', 'en')} longest={120} value={call.title.en} onChange={(en) => set('title', 'en', en)} />
        <TextArea name="summaryZh" label={words('summaryZh')} hint={drafted('summary', 'zh')} rows={3} value={call.summary.zh} onChange={(zh) => set('summary', 'zh', zh)} />
        <TextArea name="summaryEn" label={words('summaryEn')} hint={drafted('summary', 'en')} rows={3} value={call.summary.en} onChange={(en) => set('summary', 'en', en)} />
        <TextArea name="descriptionZh" label={words('descriptionZh')} hint={drafted('description', 'zh') ?? words('descriptionHint')} rows={10} value={call.description.zh} onChange={(zh) => set('description', 'zh', zh)} />
        <TextArea name="descriptionEn" label={words('descriptionEn')} hint={drafted('description', 'en') ?? words('descriptionHint')} rows={10} value={call.description.en} onChange={(en) => set('description', 'en', en)} />
      </div>
      <Choices legend={words('fields')}>
        <p className="cap">{words('fieldsHint')}</p>
        <div className="choices-line">
          {[...new Set([...leadingIndustries, ...call.industries])].map((code) => (
            <Choice key={code} kind="checkbox" name={`industry-${code}`} label={industrySaid(code, language)} checked={call.industries.includes(code)} onChange={(chosen) => choose(code, chosen)} />
          ))}
        </div>
      </Choices>
    </Part>
  );
}

function Amounts({ call, onChange, errorOf }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const glance = (amount: string) => (/^\d+(\.\d+)?$/.test(amount.trim()) ? money({ amount: amount.trim(), currency: call.currency }, language) : words('amountHint'));
  return (
    <Part title={words('money')}>
      <div className="pair">
        <TextField name="budget" label={words('budget')} hint={glance(call.budget)} inputMode="decimal" value={call.budget} onChange={(budget) => onChange({ ...call, budget })} error={errorOf('budget')} />
        <TextField name="ceiling" label={words('ceiling')} hint={glance(call.ceiling)} inputMode="decimal" value={call.ceiling} onChange={(ceiling) => onChange({ ...call, ceiling })} error={errorOf('ceiling')} />
        <TextField name="experts" label={words('experts')} inputMode="numeric" value={call.experts} onChange={(experts) => onChange({ ...call, experts })} error={errorOf('experts')} />
      </div>
    </Part>
  );
}

function Times({ call, onChange, errorOf }: Props) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const [opens, closes] = [instantOf(call.opens, call.zone), instantOf(call.closes, call.zone)];
  const open = opens && closes ? daysBetween(opens, closes, call.zone) : 0;
  return (
    <Part title={words('window')}>
      <div className="pair">
        <TextField name="opens" type="datetime-local" label={words('opens')} hint={opens ? momentIn(opens, call.zone, language) : undefined} value={call.opens} onChange={(typed) => onChange({ ...call, opens: typed })} error={errorOf('opens')} />
        <TextField
          name="closes"
          type="datetime-local"
          label={words('closes')}
          hint={closes ? [momentIn(closes, call.zone, language), ...(open > 0 ? [words('windowHint', { count: open })] : [])].join(' · ') : undefined}
          value={call.closes}
          onChange={(typed) => onChange({ ...call, closes: typed })}
          error={errorOf('closes')}
        />
        <ZoneField zone={call.zone} onChange={(zone) => onChange({ ...call, zone })} />
      </div>
    </Part>
  );
}

export function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  return (
    <SelectField name="zone" label={words('zone')} value={zone} onChange={onChange} options={zones.map((value) => ({ value, label: zoneSaid(value, language) }))} />
  );
}
