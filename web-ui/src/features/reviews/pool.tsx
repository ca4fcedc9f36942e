import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage, useWords } from '../../i18n';
import { industries, industrySaid } from '../../i18n/industry-words';
import { Button, Choice, Choices, Dialog, Failure, Loading, Row, Rows, said, Section, SelectField, State, Tag } from '../../ui';
import { useMembers, usePool, type PoolAnswer } from './panel-model';
import * as panelWords from './panel-words';
import { useCommand } from './use-command';

/** The authority's experts, and the way to add one of its members. */
export function PoolView({ authority, mayWrite }: { authority: string; mayWrite: boolean }) {
  const words = useWords(panelWords);
  const app = useWords('app');
  const language = useLanguage();
  const pool = usePool(true);
  const [enrolling, setEnrolling] = useState(false);
  if (pool.isPending) return <Loading label={app('loading')} />;
  if (pool.isError) return <Failure title={app('errorTitle')} error={pool.error} />;
  const { experts, names } = pool.data;
  return (
    <Section title={words('experts')} note={words('poolCount', { count: experts.length })}>
      {mayWrite ? <div className="form-acts"><Button onPress={() => setEnrolling(true)}>{words('enrol')}</Button></div> : null}
      <Rows>
        {experts.map((expert) => (
          <Row key={expert.id} title={names[expert.person] ?? '–'} tag={<Tag kind={expert.active ? 'pine' : 'plain'}>{words(expert.active ? 'active' : 'rests')}</Tag>}>
            {expert.fields.map((field) => industrySaid(field, language)).join(language === 'zh' ? '、' : ', ')} · {words('reading', { reading: expert.reading, done: expert.done })}
            {expert.conflicts.length > 0 ? <> · {words('conflicts', { names: expert.conflicts.map((each) => said(each.name, language)).join(language === 'zh' ? '、' : ', ') })}</> : null}
          </Row>
        ))}
      </Rows>
      {enrolling ? <EnrolDialog authority={authority} pool={pool.data} onClose={() => setEnrolling(false)} /> : null}
    </Section>
  );
}

function EnrolDialog({ authority, pool, onClose }: { authority: string; pool: PoolAnswer; onClose: () => void }) {
  const words = useWords(panelWords);
  const app = useWords('app');
  const language = useLanguage();
  const members = useMembers(authority);
  const [person, setPerson] = useState('');
  const [fields, setFields] = useState<string[]>([]);
  const command = useCommand(onClose);
  const free = (members.data?.organisation.members ?? []).filter(
    (member) => member.role === 'EXPERT' && member.joined && !pool.experts.some((expert) => expert.person === member.person),
  );
  return (
    <Dialog title={words('enrol')} isOpen onClose={onClose}>
      <p className="quiet">{words('enrolLead')}</p>
      {members.isPending ? <Loading label={app('loading')} /> : null}
      {members.isError ? <Failure title={app('errorTitle')} error={members.error} /> : null}
      {members.data && free.length === 0 ? (
        <State title={words('nobodyToEnrol')} action={<Link className="btn small" to="/$lang/organisations/$organisation" params={{ lang: language, organisation: authority }}>{words('toMembers')}</Link>} />
      ) : null}
      {free.length > 0 ? (
        <>
          <SelectField name="person" label={words('person')} placeholder="–" value={person} onChange={setPerson} options={free.map((member) => ({ value: member.person, label: members.data?.names[member.person] ?? member.person }))} />
          <Choices legend={words('fields')}>
            <div className="field-choices">
              {Object.keys(industries).map((field) => (
                <Choice
                  key={field}
                  kind="checkbox"
                  name={field}
                  label={industrySaid(field, language)}
                  checked={fields.includes(field)}
                  onChange={(checked) => setFields(checked ? [...fields, field] : fields.filter((other) => other !== field))}
                />
              ))}
            </div>
          </Choices>
          {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
          <div className="form-acts">
            <Button kind="primary" isPending={command.isPending} isDisabled={person === ''} onPress={() => command.mutate({ path: 'experts', body: { person, fields } })}>{words('enrol')}</Button>
            <Button onPress={onClose}>{app('cancel')}</Button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
