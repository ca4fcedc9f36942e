import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { saveAs, serverNow, type Membership } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, day, Dialog, HashMark, said, State, Tag, TextArea } from '../../ui';
import type { Page } from './model';
import { emptyDraft, nameOf, RegistrationForm, registrationOf } from './registration-form';
import { useCommand } from './use-command';
import { useVault } from './vault-model';
import * as organisations from './words';

export function VerificationTag({ state }: { state: Page['organisation']['verification'] }) {
  const words = useWords(organisations);
  return <Tag kind={state === 'DONE' ? 'pine' : 'amber'}>{words(`state.${state}`)}</Tag>;
}

/** Whether it was verified once and is so no more. */
export const isOver = (state: Page['organisation']['verification']) => state === 'LAPSED' || state === 'REVOKED';

/** Whether evidence may be shown anew while it still holds. */
export const isRenewable = ({ verification, renewableFrom }: Pick<Page['organisation'], 'verification' | 'renewableFrom'>) =>
  verification === 'DONE' && renewableFrom !== null && serverNow().toISOString().slice(0, 10) >= renewableFrom;

/** Where the verification stands, and what this person can do about it. */
export function Verification({ page, acting, mayCorrect, maySign = false, member = false }: { page: Page; acting: Membership | null; mayCorrect: boolean; maySign?: boolean; member?: boolean }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const { organisation } = page;
  const [declining, setDeclining] = useState(false);
  const [revoking, setRevoking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const command = useCommand();
  if (organisation.kind === 'AUTHORITY') return null;
  const officer = acting?.role === 'OFFICER' && (organisation.verification === 'PENDING' || organisation.renewalAsked);
  const open = organisation.verification !== 'DONE';
  const asks = maySign && organisation.kind === 'INVESTOR' && (open || isRenewable(organisation));
  const hasAsked = organisation.renewalAsked || (organisation.verification === 'PENDING' && organisation.evidence.length > 0);
  const ask = words(hasAsked ? 'showOther' : open ? 'askVerification' : 'renew');
  return (
    <div className={`note ${organisation.verification === 'DONE' ? '' : 'amber'}`} style={{ marginBottom: 24 }}>
      <VerificationTag state={organisation.verification} />{' '}
      {organisation.verification === 'PENDING' ? words(officer ? 'pendingOfficer' : 'pendingLead') : null}
      {organisation.verification === 'PENDING' && organisation.declineReason ? <p>{words('declinedBefore', { reason: organisation.declineReason })}</p> : null}
      {officer && organisation.kind === 'INVESTOR' && organisation.evidence.length === 0 ? `${language === 'zh' ? '' : ' '}${words('nothingShown')}` : null}
      {(organisation.verification === 'DECLINED' || organisation.verification === 'REVOKED') && organisation.declineReason ? words('declinedLead', { reason: organisation.declineReason }) : null}
      {organisation.verification === 'LAPSED' ? words('lapsedLead') : null}
      {organisation.kind === 'INVESTOR' && isOver(organisation.verification) ? <p>{member ? [words('unverifiedMeans'), words('unverifiedHow')].join(language === 'zh' ? '' : ' ') : words('overOfficer')}</p> : null}
      {organisation.verification === 'DONE' && organisation.verifiedAt
        ? words('doneLead', { authority: said(organisation.authorityName, language), at: day(organisation.verifiedAt, language) })
        : null}
      {organisation.verification === 'DONE' && organisation.verifiedUntil ? `${language === 'zh' ? '' : ' '}${words('holdsUntil', { day: day(organisation.verifiedUntil, language) })}` : null}
      {organisation.renewalAsked ? <p>{words(officer ? 'renewalOfficer' : 'renewalWaits')}</p> : null}
      {organisation.verification === 'DONE' && organisation.declineReason && !organisation.renewalAsked ? <p>{words('renewalDeclined', { reason: organisation.declineReason })}</p> : null}
      {organisation.evidence.length > 0 ? <Evidence page={page} mayOpen={member || acting?.role === 'OFFICER'} /> : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {officer ? (
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${organisation.id}/verification`, ifMatch: page.etag })}>{words(organisation.renewalAsked ? 'renewAction' : 'verifyAction')}</Button>
          <Button onPress={() => setDeclining(true)}>{words('declineAction')}</Button>
        </div>
      ) : null}
      {acting?.role === 'OFFICER' && organisation.verification === 'DONE' ? <div className="form-acts"><Button onPress={() => setRevoking(true)}>{words('revokeAction')}</Button></div> : null}
      {asks || (mayCorrect && open) ? (
        <div className="form-acts">
          {asks ? <Button kind={hasAsked ? 'plain' : 'primary'} onPress={() => setAsking(true)}>{ask}</Button> : null}
          {mayCorrect && open ? <Button onPress={() => setCorrecting(true)}>{words('correct')}</Button> : null}
        </div>
      ) : null}
      {declining ? <ReasonDialog path={`${organisation.id}/verification-declines`} act={words('declineAction')} onClose={() => setDeclining(false)} /> : null}
      {revoking ? <ReasonDialog path={`${organisation.id}/verification-revocations`} act={words('revokeAction')} onClose={() => setRevoking(false)} /> : null}
      {asking ? <AskDialog id={organisation.id} act={ask} onClose={() => setAsking(false)} /> : null}
      {correcting ? <CorrectDialog page={page} onClose={() => setCorrecting(false)} /> : null}
    </div>
  );
}

/** What an investor has shown. Its members and officers open it; an auditor sees what it was, by its name and fingerprint. */
function Evidence({ page, mayOpen }: { page: Page; mayOpen: boolean }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const { id, evidence } = page.organisation;
  const [failed, setFailed] = useState<Error | null>(null);
  const save = (document: string, name: string) =>
    saveAs(`/api/v1/organisations/${id}/verification-evidence/${document}`, name).then(() => setFailed(null), (error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
  return (
    <>
      <div className="form-acts">
        <span>{words('evidence')}</span>
        {evidence.map(({ document, name, kind, sha256 }) => (
          mayOpen
            ? <Button key={document} small onPress={() => void save(document, name ?? kind)}>{name ?? kind}</Button>
            : <span key={document}>{name ?? kind} <HashMark hash={sha256} digits={false} /> <span className="cap mono hash-whole">SHA-256 {sha256}</span></span>
        ))}
      </div>
      {failed ? <State title={app('errorTitle')} role="alert">{failed.message}</State> : null}
    </>
  );
}

/** An investor chooses from its vault what it shows. */
function AskDialog({ id, act, onClose }: { id: string; act: string; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const [chosen, setChosen] = useState<string[]>([]);
  const vault = useVault(id, null);
  const command = useCommand(onClose);
  const documents = (vault.data?.documents ?? []).flatMap(({ id: document, name, kind }) => (document === null ? [] : [{ document, name: name ?? kind }]));
  return (
    <Dialog title={act} isOpen onClose={onClose}>
      <p className="quiet">{words('askVerificationLead')}</p>
      {vault.data && documents.length === 0 ? <p className="cap">{words('noEvidence')}</p> : null}
      {documents.length > 0 ? (
        <Choices legend={words('evidence')}>
          {documents.map(({ document, name }) => (
            <Choice key={document} kind="checkbox" name="evidence" label={name} checked={chosen.includes(document)} onChange={(checked) => setChosen(checked ? [...chosen, document] : chosen.filter((each) => each !== document))} />
          ))}
        </Choices>
      ) : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        {vault.data && documents.length === 0 ? (
          <Link className="btn primary" to="/$lang/organisations/$organisation" params={{ lang: language, organisation: id }} search={{ tab: 'vault' } as never} onClick={onClose}>{words('toVault')}</Link>
        ) : (
          <Button kind="primary" isPending={command.isPending} isDisabled={chosen.length === 0} onPress={() => command.mutate({ path: `${id}/verification-requests`, body: { evidence: chosen } })}>{act}</Button>
        )}
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** What an officer writes to an organisation that is not verified, or no more. */
function ReasonDialog({ path, act, onClose }: { path: string; act: string; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const [reason, setReason] = useState('');
  const command = useCommand(onClose);
  return (
    <Dialog title={act} isOpen onClose={onClose}>
      <TextArea name="reason" label={words('declineReason')} hint={words('declineHint')} value={reason} onChange={setReason} longest={1000} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={reason.trim() === ''} onPress={() => command.mutate({ path, body: { reason } })}>
          {act}
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
