import { useNavigate } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../i18n';
import { Section } from '../../ui';
import { OrganisationField } from './organisation-field';
import * as organisationWords from './words';

/** The way to any verified organisation: who verified it, by what, and all that has happened to it. */
export function FindOrganisation() {
  const words = useWords(organisationWords);
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <Section title={words('findOne')}>
      <div style={{ paddingTop: 12 }}>
        <OrganisationField name="organisation" label={words('nameOrCode')} without={[]} onChoose={({ id }) => void navigate({ to: '/$lang/organisations/$organisation', params: { lang: language, organisation: id } })} />
      </div>
    </Section>
  );
}
