import { useDeferredValue, useState } from 'react';
import { useWords } from '../../i18n';
import { Choice, Choices, TextField } from '../../ui';
import { useCreditCodeCheck, type Registration } from './model';
import * as organisations from './words';

export type RegistrationDraft = {
  foreign: boolean;
  creditCode: string;
  country: string;
  register: string;
  number: string;
  nameZh: string;
  nameEn: string;
};

export const emptyDraft: RegistrationDraft = { foreign: false, creditCode: '', country: '', register: '', number: '', nameZh: '', nameEn: '' };

export function registrationOf(draft: RegistrationDraft): Registration {
  return draft.foreign
    ? { kind: 'foreign', country: draft.country.trim().toUpperCase(), register: draft.register.trim(), number: draft.number.trim() }
    : { kind: 'credit-code', creditCode: draft.creditCode };
}

export function nameOf(draft: RegistrationDraft) {
  return { zh: draft.nameZh || null, en: draft.nameEn || null, original: draft.nameZh ? 'ZH' : 'EN', machine: false };
}

/** By what an organisation is known to the state, and its name. A credit code is judged as one leaves its field. */
export function RegistrationForm({ draft, onChange }: { draft: RegistrationDraft; onChange: (draft: RegistrationDraft) => void }) {
  const words = useWords(organisations);
  const [left, setLeft] = useState(false);
  const code = useDeferredValue(draft.creditCode);
  const check = useCreditCodeCheck(code, !draft.foreign && (left || code.length >= 18)).data;
  const set = (part: Partial<RegistrationDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Choices legend={words('where')}>
        <Choice kind="radio" name="where" label={words('chinese')} checked={!draft.foreign} onChange={() => set({ foreign: false })} />
        <Choice kind="radio" name="where" label={words('foreign')} checked={draft.foreign} onChange={() => set({ foreign: true })} />
      </Choices>
      {draft.foreign ? (
        <>
          <TextField name="country" label={words('country')} hint={words('countryHint')} value={draft.country} onChange={(country) => set({ country })} />
          <TextField name="register" label={words('register')} value={draft.register} onChange={(register) => set({ register })} />
          <TextField name="number" label={words('number')} value={draft.number} onChange={(number) => set({ number })} />
        </>
      ) : (
        <TextField
          name="creditCode"
          label={words('creditCode')}
          hint={check && check.problem === null ? words('creditCodeRight') : words('creditCodeHint')}
          error={check?.sentence ?? undefined}
          value={draft.creditCode}
          onChange={(creditCode) => set({ creditCode })}
          onBlur={() => setLeft(true)}
        />
      )}
      <TextField name="nameZh" label={words('nameZh')} value={draft.nameZh} onChange={(nameZh) => set({ nameZh })} autoComplete="organization" />
      <TextField name="nameEn" label={words('nameEn')} value={draft.nameEn} onChange={(nameEn) => set({ nameEn })} />
    </>
  );
}
