import { useState } from 'react';
import type { Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, Dialog, said, State, Tag, TextArea } from '../../ui';
import type { Page } from './model';
import { emptyDraft, nameOf, RegistrationForm, registrationOf } from './registration-form';
import { useCommand } from './use-command';
import * as organisations from './words';

export function VerificationTag({ state }: { state: 'PENDING' | 'DECLINED' | 'DONE' }) {
  const words = useWords(organisations);
  return <Tag kind={state === 'DONE' ? 'pine' : 'amber'}>{words(`state.${state}`)}</Tag>;
}

/** Where the verification stands, and what this person can do about it. */
export function Verification({ page, acting, mayCorrect }: { page: Page; acting: Membership | null; mayCorrect: boolean }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const { organisation } = page;
  const [declining, setDeclining] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const command = useCommand();
  if (organisation.kind === 'AUTHORITY') return null;
  const officer = acting?.role === 'OFFICER' && organisation.verification === 'PENDING';
  return (
    <div className={`note ${organisation.verification === 'DONE' ? '' : 'amber'}`} style={{ marginBottom: 24 }}>
      <VerificationTag state={organisation.verification} />{' '}
      {organisation.verification === 'PENDING' ? words('pendingLead') : null}
      {organisation.verification === 'DECLINED' ? words('declinedLead', { reason: organisation.declineReason ?? '' }) : null}
      {organisation.verification === 'DONE' && organisation.verifiedAt
        ? words('doneLead', { authority: said(organisation.authorityName, language), at: day(organisation.verifiedAt, language) })
        : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {officer ? (
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${organisation.id}/verification`, ifMatch: page.etag })}>{words('verifyAction')}</Button>
          <Button onPress={() => setDeclining(true)}>{words('declineAction')}</Button>
        </div>
      ) : null}
      {mayCorrect && organisation.verification !== 'DONE' ? (
        <div className="form-acts"><Button onPress={() => setCorrecting(true)}>{words('correct')}</Button></div>
      ) : null}
      {declining ? <DeclineDialog id={organisation.id} onClose={() => setDeclining(false)} /> : null}
      {correcting ? <CorrectDialog page={page} onClose={() => setCorrecting(false)} /> : null}
    </div>
  );
}

function DeclineDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const [reason, setReason] = useState('');
  const command = useCommand(onClose);
  return (
    <Dialog title={words('declineAction')} isOpen onClose={onClose}>
      <TextArea name="reason" label={words('declineReason')} hint={words('declineHint')} value={reason} onChange={setReason} longest={1000} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={reason.trim() === ''} onPress={() => command.mutate({ path: `${id}/verification-declines`, body: { reason } })}>
          {words('declineAction')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function CorrectDialog({ page, onClose }: { page: Page; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const { registration, name } = page.organisation;
  const [draft, setDraft] = useState({
    ...emptyDraft,
    ...(registration?.kind === 'foreign' ? { ...registration, foreign: true } : { creditCode: registration?.creditCode ?? '' }),
    nameZh: name.zh ?? '',
    nameEn: name.en ?? '',
  });
  const command = useCommand(onClose);
  return (
    <Dialog title={words('correct')} isOpen onClose={onClose}>
      <RegistrationForm draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button
          kind="primary"
          isPending={command.isPending}
          onPress={() => command.mutate({ path: `${page.organisation.id}/registration`, method: 'PUT', ifMatch: page.etag, body: { registration: registrationOf(draft), name: nameOf(draft) } })}
        >
          {app('save')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
