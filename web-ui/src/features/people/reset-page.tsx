import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { PageTitle, State, TextField } from '../../ui';
import { AccountForm } from './account-form';
import * as people from './words';

export function ResetPage() {
  const words = useWords(people);
  const language = useLanguage();
  const { token } = useSearch({ strict: false }) as { token?: string };
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  return (
    <>
      <PageTitle title={words('resetTitle')} />
      {done ? (
        <State title={words('resetDone')} action={<Link className="btn primary" to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link>}>
          {words('resetDoneLead')}
        </State>
      ) : (
        <AccountForm
          submit={words('setPassword')}
          onSubmit={async () => {
            await send(`/api/v1/people/password-resets/${encodeURIComponent(token ?? '')}`, { method: 'PUT', body: { password } });
            setDone(true);
          }}
        >
          <TextField name="password" label={words('newPassword')} hint={words('passwordHint')} type="password" value={password} onChange={setPassword} autoComplete="new-password" required />
        </AccountForm>
      )}
    </>
  );
}
