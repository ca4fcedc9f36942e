import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { serverNow } from '../../api';
import { Button, said } from '../../ui';
import { Failed } from './failed';
import { useRoom, useRoomCommand, useRooms, type RoomLine } from './model';
import { useRoomWords } from './use-words';

const DAYS = 30;

/** Whoever was accepted is let into a room of the same round in one step: to look, for a month; the room's page says more. */
export function LetIn({ deal, firm }: { deal: string; firm: string }) {
  const rooms = useRooms();
  return (rooms.data ?? []).filter((room) => room.ours && room.deal === deal && room.frozenAt === null).map((room) => <LetInto key={room.room} line={room} firm={firm} />);
}

function LetInto({ line, firm }: { line: RoomLine; firm: string }) {
  const words = useRoomWords();
  const language = useLanguage();
  const room = useRoom(line.room, true);
  const command = useRoomCommand(line.room);
  const title = said(line.title, language);
  if (!room.data) return null;
  if (room.data.accesses.some((access) => access.firm === firm && access.endedAt === null)) {
    return <p className="cap told">{words('mayEnter')} <Link to="/$lang/rooms/$room" params={{ lang: language, room: line.room }}>{title}</Link></p>;
  }
  const until = new Date(serverNow().getTime() + DAYS * 86_400_000).toISOString();
  return (
    <>
      <div className="form-acts">
        <Button isPending={command.isPending} onPress={() => command.mutate({ path: '/accesses', body: { firm, address: null, until, download: false } })}>{words('letInto', { title })}</Button>
        <span className="cap">{words('letIntoFine', { days: DAYS })}</span>
      </div>
      <Failed error={command.error} />
    </>
  );
}
