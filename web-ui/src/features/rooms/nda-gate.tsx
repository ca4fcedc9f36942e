import { useState } from 'react';
import type { Membership } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Choice, said, Section } from '../../ui';
import { Failed } from './failed';
import { useRoomCommand, type Room } from './model';
import { useRoomWords } from './use-words';

/** The text that is accepted before anything but the title is shown. */
export function NdaGate({ room, acting }: { room: Room; acting: Membership }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [entitled, setEntitled] = useState(false);
  const command = useRoomCommand(room.room);
  const maySign = acting.verified && acting.rights.includes('SIGN');
  return (
    <Section title={words('nda')} note={words('ndaNumber', { number: room.nda?.number ?? 1 })}>
      <div className="nda-gate">
        <div className="nda-text" tabIndex={0} role="group" aria-label={words('nda')}>{said(room.nda?.text ?? null, language)}</div>
        {maySign ? (
          <Choice kind="checkbox" name="entitled" label={words('ndaEntitled', { firm: said(acting.name, language) })} checked={entitled} onChange={setEntitled} />
        ) : <p className="note amber">{words(acting.verified ? 'rightMissing' : 'ndaNotVerified')}</p>}
        <Failed error={command.error} />
        {maySign ? (
          <div className="form-acts">
            <Button kind="primary" isDisabled={!entitled} isPending={command.isPending} onPress={() => command.mutate({ path: '/signatures', body: { number: room.nda?.number ?? 1 } })}>{words('accept')}</Button>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
