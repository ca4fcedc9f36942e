import { useState } from 'react';
import type { Membership } from '../../api';
import { useSession } from '../../session/session-provider';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, exactMoney, said, State, TextArea } from '../../ui';
import { base, textOf, useCommand, waitsFor, type Decision } from './model';
import * as decisionWords from './words';

/** What this decision waits for, and the act where it is this person's. */
export function NextStep({ decision, acting }: { decision: Decision; acting: Membership }) {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const language = useLanguage();
  const panellist = useRole(decision.state === 'PREPARED' ? ['PANELLIST'] : [acting.role], decision.authority);
  const { me } = useSession();
  const [sure, setSure] = useState(false);
  const command = useCommand(() => setSure(false));
  if (decision.state !== 'PREPARED' && decision.state !== 'RATIFIED') return null;
  const step = decision.state === 'PREPARED' ? 'ratify' : 'confirm';
  const mine = waitsFor(decision, panellist?.role ?? acting.role, me?.person.id);
  return (
    <div className="note next-step">
      <h2>{words(`${step}.title`)}</h2>
      <p>{words(`${step}.lead`)}</p>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        {mine && step === 'ratify' ? (
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${base}/${decision.decision}/ratification` })}>{words('ratify')}</Button>
        ) : null}
        {mine && step === 'confirm' ? <Button kind="sealed" onPress={() => setSure(true)}>{words('confirm')}</Button> : null}
        {mine ? null : <span className="cap">{words(me !== null && (decision.state === 'PREPARED' ? decision.preparedBy : decision.ratifiedBy) === me.person.id ? 'yoursBefore' : 'notYours')}</span>}
      </div>
      <Dialog title={words('sureTitle', { number: decision.number })} isOpen={sure} onClose={() => setSure(false)}>
        <p>
          {words('sureLead', {
            company: said(decision.companyName, language),
            outcome: `${words(`outcome.${decision.outcome}`)}${decision.amount ? ` ${exactMoney(decision.amount, language)}` : ''}`,
          })}
        </p>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="sealed" isPending={command.isPending} onPress={() => command.mutate({ path: `${base}/${decision.decision}/confirmation` })}>{words('confirm')}</Button>
          <Button onPress={() => setSure(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}

/** An officer takes a sealed decision back, and says why. */
export function Revocation({ decision }: { decision: Decision }) {
  const words = useWords(decisionWords);
  const app = useWords('app');
  const [asking, setAsking] = useState(false);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const command = useCommand(() => setAsking(false));
  return (
    <div className="form-acts">
      <Button onPress={() => setAsking(true)}>{words('revoke')}</Button>
      <Dialog title={words('revokeTitle', { number: decision.number })} isOpen={asking} onClose={() => setAsking(false)}>
        <p style={{ marginBottom: 12 }}>{words('revokeLead')}</p>
        <TextArea name="reasonZh" label={words('revokeZh')} value={zh} onChange={setZh} longest={4000} rows={3} />
        <TextArea name="reasonEn" label={words('revokeEn')} value={en} onChange={setEn} longest={4000} rows={3} />
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${base}/${decision.decision}/revocation`, body: { reason: textOf(zh, en) } })}>{words('revoke')}</Button>
          <Button onPress={() => setAsking(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </div>
  );
}
