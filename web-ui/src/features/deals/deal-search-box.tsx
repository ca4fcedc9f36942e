import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { said, SearchBox } from '../../ui';
import { useSuggestions, type DealSearch, type Stage } from './model';
import { useDealWords } from './use-words';

/** The one box: what is typed is searched, what is suggested is chosen as a filter or opened. */
export function DealSearchBox({ search, onChange }: { search: DealSearch; onChange: (search: DealSearch) => void }) {
  const words = useDealWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed).data ?? [];
  const suggested = suggestions.map((one) => ({ id: `${one.kind} ${one.code}`, title: said(one.name, language) || '–', note: words(`suggested.${one.kind}`) }));
  const choose = (id: string) => {
    const [kind = ''] = id.split(' ', 1);
    const code = id.slice(kind.length + 1);
    const add = (chosen: string[]) => [...new Set([...chosen, code])];
    if (kind === 'DEAL') void navigate({ to: '/$lang/deals/$deal', params: { lang: language, deal: code } });
    if (kind === 'CITY') onChange({ ...search, q: '', city: add(search.city) });
    if (kind === 'INDUSTRY') onChange({ ...search, q: '', industry: add(search.industry) });
    if (kind === 'STAGE') onChange({ ...search, q: '', stage: add(search.stage) as Stage[] });
    if (kind === 'PLACE') onChange({ ...search, q: '', region: add(search.region) });
  };
  return (
    <SearchBox
      text={search.q} label={words('searchLabel')} hint={words('searchHint')} onSearch={(q) => onChange({ ...search, q, sort: null })}
      suggesting={{ suggested, label: words('suggestions'), onType: setTyped, onChoose: choose }}
    />
  );
}
