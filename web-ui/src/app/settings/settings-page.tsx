import { SavedSearches } from '../../features/calls';
import { ProgramTokens } from '../../features/people';
import { useWords } from '../../i18n';
import { Forbidden, PageTitle } from '../../ui';
import { useSession } from '../../session/session-provider';
import * as settingsWords from './words';

/** What is one's own, whatever one's role: saved searches, tokens for programs. */
export function SettingsPage() {
  const app = useWords('app');
  const words = useWords(settingsWords);
  const { me } = useSession();
  if (me === null) return <Forbidden />;
  const programs = me.memberships.some(({ joined, role }) => joined && (role === 'OFFICER' || role === 'FOUNDER'));
  return (
    <>
      <PageTitle title={app('settings')}>{words('lead', { name: me.person.name, mail: me.person.mail })}</PageTitle>
      <SavedSearches />
      {programs ? <ProgramTokens /> : null}
    </>
  );
}
