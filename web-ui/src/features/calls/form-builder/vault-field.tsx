import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get } from '../../../api';
import { useLanguage, useWords } from '../../../i18n';
import { Button, SelectField } from '../../../ui';
import type { Question } from '../../applications';
import { useVocabulary } from '../../organisations';
import type { Form } from '../model';
import * as officerWords from '../officer-words';
import { askingVault } from './form-edit';

const PAUSE = 400;
const WORDS = ['line', 'text'];

/** What of an applicant's vault answers a question. Where nothing is chosen, what its wording suggests is offered. */
export function VaultField({ question, form, onChange }: { question: Question; form: Form; onChange: (form: Form) => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const vocabulary = useVocabulary().data;
  const { name, widget, label } = question;
  const chosen = question.document ?? question.fact ?? '';
  const suggested = useSuggestion(widget, label.zh ?? '', label.en ?? '', chosen === '');
  if (!vocabulary || widget === 'declaration' || name === 'amount') return null;
  const entries = widget === 'files' ? vocabulary.documents : vocabulary.facts.filter(({ type }) => type === widget || (WORDS.includes(type) && WORDS.includes(widget)));
  if (entries.length === 0) return null;
  const near = chosen === '' ? entries.find(({ code }) => code === suggested) : undefined;
  return (
    <div className="vault-field">
      <SelectField name={`${name}-vault`} label={words('vaultField')} hint={words('vaultFieldHint')} placeholder={words('vaultNone')} value={chosen} onChange={(code) => onChange(askingVault(form, name, code))} options={entries.map((entry) => ({ value: entry.code, label: entry[language] }))} />
      {near ? <Button small onPress={() => onChange(askingVault(form, name, near.code))}>{words('vaultSuggested', { fact: near[language] })}</Button> : null}
    </div>
  );
}

/** Asked as one pauses in typing. */
function useSuggestion(widget: string, zh: string, en: string, enabled: boolean): string | null {
  const [asked, setAsked] = useState({ zh, en });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ zh, en }), PAUSE);
    return () => clearTimeout(timer);
  }, [zh, en]);
  const query = new URLSearchParams({ widget, ...asked });
  const found = useQuery({
    queryKey: ['vault-suggestion', widget, asked.zh, asked.en],
    queryFn: () => get<{ code: string | null }>(`/api/v1/vault/suggestions?${query}`),
    enabled: enabled && (asked.zh.trim() !== '' || asked.en.trim() !== ''),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return found.data?.code ?? null;
}
