import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, moment, Row, Rows, said, Section } from '../../ui';
import { long } from './heat-table';
import { lookedAt, readersOf } from './heat';
import { documentsOf, useViews, type Room } from './model';
import { useRoomWords } from './use-words';

/** All that the server has given out of a room: by document and reader, and every file that was taken. */
export function RoomViewsPage({ room }: { room: Room }) {
  const words = useRoomWords();
  const app = useWords('app');
  const language = useLanguage();
  const views = useViews(room.room);
  if (views.isPending) return <Loading label={app('loading')} />;
  if (views.isError) return <Failure title={app('errorTitle')} error={views.error} onRetry={() => void views.refetch()} />;
  const { data } = views;
  const titles = new Map(documentsOf(room).map((each) => [each.item, each.title ?? words('erased')]));
  const items = [...new Set(data.pages.map((each) => each.item))].sort((one, other) => lookedAt(data.pages, other) - lookedAt(data.pages, one) || one.localeCompare(other));
  const who = (person: string, firm: string) => `${said(data.firms[firm] ?? null, language)} · ${data.names[person] ?? words('erased')}`;
  return (
    <>
      <Section title={words('byDocument')} note={words('byDocumentNote')}>
        <Rows>
          {items.map((item) => (
            <Row key={item} title={titles.get(item) ?? words('removedDocument')}>
              {readersOf(data.pages, item).map((reader) => (
                <span key={`${reader.person}/${reader.firm}`} style={{ display: 'block' }}>{who(reader.person, reader.firm)} · {words('pagesSeen', { count: reader.pages.size })} · {long(reader.seconds, words)}</span>
              ))}
            </Row>
          ))}
        </Rows>
        {items.length === 0 ? <p className="cap" style={{ padding: '12px 0' }}>{words('nobodyLooked')}</p> : null}
        <p className="cap" style={{ paddingTop: 8 }}>{words('whoLookedNote', { minutes: Math.round(data.longestSeconds / 60) })}</p>
      </Section>
      <Section title={words('taken')}>
        {data.files.length === 0 ? <p className="cap" style={{ padding: '12px 0' }}>{words('nothingTaken')}</p> : null}
        <Rows>
          {data.files.map((file) => (
            <Row key={`${file.at}/${file.item}/${file.person}`} title={titles.get(file.item) ?? words('removedDocument')}>
              {who(file.person, file.firm)} · {moment(file.at, language)} · {file.kind === 'PAGE' ? '' : words(`kind.${file.kind}`)}
            </Row>
          ))}
        </Rows>
      </Section>
    </>
  );
}
