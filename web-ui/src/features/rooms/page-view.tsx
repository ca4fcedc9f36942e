import { useState, type KeyboardEvent } from 'react';
import { saveAs } from '../../api';
import { useLanguage } from '../../i18n';
import { Button, Icon, Loading, said, Section, Tag } from '../../ui';
import { Failed } from './failed';
import { longestPage } from './heat';
import { HeatTable, long } from './heat-table';
import { roomAt, usePagePicture, useRoomPreview, useViews, type DocumentLine, type Room } from './model';
import { useRoomWords } from './use-words';

/** One page of a document with its reader's watermark; for the company as one of its guests sees it. */
export function PageView({ room, document }: { room: Room; document: DocumentLine }) {
  const words = useRoomWords();
  const language = useLanguage();
  const ours = room.step === 'OURS';
  const [page, setPage] = useState(1);
  const [as, setAs] = useState('');
  const [failed, setFailed] = useState<Error | null>(null);
  const preview = useRoomPreview(room.room, document.item, !document.withdrawn);
  const pages = preview.data?.pages ?? 0;
  const picture = usePagePicture(room.room, document.item, page, pages, as);
  const views = useViews(room.room, ours);
  const longest = longestPage(views.data?.pages ?? [], document.item);
  const name = document.title ?? words('erased');
  const turn = (to: number) => setPage(Math.min(Math.max(to, 1), Math.max(pages, 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return;
    const to = { ArrowLeft: page - 1, PageUp: page - 1, ArrowRight: page + 1, PageDown: page + 1, Home: 1, End: pages }[event.key];
    if (to === undefined || pages < 2) return;
    event.preventDefault();
    turn(to);
  };
  const save = () => saveAs(`${roomAt(room.room)}/documents/${document.item}/file`, document.download === 'MARKED' && !/\.pdf$/i.test(name) ? `${name}.pdf` : name)
    .catch((error: unknown) => setFailed(error instanceof Error ? error : new Error(String(error))));
  const people = [...new Map(room.signatures.map((each) => [each.person, each])).values()];
  return (
    <div onKeyDown={onKeyDown}>
      <div className="room-page-head">
        <h2>{name}</h2>
        <Tag kind="line">{words(`downloadTag.${document.download}`)}</Tag>
        {ours && people.length > 0 ? (
          <label>
            {words('asWhom')}
            <select value={as} onChange={(event) => setAs(event.target.value)}>
              <option value="">{words('asSelf')}</option>
              {people.map((each) => <option key={each.person} value={each.person}>{said(each.firmName, language)} {each.name}</option>)}
            </select>
          </label>
        ) : null}
        {!ours && room.download && document.download !== 'NONE' ? <Button small onPress={() => void save()}><Icon name="download" /> {words('downloadIt')}</Button> : null}
      </div>
      <Failed error={failed} />
      {document.withdrawn ? <div className="note">{words('withdrawnLead')}</div> : null}
      <Failed error={preview.error} />
      {preview.isLoading ? <div className="room-picture" aria-busy><Loading label={words('turning')} rows={6} /></div> : null}
      {preview.data?.whyNot ? <div className="note">{words(`whyNot.${preview.data.whyNot}`)}</div> : null}
      {pages > 0 ? (
        <>
          <div className="room-picture" aria-busy={picture.isPending}>
            {picture.isPending ? <Loading label={words('turning')} rows={6} /> : null}
            {picture.isError ? <div className="note" role="alert">{picture.error.message}</div> : null}
            {picture.data ? <img src={picture.data} alt={words('pictureOf', { name, page })} /> : null}
          </div>
          <div className="room-turn">
            <span>{words('watermarkNote')}</span>
            <span>
              <span className="num" role="status">{words('pageOf', { page, pages })}</span>
              <Button small label={words('previous')} isDisabled={page === 1} onPress={() => turn(page - 1)}><Icon name="left" /></Button>
              <Button small label={words('next')} isDisabled={page === pages} onPress={() => turn(page + 1)}><Icon name="right" /></Button>
            </span>
          </div>
        </>
      ) : null}
      {ours && views.data ? (
        <div style={{ marginTop: 24 }}>
          <Section title={words('whoLooked')} note={pages > 0 ? words('pagesInAll', { count: pages }) : null}>
            <HeatTable views={views.data} item={document.item} pages={pages} now={page} />
            <p className="cap" style={{ paddingTop: 8 }}>{longest && pages > 1 ? `${words('longestAt', { page: longest.page, long: long(longest.seconds, words) })} ` : ''}{words('whoLookedNote', { minutes: Math.round(views.data.longestSeconds / 60) })}</p>
          </Section>
        </div>
      ) : null}
    </div>
  );
}
