import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { industries, industrySaid } from '../../i18n/industry-words';
import { distance, said, SearchBox, Section, SelectField, shortDay, State } from '../../ui';
import { ScreeningClock, StateTag, useScreeningClocks } from '../applications';
import { UnreadTag } from '../conversations';
import { BulkBar, JobProgress } from './bulk';
import { useJobs, type Entry, type Resemblance } from './model';
import { FLAGS, fits, holderOf, HOLDERS, LEFT, queueFiltersOf, STATES, type QueueFilters } from './queue-filters';
import { ResemblanceTag } from './resemblances';
import { SavedViews } from './saved-views';
import * as screeningWords from './screening-words';

/** On a phone the filters would fill the first screen. */
const WIDE = '(min-width: 821px)';

type Props = { entries: Entry[]; filters: QueueFilters; alike: Map<string, Resemblance[]>; open: string | null };

/** What these filters leave of the queue, in its order. */
export function useFiltered({ entries, filters, alike }: Pick<Props, 'entries' | 'filters' | 'alike'>): Entry[] {
  const language = useLanguage();
  const clocks = useScreeningClocks().data;
  return entries.filter((entry) => fits(entry, filters, clocks?.get(entry.id), alike.get(entry.id) ?? [], language));
}

/** The queue. While none is open it is filtered, saved as views, and many are chosen at once. */
export function Queue({ entries, filters, alike, open }: Props) {
  const words = useWords(screeningWords);
  const { acting } = useSession();
  const shown = useFiltered({ entries, filters, alike });
  const [picked, setPicked] = useState<string[]>([]);
  const [watching, setWatching] = useState(false);
  const job = useJobs().data?.[0];
  const pickable = acting?.rights.includes('SIGN') && open === null ? shown.filter(({ state }) => state === 'SUBMITTED') : [];
  const chosen = pickable.filter(({ id }) => picked.includes(id));
  const narrowed = Object.keys(filters).length > 0;
  return (
    <div className="queue">
      {open === null ? <FilterBar entries={entries} filters={filters} /> : null}
      {open === null ? <SavedViews filters={filters} /> : null}
      {open === null && job && (watching || job.standing === 'RUNNING') ? <JobProgress job={job} entries={entries} /> : null}
      <Section title={words('queue')} note={words('things', { count: shown.length })}>
        {pickable.length > 0 ? (
          <label className="choice pick-all">
            <input type="checkbox" checked={chosen.length === pickable.length} onChange={(event) => setPicked(event.target.checked ? pickable.map(({ id }) => id) : [])} />
            <span>{words('chooseAll', { count: pickable.length })}</span>
          </label>
        ) : null}
        <BulkBar chosen={chosen} onClear={() => setPicked([])} onStarted={() => { setPicked([]); setWatching(true); }} />
        {shown.length === 0 ? <div style={{ paddingTop: 16 }}><State title={words(narrowed ? 'nothingFits' : 'nothingWaits')}>{words(narrowed ? 'nothingFitsLead' : 'nothingWaitsLead')}</State></div> : null}
        <ul className="rows">
          {shown.map((entry) => (
            <Queued key={entry.id} entry={entry} filters={filters} alike={alike.get(entry.id) ?? []} now={entry.id === open} pick={pickable.includes(entry) ? { picked: picked.includes(entry.id), set: (on) => setPicked(on ? [...picked, entry.id] : picked.filter((id) => id !== entry.id)) } : null} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Queued({ entry, filters, alike, now, pick }: { entry: Entry; filters: QueueFilters; alike: Resemblance[]; now: boolean; pick: { picked: boolean; set: (on: boolean) => void } | null }) {
  const clock = useScreeningClocks().data?.get(entry.id);
  const words = useWords(screeningWords);
  const language = useLanguage();
  const title = said(entry.title, language) || entry.number || '';
  const since = { day: shortDay(entry.since, language), since: distance(entry.since, language) };
  return (
    <li className={`queued ${now ? 'now' : ''} ${pick ? 'pickable' : ''}`}>
      {pick ? <label className="pick"><input type="checkbox" checked={pick.picked} aria-label={words('choose', { title })} onChange={(event) => pick.set(event.target.checked)} /></label> : null}
      <div>
        <Link to="/$lang/calls/screening/$application" params={{ lang: language, application: entry.id }} search={filters as never} {...(now ? { 'aria-current': 'true' as const } : {})}>{title}</Link> {entry.state === 'SUBMITTED' ? null : <StateTag state={entry.state} />} <ResemblanceTag found={alike} />
        <div className="cap"><span className="mono">{entry.number}</span> · {said(entry.companyName, language)} <UnreadTag application={entry.id} /></div>
        <div className="cap">{said(entry.call.title, language)}</div>
        <div className="cap">{words('heldSince', { who: said(holderOf(entry) === 'APPLICANT' ? entry.companyName : entry.call.authorityName, language), ...since })}</div>
        {entry.state === 'APPEALED' ? null : <ScreeningClock clock={clock} />}
      </div>
    </li>
  );
}

function FilterBar({ entries, filters }: { entries: Entry[]; filters: QueueFilters }) {
  const words = useWords(screeningWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const set = (name: keyof QueueFilters) => (value: string) =>
    void navigate({ to: '/$lang/calls/screening', params: { lang: language }, search: queueFiltersOf({ ...filters, [name]: value }) as never, replace: true });
  const narrowed = Object.keys(filters).some((name) => name !== 'q');
  const wide = window.matchMedia(WIDE).matches;
  const calls = [...new Map(entries.map(({ call }) => [call.number, call])).values()];
  return (
    <>
      <div className="call-search"><SearchBox text={filters.q ?? ''} label={words('find')} hint={words('findHint')} onSearch={set('q')} /></div>
      <details className="more-filters" open={wide || narrowed}>
        <summary>{words('filters')}</summary>
        <div className="call-filters" role="group" aria-label={words('filters')}>
          <SelectField name="state" label={words('byState')} placeholder={words('all')} value={filters.state ?? ''} onChange={set('state')} options={STATES.map((value) => ({ value, label: words(`state.${value}`) }))} />
          <SelectField name="holder" label={words('byHolder')} placeholder={words('all')} value={filters.holder ?? ''} onChange={set('holder')} options={HOLDERS.map((value) => ({ value, label: words(`holder.${value}`) }))} />
          <SelectField name="left" label={words('byLeft')} placeholder={words('all')} value={filters.left ?? ''} onChange={set('left')} options={LEFT.map((value) => ({ value, label: words(`left.${value}`) }))} />
          <SelectField name="flags" label={words('byFlags')} placeholder={words('all')} value={filters.flags ?? ''} onChange={set('flags')} options={FLAGS.map((value) => ({ value, label: words(`flags.${value}`) }))} />
          <SelectField name="industry" label={words('byIndustry')} placeholder={words('all')} value={filters.industry ?? ''} onChange={set('industry')} options={Object.keys(industries).filter((code) => !code.includes('/')).map((value) => ({ value, label: industrySaid(value, language) }))} />
          <SelectField name="call" label={words('byCall')} placeholder={words('all')} value={filters.call ?? ''} onChange={set('call')} options={calls.map(({ number, title }) => ({ value: number, label: said(title, language) }))} />
        </div>
      </details>
    </>
  );
}
