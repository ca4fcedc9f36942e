import { Link } from '@tanstack/react-router';
import type { Role } from '../api';
import { useLanguage, useWords } from '../i18n';
import { Loading, PageTitle, said, State } from '../ui';
import { useSession } from './session-provider';

/**
 * In place of a page that is for other roles: who is signed out is asked to sign in, who acts otherwise reads whom it is for. Nothing is said
 * before it is known who asks, nor while a role of theirs that fits is taken up.
 *
 * @param title what the page would be called
 * @param whom whom it is for, in a sentence
 * @param roles in which it is used
 * @param organisation of which alone, where it is one organisation's
 */
export function ForOthers({ title, whom, roles, organisation }: { title: string; whom: string; roles: readonly Role[]; organisation?: string }) {
  const app = useWords('app');
  const language = useLanguage();
  const { state, me, acting } = useSession();
  const known = state === 'out' || me !== null;
  if (!known || me?.memberships.some((membership) => membership.joined && roles.includes(membership.role) && (organisation ?? membership.organisation) === membership.organisation)) return <Loading label={app('loading')} />;
  const signIn = <Link className="btn primary" to="/$lang/sign-in" params={{ lang: language }}>{app('signIn')}</Link>;
  const home = <Link className="btn" to="/$lang/home" params={{ lang: language }}>{app(acting?.role === 'OFFICER' ? 'desk' : 'home')}</Link>;
  return (
    <>
      <PageTitle title={title} />
      <State title={whom} action={me === null ? signIn : home}>
        {me === null ? app('signInToSee') : acting ? app('youActAs', { organisation: said(acting.name, language), role: app(`role.${acting.role}`) }) : app('youActForNobody')}
      </State>
    </>
  );
}
