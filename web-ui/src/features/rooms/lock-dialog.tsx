import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Choice, Choices, Dialog, said } from '../../ui';
import { useRounds } from '../deals';
import { Failed } from './failed';
import { useRoomCommand, type Room } from './model';
import { useRoomWords } from './use-words';

/** For whom a folder or a document is there at all: for all who are inside, or for some of those who were let in. */
export function LockDialog({ room, at, name, lock, onClose }: { room: Room; at: string; name: string; lock: string[] | null; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [some, setSome] = useState(lock !== null);
  const [chosen, setChosen] = useState(lock ?? []);
  const command = useRoomCommand(room.room, onClose);
  const rounds = useRounds(room.deal ?? '', room.deal !== null);
  const lead = rounds.data?.find(({ state }) => state === 'OPEN')?.lead ?? null;
  const live = room.accesses.filter(({ endedAt }) => endedAt === null);
  const kept = chosen.filter((access) => live.some((each) => each.access === access));
  const save = () => {
    if (some) command.mutate({ path: `${at}/lock`, method: 'PUT', body: { accesses: kept } });
    else if (lock === null) onClose();
    else command.mutate({ path: `${at}/lock`, method: 'DELETE' });
  };
  return (
    <Dialog title={words('lockTitle', { name })} isOpen onClose={onClose}>
      <p className="quiet">{words('lockLead')}</p>
      <Choices legend={words('lockWho')}>
        <Choice kind="radio" name="lock" label={words('lockAll')} checked={!some} onChange={() => setSome(false)} />
        <Choice kind="radio" name="lock" label={words('lockSome')} checked={some} onChange={() => setSome(true)} />
      </Choices>
      {some ? (
        <Choices legend={words('lockFor')}>
          {live.map((access) => (
            <Choice
              key={access.access} kind="checkbox" name={`lock-${access.access}`} checked={kept.includes(access.access)}
              label={`${access.firm ? said(access.firmName, language) : (access.address ?? words('erased'))}${access.firm !== null && access.firm === lead ? ` · ${words('leads')}` : ''}`}
              onChange={(checked) => setChosen(checked ? [...kept, access.access] : kept.filter((each) => each !== access.access))}
            />
          ))}
          {kept.length === 0 ? <p className="cap">{words('lockNobody')}</p> : null}
        </Choices>
      ) : null}
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={save}>{words('save')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
