import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, State, TextArea, TextField } from '../../ui';
import { instantOf, localOf, momentIn } from './deadline';
import { ZoneField } from './editor';
import { PlacesField } from './places-field';
import { placesOf, totalTyped, writtenPlaces } from './tier-edit';
import { totalOf, type Tier } from '../standings';
import { useCommand, type Call, type CallWithEtag } from './model';
import type { Phase } from './phases';
import * as officerWords from './officer-words';
import { textOf, type WrittenText } from './written-text';

type Act = 'publish' | 'extend' | 'close' | 'cancel' | 'addPlaces';

const ACTS: Record<Phase, (Act | 'edit' | 'correct')[]> = {
  DRAFT: ['publish', 'edit', 'cancel'],
  UPCOMING: ['extend', 'correct', 'cancel'],
  RECEIVING: ['extend', 'correct', 'cancel'],
  OVER: ['close', 'extend', 'cancel'],
  CLOSED: ['extend'],
  CANCELLED: [],
};

/** Places lead to a tier above, and are added to once they are announced. */
const mayAddPlaces = (call: Call): call is Call & { tier: Tier } => Boolean(call.tier?.next) && call.phase !== 'DRAFT' && call.phase !== 'CANCELLED';

/** What an officer of its authority can do with a call as it stands. */
export function OfficerActs({ page }: { page: CallWithEtag }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const { acting } = useSession();
  const [asking, setAsking] = useState<Act | null>(null);
  const { call } = page;
  if (acting?.role !== 'OFFICER' || acting.organisation !== call.authority) return null;
  const signs = acting.rights.includes('SIGN');
  const acts = [...ACTS[call.phase], ...(mayAddPlaces(call) ? ['addPlaces' as const] : [])].filter((act) => signs || act === 'edit');
  const writes = acting.rights.includes('WRITE');
  if (acts.length === 0 && !writes) return null;
  const close = () => setAsking(null);
  return (
    <div className={`call-acts ${call.phase === 'DRAFT' ? 'note amber' : ''}`}>
      {call.phase === 'DRAFT' ? <span className="why">{words('draftBar')}</span> : null}
      {acts.map((act) => {
        if (act === 'edit') return <Link key={act} className="btn" to="/$lang/calls/$call/edit" params={{ lang: language, call: call.id }}>{words('edit')}</Link>;
        if (act === 'correct') return <Link key={act} className="btn" to="/$lang/calls/$call/form" params={{ lang: language, call: call.id }}>{words('correct')}</Link>;
        return <Button key={act} kind={act === 'publish' || act === 'close' ? 'primary' : 'plain'} onPress={() => setAsking(act)}>{words(act)}</Button>;
      })}
      {call.tier && call.phase === 'CLOSED' ? <Link className="btn primary" to="/$lang/calls/$call/standings" params={{ lang: language, call: call.id }} search={{}}>{words('toStandings')}</Link> : null}
      <Link className="btn" to="/$lang/calls/$call/trial" params={{ lang: language, call: call.id }} search={{ as: 'public' }}>{words('preview')}</Link>
      {writes ? <Link className="btn" to="/$lang/calls/new" params={{ lang: language }} search={{ copy: call.id }}>{words('copyCall')}</Link> : null}
      {asking === 'publish' ? <Sure title={words('publish')} lead={words('publishSure')} path={`calls/${call.id}/opening`} ifMatch={page.etag} onClose={close} /> : null}
      {asking === 'close' ? <Sure title={words('close')} lead={words('closeSure')} path={`calls/${call.id}/closing`} ifMatch={page.etag} onClose={close} /> : null}
      {asking === 'cancel' ? <Cancelling call={call} onClose={close} /> : null}
      {asking === 'extend' ? <Extending call={call} onClose={close} /> : null}
      {asking === 'addPlaces' && mayAddPlaces(call) ? <AddingPlaces call={call} onClose={close} /> : null}
    </div>
  );
}

type AskProps = { title: string; lead: string; path: string; body?: unknown; ready?: boolean; ifMatch?: string | null; onClose: () => void; children?: ReactNode };

/** One question before something that everybody will see. A refusal stays in the dialog, with what was typed. */
function Sure({ title, lead, path, body = {}, ready = true, ifMatch = null, onClose, children }: AskProps) {
  const words = useWords(officerWords);
  const app = useWords('app');
  const command = useCommand(onClose);
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className="quiet" style={{ marginBottom: 16 }}>{lead}</p>
      {children}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={!ready} onPress={() => command.mutate({ path, body, ifMatch })}>{title}</Button>
        <Button onPress={onClose}>{words('notNow')}</Button>
      </div>
    </Dialog>
  );
}

export function Reason({ reason, onChange }: { reason: WrittenText; onChange: (reason: WrittenText) => void }) {
  const words = useWords(officerWords);
  return (
    <>
      <TextArea name="reasonZh" label={words('reasonZh')} hint={words('reasonHint')} rows={2} value={reason.zh} onChange={(zh) => onChange({ ...reason, zh })} />
      <TextArea name="reasonEn" label={words('reasonEn')} rows={2} value={reason.en} onChange={(en) => onChange({ ...reason, en })} />
    </>
  );
}

export const given = (reason: WrittenText) => reason.zh.trim() !== '' || reason.en.trim() !== '';

function Cancelling({ call, onClose }: { call: Call; onClose: () => void }) {
  const words = useWords(officerWords);
  const [reason, setReason] = useState({ zh: '', en: '' });
  return (
    <Sure title={words('cancel')} lead={words('cancelLead')} path={`calls/${call.id}/cancellation`} body={{ reason: textOf(reason) }} ready={given(reason)} onClose={onClose}>
      <Reason reason={reason} onChange={setReason} />
    </Sure>
  );
}

function Extending({ call, onClose }: { call: Call; onClose: () => void }) {
  const words = useWords(officerWords);
  const language = useLanguage();
  const [zone, setZone] = useState(call.zone);
  const [local, setLocal] = useState(localOf(call.closes, call.zone));
  const [reason, setReason] = useState({ zh: '', en: '' });
  const at = instantOf(local, zone);
  return (
    <Sure
      title={words('extend')}
      lead={words('extendLead', { at: momentIn(call.closes, call.zone, language) })}
      path={`calls/${call.id}/extensions`}
      body={{ closes: { at, zone }, reason: textOf(reason) }}
      ready={at !== null && given(reason)}
      onClose={onClose}
    >
      <TextField name="closes" type="datetime-local" label={words('newCloses')} hint={at ? momentIn(at, zone, language) : undefined} value={local} onChange={setLocal} />
      <ZoneField zone={zone} onChange={setZone} />
      <Reason reason={reason} onChange={setReason} />
    </Sure>
  );
}

function AddingPlaces({ call, onClose }: { call: Call & { tier: Tier }; onClose: () => void }) {
  const words = useWords(officerWords);
  const [places, setPlaces] = useState(() => writtenPlaces(call.tier.places));
  const [reason, setReason] = useState({ zh: '', en: '' });
  const announced = totalOf(call.tier.places);
  return (
    <Sure
      title={words('addPlaces')}
      lead={words('addPlacesLead', { total: announced })}
      path={`calls/${call.id}/places`}
      body={{ places: placesOf(places), reason: textOf(reason) }}
      ready={totalTyped(places) > announced && given(reason)}
      onClose={onClose}
    >
      <PlacesField places={places} onChange={setPlaces} fixed />
      <Reason reason={reason} onChange={setReason} />
    </Sure>
  );
}
