import { Link } from '@tanstack/react-router';
import type { Me } from '../../api';
import { Invitations, MyOrganisations } from '../../features/organisations/waiting';
import { useLanguage, useWords } from '../../i18n';
import { Frame } from './frame';
import * as homeWords from './words';

/** For somebody who does not act for any organisation yet: accept an invitation, or register one. */
export function NewcomerHome({ me }: { me: Me }) {
  const app = useWords('app');
  const words = useWords(homeWords);
  const language = useLanguage();
  return (
    <Frame title={app('home')} actions={<Link className="btn primary" to="/$lang/organisations/register" params={{ lang: language }}>{words('register')}</Link>}>
      <div className="cols two">
        <Invitations me={me} />
        <MyOrganisations me={me} />
      </div>
    </Frame>
  );
}
