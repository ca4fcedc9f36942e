import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send, signedIn } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { PageTitle, TextField } from '../../ui';
import { AccountForm } from './account-form';
import * as people from './words';

export function SignInPage() {
  const words = useWords(people);
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  // Whoever was writing this application comes back to it.
  const { application } = useSearch({ strict: false }) as { application?: string };
  const [mail, setMail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <>
      <PageTitle title={words('signIn')}>{words('signInLead')}</PageTitle>
      <AccountForm
        submit={words('signIn')}
        onSubmit={async () => {
          const { body } = await send<{ accessToken: string }>('/api/v1/session', { method: 'POST', body: { mail, password } });
          client.clear();
          signedIn(body.accessToken);
          await (application
            ? navigate({ to: '/$lang/applications/$application/write', params: { lang: language, application } })
            : navigate({ to: '/$lang/home', params: { lang: language } }));
        }}
        foot={
          <span className="cap">
            <Link to="/$lang/reset" params={{ lang: language }}>{words('forgotten')}</Link>
            {' · '}
            {words('noAccount')} <Link to="/$lang/sign-up" params={{ lang: language }}>{words('signUp')}</Link>
          </span>
        }
      >
        {application ? (
          <div className="note amber" role="status">
            <b>{words('writeOn')}</b>
            <p>{words('writeOnLead')}</p>
          </div>
        ) : null}
        <TextField name="mail" label={words('mail')} type="email" value={mail} onChange={setMail} autoComplete="username" required />
        <TextField name="password" label={words('password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" required />
      </AccountForm>
    </>
  );
}
