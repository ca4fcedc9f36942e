import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { forgetAll, forgetUnsentBut, send, signedIn, type Membership } from '../api';
import { LanguageContext, useLanguage, useWords } from '../i18n';
import { Avatar, DropDown, Icon, Loading, said, type Language } from '../ui';
import { placesFor, type Place } from './places';
import { SessionProvider, useSession } from '../session/session-provider';

/** The frame of every page: who the house is, where one can go, who one is, which language. */
export function Shell() {
  const { lang } = useParams({ strict: false }) as { lang?: string };
  const language: Language = lang === 'en' ? 'en' : 'zh';
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <LanguageContext value={language}>
      <SessionProvider language={language}>
        <Top />
        <main id="content" className="wrap" key={language}>
          <Content />
        </main>
      </SessionProvider>
    </LanguageContext>
  );
}

/** Nothing is asked of the server before it is known who asks. */
function Content() {
  const words = useWords('app');
  const { state } = useSession();
  return state === 'unknown' ? <Loading label={words('loading')} /> : <Outlet />;
}

function Places({ places, onGo }: { places: Place[]; onGo?: () => void }) {
  const words = useWords('app');
  const language = useLanguage();
  return places.map(({ to, params, label }) => (
    <Link key={to} to={to} params={{ lang: language, ...params } as never} activeProps={{ 'aria-current': 'page' }} onClick={onGo}>
      {words(label)}
    </Link>
  ));
}

function Top() {
  const words = useWords('app');
  const language = useLanguage();
  const { state, acting } = useSession();
  const href = useRouterState({ select: (router) => router.location.href });
  const other = href.replace(/^\/(zh|en)/, language === 'zh' ? '/en' : '/zh');
  const places = state === 'unknown' ? [] : placesFor(state === 'in', acting);
  return (
    <>
      <a className="skip" href="#content">{words('skip')}</a>
      <header className="top">
        <Link className="brand" to="/$lang" params={{ lang: language }}>
          <svg viewBox="0 0 28 28" aria-hidden="true"><path d="M3 25V12h10v13M15 25V3h10v22M3 18h10M15 11h10M15 18h10" /></svg>
          <b>{words('name')}</b>
          <span>{words('zone')}</span>
        </Link>
        <nav className="wide" aria-label={words('main')}><Places places={places} /></nav>
        <div className="end">
          {state === 'in' ? <Who /> : null}
          {state === 'out' ? <Link className="btn small" to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link> : null}
          <a className="btn small" href={other} hrefLang={language === 'zh' ? 'en' : 'zh-CN'} lang={language === 'zh' ? 'en' : 'zh-CN'}>{words('otherLanguage')}</a>
          <DropDown className="menu" label={words('menu')} button={<Icon name="menu" />}>
            {(close) => <nav aria-label={words('main')}><Places places={places} onGo={close} /></nav>}
          </DropDown>
        </div>
      </header>
    </>
  );
}

function label(membership: Membership, language: Language, role: string): string {
  return `${said(membership.name, language)} · ${role}`;
}

function Who() {
  const words = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const { me, acting, choose } = useSession();
  if (me === null) return null;
  const joined = me.memberships.filter((membership) => membership.joined);
  const out = async () => {
    await send('/api/v1/session', { method: 'DELETE' });
    forgetAll();
    await forgetUnsentBut(null);
    signedIn(null);
    await navigate({ to: '/$lang/sign-in', params: { lang: language } });
  };
  return (
    <DropDown
      className="account"
      button={
        <>
          <Avatar name={me.person.name} />
          <span className="who">{acting ? `${me.person.name} · ${said(acting.name, language)}` : me.person.name}</span>
          <Icon name="down" />
        </>
      }
    >
      {(close) => (
        <ul aria-label={words('account')}>
          {joined.map((membership) => (
            <li key={`${membership.organisation}/${membership.role}`}>
              <button
                type="button"
                {...(membership === acting ? { 'aria-current': true } : {})}
                onClick={() => {
                  close();
                  choose(membership);
                }}
              >
                {label(membership, language, words(`role.${membership.role}`))}
              </button>
            </li>
          ))}
          <li><Link to="/$lang/account/mail" params={{ lang: language }} onClick={close}>{words('mailSettings')}</Link></li>
          <li><Link to="/$lang/settings" params={{ lang: language }} onClick={close}>{words('settings')}</Link></li>
          <li><button type="button" onClick={() => void out()}>{words('signOut')}</button></li>
        </ul>
      )}
    </DropDown>
  );
}
