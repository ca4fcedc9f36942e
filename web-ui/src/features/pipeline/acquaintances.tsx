import { useState } from 'react';
import { useSession } from '../../session/session-provider';
import { useWords } from '../../i18n';
import { Button, focusFirst, Section, SelectField, State, TextField } from '../../ui';
import { CLOSENESSES, usePipelineCommand, type Closeness, type PursuitAnswer } from './model';
import { usePipelineWords } from './use-words';

/** Which colleagues know somebody at the company, as each has said for themselves. */
export function Acquaintances({ answer }: { answer: PursuitAnswer }) {
  const words = usePipelineWords();
  const app = useWords('app');
  const { me } = useSession();
  const [closeness, setCloseness] = useState<Closeness>('MET');
  const [text, setText] = useState('');
  const [saying, setSaying] = useState(false);
  // Each of the two takes the other's place, and the focus with it; at first nothing does.
  const [begun, setBegun] = useState(false);
  const command = usePipelineCommand(() => setSaying(false));
  const { pursuit, known, names } = answer;
  const own = known.some(({ person }) => person === me?.person.id);
  return (
    <Section title={words('known')} note={words('knownFine')}>
      {known.length === 0 ? <p className="cap told">{words('nobodyKnows')}</p> : null}
      <ul className="rows">
        {known.map((each) => (
          <li key={each.acquaintance} className="told">
            <p><b>{names[each.person] ?? words('somebody')}</b> · {words(`closeness.${each.closeness}`)}</p>
            {each.words === '' ? null : <p className="quiet">{each.words ?? words('erased')}</p>}
            {each.person === me?.person.id ? <Button onPress={() => command.mutate({ path: `acquaintances/${each.acquaintance}`, method: 'DELETE' })}>{words('retract')}</Button> : null}
          </li>
        ))}
      </ul>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {own || saying ? null : <div className="form-acts" ref={begun ? focusFirst : null}><Button onPress={() => { setBegun(true); setSaying(true); }}>{words('iKnow')}</Button></div>}
      {!own && saying ? (
        <div className="add-words" ref={focusFirst}>
          <SelectField name="closeness" label={words('closeness')} value={closeness} onChange={(value) => setCloseness(value as Closeness)} options={CLOSENESSES.map((each) => ({ value: each, label: words(`closeness.${each}`) }))} />
          <TextField name="known" label={words('knownWords')} optional value={text} onChange={setText} longest={200} />
          <div className="form-acts">
            <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: 'acquaintances', body: { organisation: pursuit.company, closeness, words: text } })}>{words('iKnow')}</Button>
            <Button onPress={() => setSaying(false)}>{app('cancel')}</Button>
          </div>
        </div>
      ) : null}
    </Section>
  );
}
