import { useQuery } from '@tanstack/react-query';
import { get } from '../api';
import * as eventWords from '../i18n/event-words';
import { industrySaid } from '../i18n/industry-words';
import { regionSaid } from '../i18n/region-words';
import { hasWords, useLanguage, useWords } from '../i18n';
import { EventList, Failure, fileSize, Loading, Section, type FieldChange } from '../ui';
import { changesOf, type Change } from './changes';
import type { HistoryLine, Names } from './lines';

/** By UAX #14 there is no place to break a line between 、 and ¥, so that an amount would be broken instead. */
const breakable = (value: string) => value.replace(/、(?=[¥$€£])/g, '、\u200b');

/**
 * Everything that happened to one record, drawn from its events. The feature's own updates read it anew.
 *
 * @param names of people beside the actors, and of what else its events name by an id or a code
 * @param bare without a heading of its own, under one that says it already
 * @param about whom an event is about, where its own facts say only a number
 */
export function HistoryTab({ feature, path, names = {}, about, bare = false }: { feature: string; path: string; names?: Names; about?: (facts: HistoryLine['facts']) => string | undefined; bare?: boolean }) {
  const app = useWords('app');
  const events = useWords(eventWords);
  const language = useLanguage();
  const history = useQuery({ queryKey: [feature, 'history', path], queryFn: () => get<HistoryLine[]>(path) });
  if (history.isPending) return <Loading />;
  if (history.isError) return <Failure title={app('errorTitle')} error={history.error} onRetry={() => void history.refetch()} />;

  const inWords = (key: string, otherwise: string) => (hasWords(eventWords, key) ? events(key) : otherwise);
  const valueSaid = (value: string, name: string) =>
    name === 'size' && /^\d+$/.test(value)
      ? fileSize(Number(value), language)
      : breakable(value.split('、').map((part) => inWords(`value.${name}.${part}`, inWords(`value.${part}`, regionSaid(industrySaid(part, language), language)))).join(language === 'zh' ? '、' : ', '));
  const changeSaid = (event: string, { field, before, after }: Change): FieldChange => {
    const name = field.split('.').at(-1) ?? field;
    return { field: inWords(`field.${event}.${name}`, inWords(`field.${field}`, inWords(`field.${name}`, name))), after: valueSaid(after, name), ...(before === undefined ? {} : { before: valueSaid(before, name) }) };
  };
  const bySaid = (line: HistoryLine) =>
    line.automation ? app('automation') : app('byWhom', { actor: line.actor ?? app('someone'), role: app(`role.${line.role}` as 'role.PERSON') });
  const list = (
    <>
      <p className="cap" style={{ padding: '8px 0' }}>{app('historyLead')}</p>
      <EventList
        label={app('history')}
        events={[...history.data]
          .sort((a, b) => b.version - a.version)
          .map((line) => ({
            id: String(line.version),
            at: line.at,
            title: [inWords(line.event, line.event), about?.(line.facts)].filter(Boolean).join(' · '),
            by: bySaid(line),
            hash: line.hash,
            changes: changesOf(line, history.data, language, names).map((change) => changeSaid(line.event, change)),
          }))}
      />
    </>
  );
  return bare ? list : <Section title={app('history')} note={app('eventCount', { count: history.data.length })}>{list}</Section>;
}
