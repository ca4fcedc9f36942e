import { useState } from 'react';
import { send } from '../../api';
import { useWords } from '../../i18n';
import { PageTitle, State, TextField } from '../../ui';
import { AccountForm } from './account-form';
import * as people from './words';

export function ResetRequestPage() {
  const words = useWords(people);
  const [mail, setMail] = useState('');
  const [sent, setSent] = useState(false);
  return (
    <>
      <PageTitle title={words('resetTitle')}>{words('resetLead')}</PageTitle>
      {sent ? (
        <State title={words('checkMail')}>{words('checkMailLead', { mail })}</State>
      ) : (
        <AccountForm
          submit={words('resetSend')}
          onSubmit={async () => {
            await send('/api/v1/people/password-resets', { method: 'POST', body: { mail } });
            setSent(true);
          }}
        >
          <TextField name="mail" label={words('mail')} type="email" value={mail} onChange={setMail} autoComplete="username" required />
        </AccountForm>
      )}
    </>
  );
}
