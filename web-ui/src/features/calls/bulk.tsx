import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, said, Section, State } from '../../ui';
import { useCancelJob, useScreenMany, type Entry, type Job } from './model';
import { ReasonsField } from './reasons-field';
import * as screeningWords from './screening-words';

/** What is done with all that are chosen, after a second look. */
export function BulkBar({ chosen, onStarted, onClear }: { chosen: Entry[]; onStarted: () => void; onClear: () => void }) {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const [doing, setDoing] = useState<Job['act'] | null>(null);
  const [reasons, setReasons] = useState('');
  const screen = useScreenMany(() => {
    setDoing(null);
    setReasons('');
    onStarted();
  });
  if (chosen.length === 0) return null;
  const send = (act: Job['act']) => screen.mutate({ act, applications: chosen.map(({ id }) => id), reasons: act === 'DECLINE' ? reasons.trim() : null });
  return (
    <div className="bulk" role="group" aria-label={words('chosen', { count: chosen.length })}>
      <b>{words('chosen', { count: chosen.length })}</b>
      <Button small kind="primary" onPress={() => setDoing('ADMIT')}>{words('admit')}</Button>
      <Button small onPress={() => setDoing('DECLINE')}>{words('decline')}</Button>
      <Button small onPress={onClear}>{words('chooseNone')}</Button>
      <Dialog title={words(doing === 'DECLINE' ? 'declineMany' : 'admitMany', { count: chosen.length })} isOpen={doing !== null} onClose={() => setDoing(null)}>
        {screen.isError ? <State title={app('errorTitle')} role="alert">{screen.error.message}</State> : null}
        <p>{words(doing === 'DECLINE' ? 'declineManyLead' : 'admitManyLead')}</p>
        {doing === 'DECLINE' ? <ReasonsField label={words('reasons')} value={reasons} onChange={setReasons} /> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={screen.isPending} isDisabled={doing === 'DECLINE' && reasons.trim() === ''} onPress={() => doing && send(doing)}>{words(doing === 'DECLINE' ? 'declineSend' : 'admit')}</Button>
          <Button onPress={() => setDoing(null)}>{words('notNow')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

/** How far many have come, live, with what was refused and why; it can be stopped while something is left. */
export function JobProgress({ job, entries }: { job: Job; entries: Entry[] }) {
  const words = useWords(screeningWords);
  const app = useWords('app');
  const language = useLanguage();
  const cancel = useCancelJob();
  const running = job.standing === 'RUNNING';
  const progress = words(`job.${job.standing}`, { done: job.done, total: job.total, left: job.left });
  return (
    <Section title={words(job.act === 'ADMIT' ? 'jobAdmit' : 'jobDecline')} note={running ? <Button small isPending={cancel.isPending} onPress={() => cancel.mutate(job.id)}>{words('jobStop')}</Button> : null}>
      <progress className="job" max={job.total} value={job.done + job.refused} aria-label={progress} />
      <p className="cap" aria-live="polite">{progress}{job.refused > 0 ? words('jobRefused', { count: job.refused }) : null}</p>
      {cancel.isError ? <State title={app('errorTitle')} role="alert">{cancel.error.message}</State> : null}
      <ul className="rows">
        {job.refusals.map((each) => {
          const entry = entries.find(({ id }) => id === each.application);
          return (
            <li key={each.application} className="alike">
              <Link to="/$lang/applications/$application" params={{ lang: language, application: each.application }} search={{}}>{said(entry?.title, language) || entry?.number || words('openApplication')}</Link>
              <p className="cap">{said(each.said, language)}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
