import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { FindField, said, type Text } from '../../ui';
import type { Kind } from './model';
import * as organisationWords from './words';

export type NamedOrganisation = { id: string; kind: Kind; name: Text };

/** Finds a verified organisation by a part of its name or its whole credit code; those `without` are not offered. */
export function OrganisationField(props: { name: string; label: string; kind?: Kind; without: string[]; onChoose: (organisation: NamedOrganisation) => void }) {
  const words = useWords(organisationWords);
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const answer = useQuery({
    queryKey: ['organisations', 'named', props.kind, sought],
    queryFn: () => get<NamedOrganisation[]>(`/api/v1/organisations/named?${new URLSearchParams({ named: sought, ...(props.kind ? { kind: props.kind } : {}) })}`),
    enabled: sought !== '',
    placeholderData: keepPreviousData,
  });
  const offered = answer.data?.filter((each) => !props.without.includes(each.id));
  return (
    <FindField
      name={props.name}
      label={props.label}
      hint={words('findHint')}
      error={answer.isError ? answer.error.message : undefined}
      sought={sought}
      onSeek={setSought}
      found={offered?.map((each) => ({ id: each.id, title: said(each.name, language), note: props.kind ? undefined : words(`kind.${each.kind}`) }))}
      onChoose={({ id }) => {
        const chosen = offered?.find((each) => each.id === id);
        if (chosen) props.onChoose(chosen);
      }}
    />
  );
}
