import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, Dialog, Row, Rows, Section, shortMoment, State, Tag } from '../../ui';
import { useSignOffs, type Signer, type SignOffs as Answer } from './colleagues-model';
import { base } from './model';
import { useApplicationWords, type Words } from './use-words';

type Props = {
  application: string;
  revision: number;
  /** Whether this member binds the company, and so says who is to sign before. */
  maySign: boolean;
  /** Nothing is left to mend. */
  sound: boolean;
  /** Brings everything to the server first; false where that did not work. */
  flush: () => Promise<boolean>;
  /** The revision that stands once all is sent. */
  seen: () => number;
};

/** Whom the company wants to sign before it is handed in, and who has. A change of the answers voids what was signed. */
export function SignOffs({ application, revision, maySign, sound, flush, seen }: Props) {
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const client = useQueryClient();
  const signOffs = useSignOffs(application, revision);
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const path = `${base}/${application}/draft/sign-offs`;
  const answer = signOffs.data;
  if (answer === undefined || (answer.signers.length === 0 && !maySign)) return null;
  const own = answer.signers.find((signer) => signer.own);
  const act = async (how: () => Promise<unknown>) => {
    setBusy(true);
    setFailed(null);
    try {
      await how();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      await client.invalidateQueries({ queryKey: ['drafts', application, 'sign-offs'] });
      setBusy(false);
    }
  };
  const sign = () =>
    act(async () => {
      if (!(await flush())) throw new Error(words('submitNotSent'));
      await send(`${path}/own`, { method: 'POST', body: { draft: seen() } });
    });
  return (
    <Section title={words('signOffs')} note={answer.signers.length === 0 ? null : answer.missing === 0 ? words('allSigned') : words('signOffsMissing', { count: answer.missing })}>
      <p className="cap signing-lead">{words(answer.signers.length === 0 ? 'nobodySigns' : 'signOffsLead')}</p>
      <Rows>
        {answer.signers.map((signer) => (
          <Row key={signer.person} title={signer.own ? `${signer.name} · ${words('you')}` : signer.name} tag={<Signature signer={signer} words={words} />}>
            {signer.signedAt ? words('signedOn', { at: shortMoment(signer.signedAt, language) }) : signer.member ? null : words('hasLeft')}
          </Row>
        ))}
      </Rows>
      {failed ? <State title={app('errorTitle')} role="alert">{failed}</State> : null}
      {own && own.signature !== 'SIGNED' && !sound ? <p className="cap more">{words('signWhenSound')}</p> : null}
      <div className="form-acts">
        {own && own.signature !== 'SIGNED' ? <Button kind="primary" isDisabled={!sound} isPending={busy} onPress={() => void sign()}>{words('signOff')}</Button> : null}
        {own && own.signature === 'SIGNED' ? <Button isPending={busy} onPress={() => void act(() => send(`${path}/own`, { method: 'DELETE' }))}>{words('takeSignatureBack')}</Button> : null}
        {maySign ? <Button onPress={() => setChoosing(true)}>{words('chooseSigners')}</Button> : null}
      </div>
      <Choosing
        key={choosing ? 'open' : 'closed'}
        answer={answer}
        isOpen={choosing}
        onClose={() => setChoosing(false)}
        onChosen={(people) => void act(() => send(path, { method: 'PUT', body: { people } })).then(() => setChoosing(false))}
      />
    </Section>
  );
}

function Signature({ signer, words }: { signer: Signer; words: Words }) {
  switch (signer.signature) {
    case 'SIGNED':
      return <Tag kind="pine">{words('signed')}</Tag>;
    case 'VOID':
      return <Tag kind="amber">{words('signatureVoid')}</Tag>;
    default:
      return <Tag kind="line">{words('notSigned')}</Tag>;
  }
}

function Choosing({ answer, isOpen, onClose, onChosen }: { answer: Answer; isOpen: boolean; onClose: () => void; onChosen: (people: string[]) => void }) {
  const words = useApplicationWords();
  const app = useWords('app');
  const [chosen, setChosen] = useState(() => answer.signers.filter((signer) => signer.member).map((signer) => signer.person));
  return (
    <Dialog title={words('chooseSigners')} isOpen={isOpen} onClose={onClose}>
      <p>{words('chooseSignersLead')}</p>
      <Choices legend={words('signOffs')}>
        {answer.candidates.map(({ person, name }) => (
          <Choice
            key={person}
            kind="checkbox"
            name={person}
            label={name}
            checked={chosen.includes(person)}
            onChange={(checked) => setChosen(checked ? [...chosen, person] : chosen.filter((each) => each !== person))}
          />
        ))}
      </Choices>
      <div className="form-acts">
        <Button kind="primary" onPress={() => onChosen(chosen)}>{words('keepSigners')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
