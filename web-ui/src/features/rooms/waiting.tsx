import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { Rows, Section } from '../../ui';
import { useRooms } from './model';
import { RoomRow } from './room-row';
import { useRoomWords } from './use-words';

const MOST = 5;

/** The rooms that are open to an investor's firm, or that a founder's company runs; nothing where there are none. */
export function OpenRooms() {
  const words = useRoomWords();
  const language = useLanguage();
  const rooms = useRooms();
  if (!rooms.data || rooms.data.length === 0) return null;
  return (
    <Section title={words('rooms')} note={<Link to="/$lang/rooms" params={{ lang: language }}>{words('seeRooms')}</Link>}>
      <Rows>{rooms.data.slice(0, MOST).map((room) => <RoomRow key={room.room} room={room} />)}</Rows>
    </Section>
  );
}
