import { useLanguage } from '../../i18n';
import { said } from '../../ui';
import { level, readersOf } from './heat';
import type { Views } from './model';
import { useRoomWords, type Words } from './use-words';

export function long(seconds: number, words: Words): string {
  return seconds >= 60 ? words('minutes', { count: Math.round(seconds / 60) }) : words('seconds', { count: seconds });
}

/** Whose eyes rested on which page of a document, and how long. */
export function HeatTable({ views, item, pages, now }: { views: Views; item: string; pages: number; now: number }) {
  const words = useRoomWords();
  const language = useLanguage();
  const readers = readersOf(views.pages, item);
  if (readers.length === 0) return <p className="cap" style={{ paddingTop: 12 }}>{words('nobodyLooked')}</p>;
  const last = Math.max(pages, ...readers.flatMap((reader) => [...reader.pages.keys()]));
  const all = Array.from({ length: last }, (_, index) => index + 1);
  return (
    <div className="heat-frame" tabIndex={0} role="group" aria-label={words('whoLooked')}>
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">{words('reader')}</th>
            {all.map((page) => <th scope="col" key={page}>{page === 1 || page === last || page % 7 === 0 ? page : <span className="sr">{page}</span>}</th>)}
            <th scope="col">{words('total')}</th>
          </tr>
        </thead>
        <tbody>
          {readers.map((reader) => (
            <tr key={`${reader.person}/${reader.firm}`}>
              <th scope="row">{said(views.firms[reader.firm] ?? null, language)} · {views.names[reader.person] ?? words('erased')}</th>
              {all.map((page) => {
                const look = reader.pages.get(page);
                const spoken = look ? words('pageLooked', { page, times: look.times, long: long(look.seconds, words) }) : words('pageNotLooked', { page });
                return (
                  <td key={page} title={spoken} className={`l${level(look?.times ?? 0, look?.seconds ?? 0)}${page === now ? ' now' : ''}`}>
                    <span className="sr">{spoken}</span>
                  </td>
                );
              })}
              <td className="sum">{long(reader.seconds, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
