import { useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../i18n';
import { day, Section, State } from '../../ui';
import { CopyButton } from './copies';
import { Guests } from './guests';
import { documentsOf, type Room } from './model';
import { PageView } from './page-view';
import { Questions } from './questions';
import { Shelf } from './shelf';
import { useRoomWords } from './use-words';

/** What lies there, a page of it, and beside it who may enter and what is asked. */
export function RoomInside({ room }: { room: Room }) {
  const { document } = useSearch({ strict: false }) as { document?: string };
  const words = useRoomWords();
  const language = useLanguage();
  const all = documentsOf(room);
  const chosen = all.find((each) => each.item === document) ?? all.find((each) => !each.withdrawn);
  const ours = room.step === 'OURS';
  return (
    <div className={ours ? 'room' : 'room guest'}>
      <Shelf room={room} chosen={chosen?.item ?? null} />
      <div>
        {chosen ? <PageView key={chosen.item} room={room} document={chosen} /> : <State title={words('empty')}>{words(ours ? 'emptyOurs' : 'emptyGuest')}</State>}
      </div>
      <div>
        {ours ? <Guests room={room} /> : (
          <Section title={words('nda')} note={room.until ? words('openUntil', { moment: day(room.until, language) }) : words('noExpiry')}>
            <p className="cap" style={{ padding: '12px 0' }}>{words('recordedNote')}</p>
            <CopyButton room={room.room} />
          </Section>
        )}
        <Questions room={room} />
      </div>
    </div>
  );
}
