import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { exactMoney, Facts, Failure, Loading, moment, PageTitle, said, Section, Tabs } from '../../ui';
import { LetterView, QrBlock } from './letter-view';
import { base, useDecision, type Decision, type DecisionAnswer } from './model';
import { Opinions } from './opinions';
import { NextStep, Revocation } from './next-step';
import { StateTag } from './table-page';
import { pdfOf, useByNumber } from './verification';
import * as verifyWords from './verify-words';
import * as decisionWords from './words';
import './decisions.css';

const OFFICIALS = ['OFFICER', 'PANELLIST', 'AUDITOR', 'FOUNDER'] as const;

/** One decision: its steps, what comes next, its sealed letter. */
export function DecisionPage() {
  const { decision: id } = useParams({ strict: false }) as { decision: string };
  const { tab = 'decision' } = useSearch({ strict: false }) as { tab?: string };
  const words = useWords(decisionWords);
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(OFFICIALS);
  const answer = useDecision(id);
  if (answer.isPending) return <Loading label={app('loading')} />;
  if (answer.isError) return <Failure title={app('errorTitle')} error={answer.error} />;
  const { decision } = answer.data;
  const inside = acting !== null && acting.organisation === decision.authority;
  const title = words('title', { number: decision.number });
  const open = (each: string) => (tab === each ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      <PageTitle
        title={title}
        crumb={inside ? <Link to="/$lang/decisions" params={{ lang: language }}>{words('table')}</Link> : said(decision.callTitle, language)}
        actions={<StateTag state={decision.state} />}
      >
        {said(decision.companyName, language)} · {words(`outcome.${decision.outcome}`)}
        {decision.amount ? ` ${exactMoney(decision.amount, language)}` : ''}
      </PageTitle>
      <Tabs label={title}>
        <a href="?tab=decision" {...open('decision')}>{words('tab')}</a>
        <a href="?tab=reviews" {...open('reviews')}>{words('reviewsTab')}</a>
        {inside ? <a href="?tab=history" {...open('history')}>{app('history')}</a> : null}
      </Tabs>
      {tab === 'decision' ? (
        <div className="cols two">
          <div>
            {inside ? <NextStep decision={decision} acting={acting} /> : null}
            <SealedLetterSection decision={decision} />
            <Section title={words('reasons')}><p className="reasons">{said(decision.reasons, language)}</p></Section>
          </div>
          <aside>
            <Steps answer={answer.data} />
            <Section title={words('facts')}>
              <Facts
                facts={[
                  { name: words('company'), value: said(decision.companyName, language) },
                  { name: words('application'), value: decision.applicationNumber ?? '–' },
                  { name: words('call'), value: said(decision.callTitle, language) },
                  { name: words('amount'), value: decision.amount ? exactMoney(decision.amount, language) : '–' },
                ]}
              />
            </Section>
            {inside && acting?.role === 'OFFICER' && decision.state === 'SEALED' ? <Revocation decision={decision} /> : null}
          </aside>
        </div>
      ) : null}
      {tab === 'reviews' ? <Opinions application={decision.application} call={decision.call} /> : null}
      {tab === 'history' && inside ? <HistoryTab feature="decisions" path={`${base}/${id}/history`} /> : null}
    </>
  );
}

function Steps({ answer }: { answer: DecisionAnswer }) {
  const words = useWords(decisionWords);
  const language = useLanguage();
  const { decision, names } = answer;
  const steps = [
    { name: words('prepared'), by: decision.preparedBy, at: decision.preparedAt },
    { name: words('ratified'), by: decision.ratifiedBy, at: decision.ratifiedAt },
    { name: words('confirmed'), by: decision.confirmedBy, at: decision.confirmedAt },
    ...(decision.revokedAt ? [{ name: words('state.REVOKED'), by: decision.revokedBy, at: decision.revokedAt }] : []),
  ];
  const now = steps.findIndex((step) => step.at === null);
  return (
    <Section title={words('steps')}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.name} className={step.at ? 'done' : index === now ? 'now' : ''} {...(index === now ? { 'aria-current': 'step' as const } : {})}>
            <b>{step.name}</b>
            <span className="cap">
              {step.at === null ? words('notYet') : step.by ? words('by', { name: names[step.by] ?? words('someone'), at: moment(step.at, language) }) : moment(step.at, language)}
            </span>
          </li>
        ))}
      </ol>
      {decision.revocation ? <p className="quiet">{said(decision.revocation, language)}</p> : null}
    </Section>
  );
}

function SealedLetterSection({ decision }: { decision: Decision }) {
  const words = useWords(decisionWords);
  const verify = useWords(verifyWords);
  const app = useWords('app');
  const language = useLanguage();
  const sealed = decision.sha256 !== null;
  const verification = useByNumber(sealed ? decision.number : undefined);
  if (!sealed) return <Section title={words('sealedLetter')}><p className="cap" style={{ paddingTop: 12 }}>{words('sealPending')}</p></Section>;
  return (
    <Section title={words('sealedLetter')}>
      {verification.isPending ? <Loading label={app('loading')} /> : null}
      {verification.isError ? <Failure title={app('errorTitle')} error={verification.error} /> : null}
      {verification.data?.letter ? (
        <>
          <LetterView number={decision.number} letter={verification.data.letter} />
          <div className="letter-foot">
            <QrBlock number={decision.number} />
            <div className="form-acts">
              <a className="btn" href={pdfOf(decision.number, language)} target="_blank" rel="noreferrer">{verify('downloadPdf')}</a>
              <Link className="btn" to="/$lang/verify/$number" params={{ lang: language, number: decision.number }}>{words('verifyPage')}</Link>
            </div>
          </div>
        </>
      ) : null}
    </Section>
  );
}
