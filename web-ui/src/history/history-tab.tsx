import { useQuery } from '@tanstack/react-query';
import { get } from '../api';
import * as eventWords from '../i18n/event-words';
import { industrySaid } from '../i18n/industry-words';
import { hasWords, useLanguage, useWords } from '../i18n';
import { Failure, HashMark, Loading, moment, Rows, Section } from '../ui';
import { factLines, type HistoryLine } from './lines';

/** Everything that happened to one record, drawn from its events. The feature's own updates read it anew. */
export function HistoryTab({ feature, path }: { feature: string; path: string }) {
  const app = useWords('app');
  const events = useWords(eventWords);
  const language = useLanguage();
  const history = useQuery({ queryKey: [feature, 'history', path], queryFn: () => get<HistoryLine[]>(path) });
  const inWords = (key: string, otherwise: string) => (hasWords(eventWords, key) ? events(key) : otherwise);
  if (history.isPending) return <Loading label={app('loading')} />;
  if (history.isError) return <Failure title={app('errorTitle')} error={history.error} />;
  return (
    <Section title={app('history')} note={app('eventCount', { count: history.data.length })}>
      <p className="cap" style={{ paddingTop: 8 }}>{app('historyLead')}</p>
      <Rows>
        {history.data.map((line) => (
          <li key={line.version} className="event">
            <div className="cap">
              {moment(line.at, language)}
              <br />
              <HashMark hash={line.hash} />
            </div>
            <div>
              <b>{inWords(line.event, line.event)}</b>
              <div className="cap">
                {line.automation ? app('automation') : app('byWhom', { actor: line.actor ?? app('someone'), role: app(`role.${line.role}` as 'role.PERSON') })}
              </div>
              <div className="facts">
                {factLines(line.facts, language).map(([field, value]) => {
                  const name = field.split('.').at(-1) ?? field;
                  return (
                    <div key={field}>
                      <span>{inWords(`field.${name}`, name)}</span>{' '}
                      {value.split('、').map((part) => inWords(`value.${part}`, industrySaid(part, language))).join(language === 'zh' ? '、' : ', ')}
                    </div>
                  );
                })}
              </div>
            </div>
          </li>
        ))}
      </Rows>
    </Section>
  );
}
