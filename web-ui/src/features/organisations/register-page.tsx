import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { send, useKept } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, KeptNote, Loading, PageTitle, State } from '../../ui';
import type { Kind } from './model';
import { emptyDraft, nameOf, RegistrationForm, registrationOf, type RegistrationDraft } from './registration-form';
import * as organisations from './words';

/** Who registers is known before the form is there, so that what they once began can be. */
export function RegisterPage() {
  const app = useWords('app');
  const { state, me } = useSession();
  if (state === 'in' && me === null) return <Loading label={app('loading')} />;
  const account = me?.person.id ?? null;
  return <Registering key={account} account={account} />;
}

const nothing: { kind: Kind; draft: RegistrationDraft } = { kind: 'COMPANY', draft: emptyDraft };

function Registering({ account }: { account: string | null }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const kept = useKept(account, 'organisations/new', nothing);
  const { kind, draft } = kept.work;
  const [failed, setFailed] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailed(null);
    try {
      const { body } = await send<{ id: string }>('/api/v1/organisations', {
        method: 'POST',
        key: key.current,
        body: { kind, registration: registrationOf(draft), name: nameOf(draft) },
      });
      kept.forget();
      await client.invalidateQueries({ queryKey: ['organisations'] });
      await navigate({ to: '/$lang/organisations/$organisation', params: { lang: language, organisation: body.id } });
    } catch (error) {
      key.current = crypto.randomUUID();
      setFailed(error instanceof Error ? error : new Error(String(error)));
      setBusy(false);
    }
  };
  return (
    <>
      <PageTitle title={words('registerTitle')}>{words('registerLead')}</PageTitle>
      <KeptNote restored={kept.restored} onDiscard={kept.discard} />
      <form className="narrow" onSubmit={(event) => void submit(event)} noValidate>
        <Choices legend={words('kind')}>
          {(['COMPANY', 'INVESTOR', 'LABORATORY'] as const).map((each) => (
            <Choice key={each} kind="radio" name="kind" label={words(`kind.${each}`)} checked={kind === each} onChange={() => kept.change({ ...kept.work, kind: each })} />
          ))}
        </Choices>
        <RegistrationForm draft={draft} onChange={(written) => kept.change({ ...kept.work, draft: written })} />
        {failed ? <State title={app('errorTitle')} role="alert">{failed.message}</State> : null}
        <div className="form-acts">
          <Button type="submit" kind="primary" isPending={busy}>{words('submit')}</Button>
        </div>
      </form>
    </>
  );
}
