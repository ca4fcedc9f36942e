import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Me, Membership } from '../../api';
import { Problem, useMe, isSignedIn } from '../../api';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { day, Failure, Loading, Mark, PageTitle, said, Section, Tabs } from '../../ui';
import { Members } from './members';
import { registrationWords, useOrganisation } from './model';
import { Profile } from './profile';
import { Vault } from './vault';
import { Verification } from './verification';
import * as organisations from './words';

const TABS = ['overview', 'vault', 'people', 'history'] as const;

export function OrganisationPage({ acting }: { acting?: Membership | null }) {
  const { organisation: id } = useParams({ strict: false }) as { organisation: string };
  const { tab: sought } = useSearch({ strict: false }) as { tab?: string };
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const page = useOrganisation(id);
  const me: Me | null = useMe(isSignedIn()).data ?? null;
  if (page.isPending) return <Loading label={app('loading')} />;
  if (page.isError) {
    const missing = page.error instanceof Problem && page.error.status === 404;
    return <Failure title={app(missing ? 'notFoundTitle' : 'errorTitle')} error={page.error} />;
  }
  const { organisation } = page.data;
  const mine = me?.memberships.find((membership) => membership.organisation === id && membership.joined) ?? null;
  const inside = mine !== null || me?.memberships.some((membership) => membership.role === 'OFFICER' || membership.role === 'AUDITOR') === true;
  const officer = acting ?? me?.memberships.find((membership) => membership.role === 'OFFICER' && membership.joined) ?? null;
  const founds = me?.memberships.find((membership) => membership.organisation === id && membership.joined && (membership.role === 'FOUNDER' || membership.role === 'INVESTOR')) ?? null;
  const manages = mine?.rights.includes('MANAGE') ?? false;
  const name = said(organisation.name, language);
  const tabs = TABS.filter((each) => each === 'overview' || (inside && (each !== 'vault' || founds !== null)));
  const tab = tabs.find((each) => each === sought) ?? 'overview';
  return (
    <>
      <PageTitle title={name} crumb={<><Mark name={name} /> <span>{words(`kind.${organisation.kind}`)}</span></>}>
        {organisation.name.zh && organisation.name.en ? <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? organisation.name.en : organisation.name.zh}</span> : null}
      </PageTitle>
      {inside ? (
        <Tabs label={name}>
          {tabs.map((each) => (
            <Link
              key={each} to="/$lang/organisations/$organisation" params={{ lang: language, organisation: id }} search={(each === 'overview' ? {} : { tab: each }) as never} replace
              {...(tab === each ? { 'aria-current': 'page' as const } : {})}
            >
              {each === 'history' ? app('history') : words(each)}
            </Link>
          ))}
        </Tabs>
      ) : null}
      {tab === 'overview' ? (
        <>
          <Verification page={page.data} acting={officer} mayCorrect={manages} maySign={mine?.rights.includes('SIGN') ?? false} member={mine !== null} />
          <div className="cols two">
            <Profile page={page.data} mayEdit={manages} />
            <Section title={words('registration')}>
              <dl className="kv">
                <dt>{words('creditCode')}</dt>
                <dd className="mono">{registrationWords(organisation.registration)}</dd>
                <dt>{words('registeredAt')}</dt>
                <dd>{day(organisation.registeredAt, language)}</dd>
              </dl>
            </Section>
          </div>
        </>
      ) : null}
      {founds && tab === 'vault' ? <Vault organisation={id} mayWrite={founds.rights.includes('WRITE')} /> : null}
      {tab === 'people' ? <Members page={page.data} me={me} /> : null}
      {tab === 'history' ? <HistoryTab feature="organisations" path={`/api/v1/organisations/${id}/history`} /> : null}
    </>
  );
}
