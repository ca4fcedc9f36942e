import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, exactMoney, Facts, Failure, Loading, moment, PageTitle, said, SealBadge, Section, State, Tabs, TextArea } from '../../ui';
import { Closings } from './closings';
import { base, useAward, type Award } from './model';
import { useCommand } from './use-command';
import { AwardTag } from './waiting';
import * as awardWords from './words';

/** An award before its company: accept or decline, once. */
export function AwardPage() {
  const { award: id } = useParams({ strict: false }) as { award: string };
  const { tab = 'award' } = useSearch({ strict: false }) as { tab?: string };
  const words = useWords(awardWords);
  const app = useWords('app');
  const language = useLanguage();
  const answer = useAward(id);
  if (answer.isPending) return <Loading label={app('loading')} />;
  if (answer.isError) return <Failure title={app('errorTitle')} error={answer.error} />;
  const award = answer.data;
  const title = words('pageTitle', { amount: exactMoney(award.amount, language) });
  const open = (each: string) => (tab === each ? { 'aria-current': 'page' as const } : {});
  return (
    <>
      <PageTitle title={title} crumb={<Link to="/$lang/awards/own" params={{ lang: language }}>{words('mine')}</Link>} actions={<AwardTag award={award} />}>
        {said(award.companyName, language)} · {said(award.title, language)}
      </PageTitle>
      <Tabs label={title}>
        {(['award', 'history'] as const).map((each) => (
          <Link key={each} to="/$lang/awards/$award" params={{ lang: language, award: id }} search={(each === 'history' ? { tab: each } : {}) as never} replace {...open(each)}>
            {each === 'history' ? app('history') : words('tab')}
          </Link>
        ))}
      </Tabs>
      {tab === 'history' ? (
        <HistoryTab feature="awards" path={`${base}/${id}/history`} />
      ) : (
        <div className="cols two">
          <Answering award={award} />
          <aside>
            <Section title={words('letter')}>
              <Facts
                facts={[
                  { name: words('number'), value: award.number },
                  { name: words('authority'), value: said(award.authorityName, language) },
                  { name: words('title'), value: said(award.title, language) },
                  { name: words('amount'), value: exactMoney(award.amount, language) },
                  ...(award.leverage ? [{ name: words('leverage'), value: words('leverageSaid', { invested: exactMoney(award.leverage.invested, language), ratio: award.leverage.ratio }) }] : []),
                  { name: words('offeredAt'), value: moment(award.offeredAt, language) },
                ]}
              />
              <div className="form-acts">
                <Link className="btn" to="/$lang/verify/$number" params={{ lang: language, number: award.number }}>
                  <SealBadge character="决" />
                  {words('seeLetter')}
                </Link>
              </div>
            </Section>
            {award.leverage ? <Closings award={award.award} /> : null}
          </aside>
        </div>
      )}
    </>
  );
}

function Answering({ award }: { award: Award }) {
  const words = useWords(awardWords);
  const app = useWords('app');
  const language = useLanguage();
  const founder = useRole(['FOUNDER'], award.company);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand(() => setDeclining(false));
  const failed = command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null;
  const answered = award.answeredAt ? moment(award.answeredAt, language) : '';
  if (award.state === 'ACCEPTED') {
    return (
      <State title={words('acceptedTitle')} action={<Link className="btn small" to="/$lang/awards" params={{ lang: language }}>{words('register')}</Link>}>
        {words('acceptedLead', { at: answered })}
      </State>
    );
  }
  if (award.state === 'DECLINED') return <State title={words('declinedTitle')}>{words('declinedLead', { at: answered, reason: award.declineReason ?? words('erased') })}</State>;
  if (award.revoked) return <State title={words('revokedTitle')}>{words('revokedLead')}</State>;
  if (founder === null) return <State title={words('state.OFFERED')} />;
  return (
    <section className="note" aria-labelledby="answer">
      <h2 id="answer" style={{ fontSize: 'var(--t-l)' }}>{words('offerTitle')}</h2>
      <p>{words('offerLead')}</p>
      {declining ? null : failed}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${award.award}/acceptance` })}>{words('accept')}</Button>
        <Button onPress={() => setDeclining(true)}>{words('decline')}</Button>
      </div>
      <Dialog title={words('declineTitle')} isOpen={declining} onClose={() => setDeclining(false)}>
        <p style={{ marginBottom: 12 }}>{words('declineLead')}</p>
        <TextArea name="reason" label={words('reason')} hint={words('reasonHint')} value={reason} onChange={setReason} longest={1000} rows={3} />
        {failed}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} isDisabled={reason.trim() === ''} onPress={() => command.mutate({ path: `${award.award}/decline`, body: { reason } })}>{words('decline')}</Button>
          <Button onPress={() => setDeclining(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </section>
  );
}
