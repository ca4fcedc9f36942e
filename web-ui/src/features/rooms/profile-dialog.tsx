import { useState } from 'react';
import { useCommand } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Choice, Choices, Dialog, said, TextField } from '../../ui';
import { Failed } from './failed';
import { useRooms, type Room } from './model';
import { SourceField } from './source-field';
import { useRoomWords } from './use-words';

/** One profile of the company for several of its rooms at once. */
export function ProfileDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const rooms = useRooms();
  const [source, setSource] = useState(room.profile?.source ?? '');
  const [title, setTitle] = useState(room.profile?.title ?? words('profile'));
  const [chosen, setChosen] = useState([room.room]);
  const command = useCommand('/api/v1/room-profile', ['rooms'], onClose);
  const own = (rooms.data ?? []).filter((each) => each.ours && each.frozenAt === null);
  return (
    <Dialog title={words('shareProfile')} isOpen onClose={onClose}>
      <p className="quiet">{words('profileLead')}</p>
      <SourceField company={room.company ?? ''} value={source} onChange={(value) => setSource(value)} />
      <TextField name="title" label={words('documentTitle')} value={title} onChange={setTitle} longest={200} />
      <Choices legend={words('profileRooms')}>
        {own.map((each) => (
          <Choice
            key={each.room} kind="checkbox" name="rooms" label={said(each.title, language)} checked={chosen.includes(each.room)}
            onChange={(wanted) => setChosen(wanted ? [...chosen, each.room] : chosen.filter((other) => other !== each.room))}
          />
        ))}
      </Choices>
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={source === '' || chosen.length === 0} onPress={() => command.mutate({ path: '', method: 'PUT', body: { source, title, rooms: chosen } })}>{words('share')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
