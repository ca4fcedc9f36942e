import './deals.css';
import { Link } from '@tanstack/react-router';
import { useState, type ComponentType, type ReactNode } from 'react';
import { ForOthers } from '../../session/for-others';
import { useSession } from '../../session/session-provider';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, Dialog, distance, Failure, Loading, PageTitle, Rows, said, Section, State, Tag, TextArea } from '../../ui';
import { VerificationNotice } from '../organisations';
import { etagOf, useCommand, useIntroductions, type IntroductionEntry } from './model';
import { useActing } from './use-acting';
import { useDealWords } from './use-words';

/** Lets a firm that was accepted see more of the deal. */
type LetIn = ComponentType<{ deal: string; firm: string }>;

const SIDES = ['FOUNDER', 'INVESTOR'] as const;

/** The introductions of both sides: what waits for an answer first. */
export function IntroductionsPage({ LetIn }: { LetIn: LetIn }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(SIDES);
  const own = useIntroductions(acting !== null);
  if (acting === null) return <ForOthers title={words('introductions')} whom={words('introductionsForWhom')} roles={SIDES} />;
  const waiting = (own.data ?? []).filter(({ introduction }) => introduction.state === 'ASKED');
  const answered = (own.data ?? []).filter(({ introduction }) => introduction.state !== 'ASKED');
  return (
    <>
      <PageTitle title={words('introductions')}>{words('introductionsLead')}</PageTitle>
      <VerificationNotice acting={acting} />
      {own.isPending ? <Loading label={app('loading')} /> : null}
      {own.isError ? <Failure title={app('errorTitle')} error={own.error} onRetry={() => void own.refetch()} /> : null}
      {own.data?.length === 0 ? (
        <State title={words('introductionsNone')} action={<Link className="btn" to="/$lang/deals" params={{ lang: language }}>{words('findTitle')}</Link>}>
          {words(acting.role === 'INVESTOR' ? 'introductionsNoneInvestor' : 'introductionsNoneFounder')}
        </State>
      ) : null}
      {waiting.length > 0 ? (
        <Section title={words('waitingAnswer')} note={words('things', { count: waiting.length })}>
          <Rows>{waiting.map((entry) => <IntroductionLine key={entry.introduction.introduction} entry={entry} LetIn={LetIn} />)}</Rows>
        </Section>
      ) : null}
      {answered.length > 0 ? (
        <Section title={words('answered')} note={words('things', { count: answered.length })}>
          <Rows>{answered.map((entry) => <IntroductionLine key={entry.introduction.introduction} entry={entry} LetIn={LetIn} />)}</Rows>
        </Section>
      ) : null}
    </>
  );
}

function IntroductionLine({ entry, LetIn }: { entry: IntroductionEntry; LetIn: LetIn }) {
  const words = useDealWords();
  const language = useLanguage();
  const { introduction, contact } = entry;
  const ours = introduction.side === 'COMPANY';
  const other = said(ours ? introduction.investorName : introduction.companyName, language) || '–';
  const organisation = ours ? introduction.investor : introduction.company;
  const open = introduction.state === 'ASKED';
  const acting = useActing();
  return (
    <li className="introduction">
      <div className="introduction-head">
        <h3>{ours && !introduction.investorVerified ? other : <Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation }}>{other}</Link>}</h3>
        <span>
          {ours && !introduction.investorVerified ? <><Tag kind="amber">{words('firmNotVerified')}</Tag>{' '}</> : null}
          <Tag kind={introduction.state === 'ACCEPTED' ? 'pine' : open ? 'amber' : 'plain'}>{words(`introduction.${introduction.state}`)}</Tag>
        </span>
      </div>
      <p className="cap">
        {words(ours ? 'theyAsked' : 'weAsked', { since: distance(introduction.askedAt, language) })}
        {introduction.headline ? <> · <Link to="/$lang/deals/$deal" params={{ lang: language, deal: introduction.deal }}>{said(introduction.headline, language)}</Link></> : null}
        {open && introduction.lapsesAt ? ` · ${words('lapsesOn', { day: day(introduction.lapsesAt, language) })}` : null}
        {introduction.answeredAt && introduction.state !== 'LAPSED' ? ` · ${words('answeredOn', { day: day(introduction.answeredAt, language) })}` : null}
      </p>
      <blockquote className="told">{introduction.message ?? words('erased')}</blockquote>
      {introduction.state === 'DECLINED' && introduction.reason !== '' ? <p className="quiet">{words('declinedBecause', { reason: introduction.reason ?? words('erased') })}</p> : null}
      {introduction.state === 'ACCEPTED' ? (
        <p className="note contact">
          {contact ? <>{words('contact')} <b>{contact.name}</b> <a href={`mailto:${contact.mail}`}>{contact.mail}</a></> : words('contactErased')}
        </p>
      ) : null}
      {introduction.state === 'ACCEPTED' && ours && introduction.investorVerified && acting?.role === 'FOUNDER' && acting.organisation === introduction.company ? <LetIn deal={introduction.deal} firm={introduction.investor} /> : null}
      {open && ours ? <AsTheCompany company={introduction.company} name={said(introduction.companyName, language)}><Answer entry={entry} other={other} /></AsTheCompany> : null}
      {open && !ours ? <p className="cap">{words('waitForThem')}</p> : null}
      <Past introduction={introduction.introduction} />
    </li>
  );
}

function Past({ introduction }: { introduction: string }) {
  const app = useWords('app');
  const [open, setOpen] = useState(false);
  return (
    <details className="past" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{app('history')}</summary>
      {open ? <HistoryTab bare feature="deals" path={`/api/v1/introductions/${introduction}/history`} /> : null}
    </details>
  );
}

/** Who belongs to several organisations answers as the one that was asked. */
function AsTheCompany({ company, name, children }: { company: string; name: string; children: ReactNode }) {
  const words = useDealWords();
  const { me, acting, choose } = useSession();
  if (acting?.role === 'FOUNDER' && acting.organisation === company) return children;
  const asked = me?.memberships.find((membership) => membership.joined && membership.role === 'FOUNDER' && membership.organisation === company) ?? null;
  return <div className="form-acts"><Button onPress={() => choose(asked)}>{words('answerAs', { name })}</Button></div>;
}

function Answer({ entry, other }: { entry: IntroductionEntry; other: string }) {
  const words = useDealWords();
  const app = useWords('app');
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(() => setDeclining(false));
  const { introduction, version, investorVerified } = entry.introduction;
  const path = `introductions/${introduction}`;
  const failed = command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null;
  return (
    <>
      {declining ? null : failed}
      <div className="form-acts">
        {investorVerified ? <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${path}/acceptance`, ifMatch: etagOf(version) })}>{words('acceptIt')}</Button> : null}
        <Button onPress={() => setDeclining(true)}>{words('declineIt')}</Button>
        <span className="cap">{words(investorVerified ? 'acceptLead' : 'acceptNotNow')}</span>
      </div>
      <Dialog title={words('declineTitle', { firm: other })} isOpen={declining} onClose={() => setDeclining(false)}>
        <TextArea name="reason" label={words('declineReason')} hint={words('declineHint')} longest={1000} value={reason} onChange={setReason} />
        {failed}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${path}/decline`, body: { reason }, ifMatch: etagOf(version) })}>{words('declineIt')}</Button>
          <Button onPress={() => setDeclining(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
