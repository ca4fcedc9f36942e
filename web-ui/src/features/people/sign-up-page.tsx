import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { PageTitle, State, TextField } from '../../ui';
import { AccountForm } from './account-form';
import * as people from './words';

export function SignUpPage() {
  const words = useWords(people);
  const language = useLanguage();
  const [mail, setMail] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [sent, setSent] = useState(false);
  if (sent) {
    return (
      <>
        <PageTitle title={words('checkMail')} />
        <State title={words('checkMail')}>{words('checkMailLead', { mail })}</State>
      </>
    );
  }
  return (
    <>
      <PageTitle title={words('signUp')}>{words('signUpLead')}</PageTitle>
      <AccountForm
        submit={words('signUp')}
        onSubmit={async () => {
          await send('/api/v1/people', { method: 'POST', body: { mail, name, password, language: language.toUpperCase() } });
          setSent(true);
        }}
        foot={<span className="cap">{words('haveAccount')} <Link to="/$lang/sign-in" params={{ lang: language }}>{words('signIn')}</Link></span>}
      >
        <TextField name="name" label={words('name')} value={name} onChange={setName} autoComplete="name" required />
        <TextField name="mail" label={words('mail')} type="email" value={mail} onChange={setMail} autoComplete="username" required />
        <TextField name="password" label={words('password')} hint={words('passwordHint')} type="password" value={password} onChange={setPassword} autoComplete="new-password" required />
      </AccountForm>
    </>
  );
}
