import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import './calls.css';
import { serverNow } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { industries, industrySaid } from '../../i18n/industry-words';
import { Button, Failure, Loading, MachineDraft, money, PageTitle, said, SearchBox, Section, SelectField, State, Tag, Written } from '../../ui';
import { leftOf, momentIn } from './deadline';
import { feedOf, filtered, filtersOf, KINDS, PHASES, type Filters } from './filters';
import { useCalls, type CallLine } from './model';
import { PhaseTag } from './phase-tag';
import { SaveSearch } from './save-search';
import * as callWords from './words';

/** Every published call, for everybody; what is filtered stands in the address. */
export function CallsPage() {
  const words = useWords(callWords);
  const app = useWords('app');
  const language = useLanguage();
  const { acting, state } = useSession();
  const filters = filtersOf(useSearch({ strict: false }) as Record<string, unknown>);
  const calls = useCalls(filters);
  const lines = calls.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle
        title={words('title')}
        actions={
          acting?.role === 'OFFICER' ? (
            <>
              <Link className="btn primary" to="/$lang/calls/new" params={{ lang: language }}>{words('newCall')}</Link>
              <Link className="btn" to="/$lang/calls/desk" params={{ lang: language }}>{words('toDesk')}</Link>
            </>
          ) : null
        }
      >
        {words('lead')}
      </PageTitle>
      <FilterBar filters={filters} />
      <p className="cap feed"><a href={feedOf(filters, language)} type="application/atom+xml">{words('follow')}</a> {words('followLead')}</p>
      {state === 'in' ? <div className="cap save-search"><SaveSearch filters={filters} /></div> : null}
      <Section title={words('title')} note={calls.data ? words(calls.hasNextPage ? 'countSoFar' : 'count', { count: lines.length }) : null}>
        {calls.isPending ? <Loading label={app('loading')} /> : null}
        {calls.isError ? <Failure title={app('errorTitle')} error={calls.error} action={<Button onPress={() => void calls.refetch()}>{app('again')}</Button>} /> : null}
        {calls.data && lines.length === 0 ? (
          <div style={{ paddingTop: 16 }}>
            <State
              title={words(narrowed ? 'nothingFits' : 'nothingYet')}
              action={narrowed ? <Link className="btn" to="/$lang/calls" params={{ lang: language }}>{words('showAll')}</Link> : undefined}
            >
              {words(narrowed ? 'nothingFitsLead' : 'nothingYetLead')}
            </State>
          </div>
        ) : null}
        <ul className="rows">{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
        {calls.hasNextPage ? (
          <div className="form-acts">
            <Button isPending={calls.isFetchingNextPage} onPress={() => void calls.fetchNextPage()}>{words('more')}</Button>
          </div>
        ) : null}
      </Section>
    </>
  );
}

function FilterBar({ filters }: { filters: Filters }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const set = (name: keyof Filters) => (value: string) =>
    void navigate({ to: '/$lang/calls', params: { lang: language }, search: filtered(filters, name, value) as never, replace: true });
  return (
    <>
      <div className="call-search"><SearchBox text={filters.q ?? ''} label={words('searchLabel')} hint={words('searchHint')} onSearch={set('q')} /></div>
      <div className="call-filters" role="group" aria-label={words('filters')}>
        <SelectField name="phase" label={words('phase')} placeholder={words('all')} value={filters.phase ?? ''} onChange={set('phase')} options={PHASES.map((value) => ({ value, label: words(`phase.${value}`) }))} />
        <SelectField name="kind" label={words('kind')} placeholder={words('all')} value={filters.kind ?? ''} onChange={set('kind')} options={KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))} />
        <SelectField
          name="industry"
          label={words('industry')}
          placeholder={words('all')}
          value={filters.industry ?? ''}
          onChange={set('industry')}
          options={Object.keys(industries).map((value) => ({ value, label: `${value.includes('/') ? '　' : ''}${industrySaid(value, language)}` }))}
        />
      </div>
    </>
  );
}

function Line({ line }: { line: CallLine }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const left = leftOf(line, serverNow());
  const waits = line.phase === 'RECEIVING' || line.phase === 'UPCOMING';
  return (
    <li className="call-line">
      <div>
        <h3><Link to="/$lang/calls/$call" params={{ lang: language, call: line.id }}>{said(line.title, language)}</Link> <MachineDraft text={line.title} /></h3>
        <p><Written text={line.summary} /></p>
        <div className="meta cap">
          <Tag kind="line">{words(`kind.${line.kind}`)}</Tag>
          <span className="mono">{line.number}</span>
          <span>{said(line.authorityName, language)}</span>
          {line.ceiling ? <span>{words('ceiling')} {money(line.ceiling, language)}</span> : null}
          {line.budget ? <span>{words('budget')} {money(line.budget, language)}</span> : null}
          <span>{line.industries.length ? line.industries.map((code) => industrySaid(code, language)).join(language === 'zh' ? '、' : ', ') : words('anyIndustry')}</span>
        </div>
      </div>
      <div className="due">
        <PhaseTag phase={line.phase} />
        {waits ? <b>{words(left.key, { count: left.count })}</b> : null}
        <span className="cap">{words('closesAt', { at: momentIn(line.closes, line.zone, language) })}</span>
      </div>
    </li>
  );
}
