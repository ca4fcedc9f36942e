import './start.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { Button, Loading, Section, TextField } from '../../ui';
import { useSession } from '../../session/session-provider';
import * as startWords from './words';

// The lists are not part of the first page's own script, which has a budget.
const OpenCalls = lazy(() => import('../../features/calls/waiting').then((calls) => ({ default: calls.OpenCalls })));
const LatestAwards = lazy(() => import('../../features/awards/latest-awards').then((awards) => ({ default: awards.LatestAwards })));

/** What somebody sees who has come for the first time: what the house does, what is open, what was decided. */
export function StartPage() {
  const words = useWords(startWords);
  const app = useWords('app');
  const language = useLanguage();
  const { state } = useSession();
  useEffect(() => {
    document.title = app('name');
  }, [app]);
  return (
    <div className="start">
      <header className="start-head">
        <h1>{words('title')}</h1>
        <p>{words('lead')}</p>
        <div className="start-acts">
          {state === 'in' ? (
            <Link className="btn primary" to="/$lang/home" params={{ lang: language }}>{app('home')}</Link>
          ) : (
            <>
              <Link className="btn primary" to="/$lang/sign-up" params={{ lang: language }}>{app('signUp')}</Link>
              <Link className="btn" to="/$lang/sign-in" params={{ lang: language }}>{app('signIn')}</Link>
            </>
          )}
        </div>
      </header>
      <Road />
      <div className="cols two">
        <div>
          <Suspense fallback={<Loading rows={3} />}><OpenCalls /></Suspense>
          <Suspense fallback={<Loading rows={3} />}><LatestAwards /></Suspense>
        </div>
        <div>
          <VerifyForm />
          <Section title={words('deals')}>
            <p className="quiet" style={{ padding: '12px 0' }}>{words('dealsWords')}</p>
            <Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('toDeals')}</Link>
          </Section>
        </div>
      </div>
    </div>
  );
}

const STEPS = [
  { name: 'apply', says: 'applyWords' },
  { name: 'review', says: 'reviewWords' },
  { name: 'decide', says: 'decideWords', official: true },
  { name: 'award', says: 'awardWords' },
  { name: 'raise', says: 'raiseWords' },
] as const;

function Road() {
  const words = useWords(startWords);
  return (
    <Section title={words('road')} note={words('roadNote')}>
      <ol className="start-road">
        {STEPS.map((step) => (
          <li key={step.name} className={'official' in step ? 'official' : ''}>
            <b>{words(step.name)}</b>
            <p>{words(step.says)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function VerifyForm() {
  const words = useWords(startWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const verify = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = number.trim();
    void (trimmed === '' ? navigate({ to: '/$lang/verify', params: { lang: language } }) : navigate({ to: '/$lang/verify/$number', params: { lang: language, number: trimmed } }));
  };
  return (
    <Section title={words('verify')} note={words('verifyNote')}>
      <form className="start-verify" onSubmit={verify}>
        <TextField name="number" label={words('verifyLabel')} hint={words('verifyHint')} value={number} onChange={setNumber} />
        <Button type="submit">{words('verifyAction')}</Button>
      </form>
    </Section>
  );
}
