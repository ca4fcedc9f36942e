import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button, Dialog, Section, State, TextArea, TextField, Written } from '../../ui';
import type { Page, Profile as ProfileModel } from './model';
import { useCommand } from './use-command';
import * as organisations from './words';

const empty: ProfileModel = { summary: { original: 'ZH', machine: false } };

export function Profile({ page, mayEdit }: { page: Page; mayEdit: boolean }) {
  const words = useWords(organisations);
  const [editing, setEditing] = useState(false);
  const profile = page.organisation.profile;
  return (
    <Section title={words('profile')} note={words('profileLead')}>
      {profile ? (
        <>
          <p style={{ paddingTop: 12 }}><Written text={profile.summary} /></p>
          <dl className="kv">
            {profile.city ? <><dt>{words('city')}</dt><dd><Written text={profile.city} /></dd></> : null}
            {profile.foundedIn ? <><dt>{words('foundedIn')}</dt><dd>{profile.foundedIn}</dd></> : null}
            {profile.employees ? <><dt>{words('employees')}</dt><dd>{profile.employees}</dd></> : null}
            {profile.website ? <><dt>{words('website')}</dt><dd><a href={profile.website} rel="noreferrer">{profile.website}</a></dd></> : null}
          </dl>
        </>
      ) : (
        <p className="cap" style={{ paddingTop: 12 }}>{words('noProfile')}</p>
      )}
      {mayEdit ? <div className="form-acts"><Button onPress={() => setEditing(true)}>{words('editProfile')}</Button></div> : null}
      {editing ? <ProfileDialog page={page} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function ProfileDialog({ page, onClose }: { page: Page; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const before = page.organisation.profile ?? empty;
  const [zh, setZh] = useState(before.summary.zh ?? '');
  const [en, setEn] = useState(before.summary.en ?? '');
  const [city, setCity] = useState(before.city?.zh ?? before.city?.en ?? '');
  const [website, setWebsite] = useState(before.website ?? '');
  const [etag] = useState(page.etag);
  const command = useCommand(onClose);
  const body: ProfileModel = {
    ...before,
    summary: { zh: zh || null, en: en || null, original: zh ? 'ZH' : 'EN', machine: false },
    city: city ? { zh: city, en: null, original: 'ZH', machine: false } : null,
    website: website || null,
  };
  return (
    <Dialog title={words('editProfile')} isOpen onClose={onClose}>
      <TextArea name="zh" label={words('summaryZh')} value={zh} onChange={setZh} longest={400} />
      <TextArea name="en" label={words('summaryEn')} value={en} onChange={setEn} longest={400} />
      <TextField name="city" label={words('city')} value={city} onChange={setCity} />
      <TextField name="website" type="url" label={words('website')} value={website} onChange={setWebsite} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${page.organisation.id}/profile`, method: 'PUT', body, ifMatch: etag })}>
          {app('save')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
