import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, SelectField, said, TextArea, TextField } from '../../ui';
import { formOf } from '../applications';
import type { HandedIn } from './model';
import * as screeningWords from './screening-words';

const SNIPPETS = ['stamp', 'name', 'date', 'amount', 'unclear'] as const;
const USUAL_DAYS = '10';
const MOST_DAYS = 60;

type Remark = { question: string; remark: string };
export type GiveBackBody = { remarks: { question: string | null; remark: string }[]; workingDays: number };

/** All that must be mended, place by place, and how long the applicant has; told at one time. */
export function GiveBack({ application, busy, onSend, onCancel }: { application: HandedIn; busy: boolean; onSend: (body: GiveBackBody) => void; onCancel: () => void }) {
  const words = useWords(screeningWords);
  const language = useLanguage();
  const [remarks, setRemarks] = useState<Remark[]>([{ question: '', remark: '' }]);
  const [days, setDays] = useState(USUAL_DAYS);
  const questions = formOf(application.form).sections.flatMap((section) => section.questions);
  const set = (index: number, part: Partial<Remark>) => setRemarks(remarks.map((each, place) => (place === index ? { ...each, ...part } : each)));
  const whole = /^\d{1,2}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= MOST_DAYS;
  const told = remarks.filter(({ remark }) => remark.trim() !== '');
  return (
    <div className="give-back">
      <p className="cap">{words('giveBackLead')}</p>
      <ol>
        {remarks.map((each, index) => (
          <li key={index}>
            <SelectField name={`remark-${index}-question`} label={words('aboutQuestion')} placeholder={words('aboutWhole')} value={each.question} onChange={(question) => set(index, { question })} options={questions.map(({ name, label }) => ({ value: name, label: said(label, language) }))} />
            <TextArea name={`remark-${index}`} label={words('remark')} rows={3} longest={4000} value={each.remark} onChange={(remark) => set(index, { remark })} />
            <SelectField name={`remark-${index}-snippet`} label={words('snippets')} placeholder="–" value="" onChange={(snippet) => snippet && set(index, { remark: [each.remark.trim(), words(`snippet.${snippet as (typeof SNIPPETS)[number]}`)].filter(Boolean).join('\n') })} options={SNIPPETS.map((value) => ({ value, label: words(`snippet.${value}`) }))} />
            {remarks.length > 1 ? <Button small onPress={() => setRemarks(remarks.filter((_, place) => place !== index))}>{words('removeRemark')}</Button> : null}
          </li>
        ))}
      </ol>
      <Button small onPress={() => setRemarks([...remarks, { question: '', remark: '' }])}>{words('addRemark')}</Button>
      <TextField name="mend-days" label={words('mendDays')} inputMode="numeric" value={days} onChange={setDays} />
      <div className="form-acts">
        <Button kind="primary" isPending={busy} isDisabled={told.length === 0 || !whole} onPress={() => onSend({ remarks: told.map(({ question, remark }) => ({ question: question || null, remark: remark.trim() })), workingDays: Number(days) })}>{words('giveBackSend', { count: told.length })}</Button>
        <Button onPress={onCancel}>{words('notNow')}</Button>
      </div>
    </div>
  );
}
