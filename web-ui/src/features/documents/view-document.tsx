import './documents.css';
import { useState, type KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get, pictureAt, saveAs } from '../../api';
import type { components } from '../../api/schema';
import { useLanguage, useWords } from '../../i18n';
import { Button, Dialog, Failure, fileSize, Icon, Loading, moment, State } from '../../ui';
import { kindOf } from './kinds';
import * as documentWords from './words';

type Preview = components['schemas']['GivingDocumentsPreview'];

export type Shown = {
  /** Where its bytes are; its pages are below. */
  at: string;
  name: string;
  mediaType: string;
  size: number;
};

/** A button that opens a document over the page: its pages as pictures, whether it was scanned, and its bytes to be saved. */
export function ViewDocument({ at, name, mediaType, size }: Shown) {
  const words = useWords(documentWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small label={words('viewOf', { name })} onPress={() => setOpen(true)}>{words('view')}</Button>
      <Dialog title={name} wide isOpen={isOpen} onClose={() => setOpen(false)}>
        <Pages at={at} name={name} mediaType={mediaType} size={size} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Pages({ at, name, mediaType, size, onClose }: Shown & { onClose: () => void }) {
  const words = useWords(documentWords);
  const app = useWords('app');
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const [failed, setFailed] = useState<Error | null>(null);
  const preview = useQuery({ queryKey: ['documents', at], queryFn: () => get<Preview>(`${at}/preview`), retry: false });
  const pages = preview.data?.pages ?? 0;
  const shown = usePicture(at, page, pages);
  usePicture(at, page + 1, pages); // so that turning the page does not wait
  const turn = (to: number) => setPage(Math.min(Math.max(to, 1), Math.max(pages, 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: page - 1, PageUp: page - 1, ArrowRight: page + 1, PageDown: page + 1, Home: 1, End: pages }[event.key];
    if (to === undefined || pages < 2) return;
    event.preventDefault();
    turn(to);
  };
  const save = async () => {
    setFailed(null);
    try {
      await saveAs(at, name);
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const scanned = preview.data?.scannedAt ?? null;
  return (
    <div onKeyDown={onKeyDown}>
      <p className="cap">
        {kindOf(mediaType)} · {fileSize(size, language)}
        {preview.data ? ` · ${scanned ? words('scannedAt', { moment: moment(scanned, language) }) : words('notScanned')}` : ''}
      </p>
      <div className="view-acts">
        <Button small onPress={() => void save()} label={words('downloadOf', { name })}><Icon name="download" /> {words('download')}</Button>
        {pages > 1 ? (
          <span className="view-turn">
            <Button small label={words('previous')} isDisabled={page === 1} onPress={() => turn(page - 1)}><Icon name="left" /></Button>
            <span className="num" role="status">{words('page', { page, pages })}</span>
            <Button small label={words('next')} isDisabled={page === pages} onPress={() => turn(page + 1)}><Icon name="right" /></Button>
          </span>
        ) : null}
        <Button small onPress={onClose}>{words('close')}</Button>
      </div>
      {failed ? <State title={app('errorTitle')} role="alert">{failed.message}</State> : null}
      {preview.isError ? <Failure title={app('errorTitle')} error={preview.error} /> : null}
      {preview.data?.whyNot ? <div className="note">{words(`whyNot.${preview.data.whyNot}`)}</div> : null}
      {preview.isPending ? <Loading label={app('loading')} rows={4} /> : null}
      {pages > 0 ? (
        <>
          <div className="view-page" aria-busy={shown.isPending}>
            {shown.isPending ? <Loading label={words('turning')} rows={8} /> : null}
            {shown.isError ? <div className="note" role="alert">{shown.error.message}</div> : null}
            {shown.data ? <img src={shown.data} alt={pages > 1 ? words('pageOf', { name, page, pages }) : words('pictureOf', { name })} /> : null}
          </div>
          {mediaType === 'application/pdf' ? <p className="cap">{words('asPictures')}{pages > 1 ? ` ${words('keys')}` : ''}</p> : null}
        </>
      ) : null}
    </div>
  );
}

/** A page's picture. It does not change while a page is open: the document is known by its hash. */
function usePicture(at: string, page: number, pages: number) {
  return useQuery({
    queryKey: ['documents', at, page],
    queryFn: () => pictureAt(`${at}/preview/${page}`),
    enabled: page <= pages,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
