import { Link } from '@tanstack/react-router';
import type { Me } from '../../api';
import { FindOrganisation } from '../../features/organisations/find-organisation';
import { AwaitingVerification, Invitations, MyOrganisations } from '../../features/organisations/waiting';
import { useLanguage, useWords } from '../../i18n';
import { Row, Rows, Section } from '../../ui';
import { Frame } from './frame';
import * as homeWords from './words';

const READ = [
  { to: '/$lang/decisions', title: 'readDecisions', says: 'readDecisionsSays' },
  { to: '/$lang/awards/own', title: 'readAwards', says: 'readAwardsSays' },
  { to: '/$lang/deals/exposure', title: 'readExposure', says: 'readExposureSays' },
  { to: '/$lang/calls', title: 'readCalls', says: 'readCallsSays' },
] as const;

/** An auditor's day: what the authority has decided, given and verified, to be read and never changed. */
export function AuditorHome({ me }: { me: Me }) {
  const app = useWords('app');
  const words = useWords(homeWords);
  const language = useLanguage();
  return (
    <Frame title={app('home')}>
      <div className="cols two">
        <div>
          <Section title={words('toRead')} note={words('toReadNote')}>
            <Rows>
              {READ.map(({ to, title, says }) => <Row key={to} title={<Link to={to} params={{ lang: language }}>{words(title)}</Link>}>{words(says)}</Row>)}
            </Rows>
            <p className="cap" style={{ paddingTop: 12 }}>{words('notAudited')}</p>
          </Section>
          <AwaitingVerification />
        </div>
        <div>
          <FindOrganisation />
          {me.memberships.some((membership) => !membership.joined) ? <Invitations me={me} /> : null}
          <MyOrganisations me={me} />
        </div>
      </div>
    </Frame>
  );
}
