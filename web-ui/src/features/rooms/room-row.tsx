import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { day, Row, said, Tag } from '../../ui';
import type { RoomLine } from './model';
import { useRoomWords } from './use-words';

/** A room in a list. */
export function RoomRow({ room }: { room: RoomLine }) {
  const words = useRoomWords();
  const language = useLanguage();
  return (
    <Row
      title={<Link to="/$lang/rooms/$room" params={{ lang: language, room: room.room }}>{said(room.title, language)}</Link>}
      tag={room.frozenAt ? <Tag kind="line">{words('frozen')}</Tag> : room.paused ? <Tag kind="amber">{words('paused')}</Tag> : room.waiting > 0 ? <Tag kind="amber">{words('questionsWaiting', { count: room.waiting })}</Tag> : null}
    >
      {room.ours || room.companyName === null ? '' : `${said(room.companyName, language)} · `}
      {words('openedOn', { day: day(room.openedAt, language) })}
      {room.ours ? ` · ${words('documents', { count: room.documents })} · ${words('guests', { count: room.guests })}` : ''}
    </Row>
  );
}
