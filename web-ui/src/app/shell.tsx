import { Link, Outlet, useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { send, signedIn, type Membership, type Role } from '../api';
import { LanguageContext, useLanguage, useWords } from '../i18n';
import { DropDown, Icon, Loading, said, type Language } from '../ui';
import { SessionProvider, useSession } from './session-provider';

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

/** A founder raises money, an investor looks for deals, and everybody else may look on. */
function money(role: Role | null): { path: string; label: 'rounds' | 'deals' | 'introductions' }[] {
  if (role === 'FOUNDER') return [{ path: 'deals/own', label: 'rounds' }, { path: 'introductions', label: 'introductions' }];
  return role === 'INVESTOR' ? [{ path: 'deals', label: 'deals' }, { path: 'introductions', label: 'introductions' }] : [{ path: 'deals', label: 'deals' }];
}

function Top() {
  const words = useWords('app');
  const language = useLanguage();
  const { state, acting } = useSession();
  const path = useRouterState({ select: (router) => router.location.pathname });
  const other = path.replace(/^\/(zh|en)/, language === 'zh' ? '/en' : '/zh');
  const items: { to: string; label: string }[] =
    state === 'in'
      ? [
          { to: `/${language}/home`, label: words(acting?.role === 'OFFICER' ? 'desk' : 'home') },
          { to: `/${language}/calls`, label: words('calls') },
          ...(acting?.role === 'FOUNDER' ? [{ to: `/${language}/applications`, label: words('applications') }] : []),
          ...money(acting?.role ?? null).map(({ path: below, label }) => ({ to: `/${language}/${below}`, label: words(label) })),
          ...(acting ? [{ to: `/${language}/organisations/${acting.organisation}`, label: words('organisation') }] : []),
        ]
      : [
          { to: `/${language}/calls`, label: words('calls') },
          { to: `/${language}/deals`, label: words('deals') },
        ];
  return (
    <>
      <a className="skip" href="#content">{words('skip')}</a>
      <header className="top">
        <Link className="brand" to="/$lang" params={{ lang: language }}>
          <svg viewBox="0 0 28 28" aria-hidden="true"><path d="M3 25V12h10v13M15 25V3h10v22M3 18h10M15 11h10M15 18h10" /></svg>
          <b>{words('name')}</b>
          <span>{words('zone')}</span>
        </Link>
        {items.length > 0 ? (
          <nav aria-label={words('main')}>
            {items.map((item) => (
              <a key={item.to} href={item.to} {...(path === item.to || path.startsWith(`${item.to}/`) ? { 'aria-current': 'page' as const } : {})}>{item.label}</a>
            ))}
          </nav>
        ) : null}
        <div className="end">
          {state === 'in' ? <Who /> : null}
          {state === 'out' ? <Link className="btn small" to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link> : null}
          <a className="btn small" href={other} hrefLang={language === 'zh' ? 'en' : 'zh-CN'} lang={language === 'zh' ? 'en' : 'zh-CN'}>{words('otherLanguage')}</a>
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
    signedIn(null);
    await navigate({ to: '/$lang/sign-in', params: { lang: language } });
  };
  return (
    <DropDown
      button={
        <>
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
          <li><button type="button" onClick={() => void out()}>{words('signOut')}</button></li>
        </ul>
      )}
    </DropDown>
  );
}
