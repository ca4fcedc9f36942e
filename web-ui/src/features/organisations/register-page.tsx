import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, PageTitle, State } from '../../ui';
import type { Kind } from './model';
import { emptyDraft, nameOf, RegistrationForm, registrationOf } from './registration-form';
import * as organisations from './words';

export function RegisterPage() {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const [kind, setKind] = useState<Kind>('COMPANY');
  const [draft, setDraft] = useState(emptyDraft);
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
      <form className="narrow" onSubmit={(event) => void submit(event)} noValidate>
        <Choices legend={words('kind')}>
          {(['COMPANY', 'INVESTOR', 'LABORATORY'] as const).map((each) => (
            <Choice key={each} kind="radio" name="kind" label={words(`kind.${each}`)} checked={kind === each} onChange={() => setKind(each)} />
          ))}
        </Choices>
        <RegistrationForm draft={draft} onChange={setDraft} />
        {failed ? <State title={app('errorTitle')} role="alert">{failed.message}</State> : null}
        <div className="form-acts">
          <Button type="submit" kind="primary" isPending={busy}>{words('submit')}</Button>
        </div>
      </form>
    </>
  );
}
