import { useState } from 'react';
import { useSession } from '../../session/session-provider';
import { useWords } from '../../i18n';
import { Button } from '../../ui';
import { AppealSaid } from '../applications';
import type { HandedIn } from './model';
import { ReasonsField } from './reasons-field';
import * as screeningWords from './screening-words';

type Act = { path: string; body?: unknown };

/** An appeal beside the reasons it is against: another officer than the one who declined accepts it, or rejects it with reasons. */
export function JudgeAppeal({ application, busy, onAct }: { application: HandedIn; busy: boolean; onAct: (act: Act) => void }) {
  const words = useWords(screeningWords);
  const { me } = useSession();
  const [rejecting, setRejecting] = useState(false);
  const [reasons, setReasons] = useState('');
  const base = `applications/${application.id}/appeal`;
  const own = me !== null && me.person.id === application.screenedBy;
  return (
    <>
      <p className="cap" style={{ paddingTop: 12 }}>{words('declinedFor')}</p>
      <p className="notice-text">{application.declineReasons}</p>
      {application.appeal ? <AppealSaid appeal={application.appeal} /> : null}
      {own ? (
        <p className="note amber">{words('ownDecline')}</p>
      ) : rejecting ? (
        <>
          <ReasonsField label={words('rejectReasons')} value={reasons} onChange={setReasons} />
          <div className="form-acts">
            <Button kind="primary" isPending={busy} isDisabled={reasons.trim() === ''} onPress={() => onAct({ path: `${base}/rejection`, body: { reasons: reasons.trim() } })}>{words('rejectSend')}</Button>
            <Button onPress={() => setRejecting(false)}>{words('notNow')}</Button>
          </div>
        </>
      ) : (
        <div className="form-acts">
          <Button kind="primary" isPending={busy} onPress={() => onAct({ path: `${base}/acceptance` })}>{words('accept')}</Button>
          <Button onPress={() => setRejecting(true)}>{words('reject')}</Button>
        </div>
      )}
    </>
  );
}
