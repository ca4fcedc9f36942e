import { useState } from 'react';
import { saveAs } from '../../api';
import { useLanguage } from '../../i18n';
import { Banner, Button, Dialog, DropDown, HashMark, Icon, moment, TextArea, TextField } from '../../ui';
import { bilingual } from './bilingual';
import { Failed } from './failed';
import { InviteDialog } from './guests';
import { ProfileDialog } from './profile-dialog';
import { roomAt, useRoomCommand, type Room } from './model';
import { useRoomWords } from './use-words';

type Asking = 'invite' | 'title' | 'nda' | 'freeze' | 'profile' | null;

/** What the company does with a room as a whole. */
export function OwnActs({ room }: { room: Room }) {
  const words = useRoomWords();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const command = useRoomCommand(room.room, close);
  const frozen = room.frozen !== null;
  return (
    <>
      <Button isPending={command.isPending} onPress={() => command.mutate({ path: '/pause', method: room.paused ? 'DELETE' : 'POST' })}>{words(room.paused ? 'resume' : 'pause')}</Button>
      {frozen ? null : (
        <DropDown className="here" button={<>{words('manage')} <Icon name="down" /></>}>
          {(shut) => (
            <ul>
              {(['title', 'profile', 'nda', 'freeze'] as const).map((each) => (
                <li key={each}>
                  <button type="button" onClick={() => { shut(); setAsking(each); }}>
                    {words(({ title: 'rename', profile: 'shareProfile', nda: 'editNda', freeze: 'freeze' } as const)[each])}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </DropDown>
      )}
      {frozen ? null : <Button kind="primary" onPress={() => setAsking('invite')}>{words('invite')}</Button>}
      {asking === 'invite' ? <InviteDialog room={room} onClose={close} /> : null}
      {asking === 'title' ? <TitleDialog room={room} onClose={close} /> : null}
      {asking === 'nda' ? <NdaDialog room={room} onClose={close} /> : null}
      {asking === 'profile' ? <ProfileDialog room={room} onClose={close} /> : null}
      {asking === 'freeze' ? (
        <Dialog title={words('freezeTitle')} isOpen onClose={close}>
          <p className="quiet">{words('freezeLead')}</p>
          <Failed error={command.error} />
          <div className="form-acts">
            <Button kind="sealed" isPending={command.isPending} onPress={() => command.mutate({ path: '/freezing' })}>{words('freeze')}</Button>
            <Button onPress={close}>{words('cancel')}</Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function TitleDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [zh, setZh] = useState(room.title?.zh ?? '');
  const [en, setEn] = useState(room.title?.en ?? '');
  const command = useRoomCommand(room.room, onClose);
  return (
    <Dialog title={words('rename')} isOpen onClose={onClose}>
      <TextField name="titleZh" label={words('titleZh')} hint={words('titleHint')} value={zh} onChange={setZh} longest={120} />
      <TextField name="titleEn" label={words('titleEn')} optional value={en} onChange={setEn} longest={120} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: '/title', method: 'PUT', body: { title: bilingual(zh, en, language) } })}>{words('save')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function NdaDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [zh, setZh] = useState(room.nda?.text?.zh ?? '');
  const [en, setEn] = useState(room.nda?.text?.en ?? '');
  const command = useRoomCommand(room.room, onClose);
  return (
    <Dialog title={words('editNda')} isOpen onClose={onClose} wide>
      <p className="quiet">{words('editNdaLead')}</p>
      <TextArea name="ndaZh" label={words('ndaZh')} rows={10} value={zh} onChange={setZh} longest={20000} />
      <TextArea name="ndaEn" label={words('ndaEn')} optional rows={10} value={en} onChange={setEn} longest={20000} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: '/nda', method: 'PUT', body: { nda: bilingual(zh, en, language) } })}>{words('save')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** That a room is paused or frozen, said at its head. */
export function RoomBanners({ room }: { room: Room }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [failed, setFailed] = useState<Error | null>(null);
  const save = () => saveAs(`${roomAt(room.room)}/archive`, 'archive.zip').catch((error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
  return (
    <>
      {room.paused ? <Banner kind="amber">{words('pausedBanner')}</Banner> : null}
      {room.frozen ? (
        <Banner kind="pine" end={room.step === 'OURS' ? <Button kind="text" onPress={() => void save()}>{words('archive')}</Button> : null}>
          {words('frozenBanner', { moment: moment(room.frozen.at, language) })} <HashMark hash={room.frozen.sha256} />
        </Banner>
      ) : null}
      <Failed error={failed} />
    </>
  );
}
