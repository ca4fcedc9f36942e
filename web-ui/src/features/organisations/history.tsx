import { hasWords, useLanguage, useWords } from '../../i18n';
import { Failure, HashMark, Loading, moment, Rows, Section } from '../../ui';
import { useHistory } from './model';

/** Ids and the record itself say nothing to a reader. */
const UNSAID = new Set(['organisation', 'by', 'person', 'authority', 'parent', 'original', 'machine']);

function lines(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.length ? [[path, value.map(String).join('、')]] : [];
  if (typeof value === 'object') {
    return Object.entries(value).filter(([key]) => !UNSAID.has(key)).flatMap(([key, inner]) => lines(inner, path ? `${path}.${key}` : key));
  }
  return [[path, String(value)]];
}

export function History({ organisation }: { organisation: string }) {
  const words = useWords('organisations');
  const app = useWords('app');
  const events = useWords('events');
  const language = useLanguage();
  const history = useHistory(organisation);
  if (history.isPending) return <Loading label={app('loading')} />;
  if (history.isError) return <Failure title={app('errorTitle')} error={history.error} />;
  return (
    <Section title={app('history')} note={words('events', { count: history.data.length })}>
      <p className="cap" style={{ paddingTop: 8 }}>{words('historyLead')}</p>
      <Rows>
        {history.data.map((line) => (
          <li key={line.version} className="event">
            <div className="cap">
              {moment(line.at, language)}
              <br />
              <HashMark hash={line.hash} />
            </div>
            <div>
              <b>{hasWords('events', line.event) ? events(line.event as never) : line.event}</b>
              <div className="cap">
                {line.automation
                  ? app('automation')
                  : words('byWhom', { actor: line.actor ?? words('someone'), role: app(`role.${line.role}` as 'role.PERSON') })}
              </div>
              <div className="facts">
                {lines(line.facts, '').map(([field, value]) => {
                  const name = field.split('.').at(-1) ?? field;
                  return (
                    <div key={field}>
                      <span>{hasWords('events', `field.${name}`) ? events(`field.${name}` as never) : name}</span>{' '}
                      {value
                        .split('、')
                        .map((part) => (hasWords('events', `value.${part}`) ? events(`value.${part}` as never) : part))
                        .join(language === 'zh' ? '、' : ', ')}
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
