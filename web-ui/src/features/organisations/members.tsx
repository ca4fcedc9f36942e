import { useState } from 'react';
import type { Me, Right, Role } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, Dialog, Row, Rows, Section, SelectField, State, Tag, TextField } from '../../ui';
import type { Page } from './model';
import { useCommand } from './use-command';
import * as organisations from './words';

const RIGHTS: Right[] = ['MANAGE', 'WRITE', 'SIGN'];
type Member = Page['organisation']['members'][number];

const ROLES: Record<string, Role[]> = {
  COMPANY: ['FOUNDER'],
  LABORATORY: ['FOUNDER'],
  INVESTOR: ['INVESTOR'],
  AUTHORITY: ['OFFICER', 'EXPERT', 'PANELLIST', 'AUDITOR'],
};

export function Members({ page, me }: { page: Page; me: Me | null }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const { organisation, names } = page;
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<{ person: string; role: Role } | null>(null);
  const [changing, setChanging] = useState<Member | null>(null);
  const command = useCommand(() => setRemoving(null));
  const manages = me?.memberships.some((m) => m.organisation === organisation.id && m.joined && m.rights.includes('MANAGE')) ?? false;
  return (
    <Section title={words('members')} note={words('memberCount', { count: organisation.members.length })}>
      <Rows>
        {organisation.members.map((member) => (
          <Row
            key={`${member.person}/${member.role}`}
            title={names[member.person] ?? app('someone')}
            tag={member.joined ? undefined : <Tag kind="amber">{words('invited')}</Tag>}
            action={
              manages ? (
                member.joined ? (
                  <>
                    <Button small onPress={() => setChanging(member)}>{words('changeRights')}</Button>
                    <Button small onPress={() => setRemoving(member)}>{words('remove')}</Button>
                  </>
                ) : (
                  <Button small onPress={() => command.mutate({ path: `${organisation.id}/invitations/${member.person}/${member.role}`, method: 'DELETE' })}>
                    {words('withdraw')}
                  </Button>
                )
              ) : undefined
            }
          >
            {app(`role.${member.role}`)} · {RIGHTS.filter((right) => member.rights.includes(right)).map((right) => words(`right.${right}`)).join(language === 'zh' ? '、' : ', ')}
          </Row>
        ))}
      </Rows>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      {manages ? <div className="form-acts"><Button onPress={() => setInviting(true)}>{words('invite')}</Button></div> : null}
      {changing ? <RightsDialog organisation={organisation.id} member={changing} name={names[changing.person] ?? app('someone')} onClose={() => setChanging(null)} /> : null}
      <InviteDialog page={page} isOpen={inviting} onClose={() => setInviting(false)} />
      <Dialog title={words('remove')} isOpen={removing !== null} onClose={() => setRemoving(null)}>
        <p>{words('removeSure', { name: removing ? (names[removing.person] ?? app('someone')) : '' })}</p>
        <div className="form-acts">
          <Button
            kind="primary"
            isPending={command.isPending}
            onPress={() => removing && command.mutate({ path: `${organisation.id}/memberships/${removing.person}/${removing.role}`, method: 'DELETE' })}
          >
            {words('remove')}
          </Button>
          <Button onPress={() => setRemoving(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </Section>
  );
}

/** What a member may do from now on; a right taken away ends with their next request. */
function RightsDialog({ organisation, member, name, onClose }: { organisation: string; member: Member; name: string; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const [rights, setRights] = useState<Right[]>(member.rights);
  const command = useCommand(onClose);
  return (
    <Dialog title={words('rightsOf', { name })} isOpen onClose={onClose}>
      <p className="quiet">{words('rightsLead')}</p>
      <RightsField rights={rights} onChange={setRights} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${organisation}/memberships/${member.person}/${member.role}`, method: 'PUT', body: { rights } })}>
          {words('keepRights')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function RightsField({ rights, onChange }: { rights: Right[]; onChange: (rights: Right[]) => void }) {
  const words = useWords(organisations);
  return (
    <Choices legend={words('rights')}>
      {RIGHTS.map((right) => (
        <Choice
          key={right}
          kind="checkbox"
          name={right}
          label={words(`right.${right}`)}
          checked={rights.includes(right)}
          onChange={(checked) => onChange(checked ? [...rights, right] : rights.filter((other) => other !== right))}
        />
      ))}
    </Choices>
  );
}

function InviteDialog({ page, isOpen, onClose }: { page: Page; isOpen: boolean; onClose: () => void }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const roles = ROLES[page.organisation.kind] ?? [];
  const [mail, setMail] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'FOUNDER');
  const [rights, setRights] = useState<Right[]>(['WRITE']);
  const command = useCommand(() => {
    setMail('');
    onClose();
  });
  return (
    <Dialog title={words('invite')} isOpen={isOpen} onClose={onClose}>
      <p className="quiet">{words('inviteLead')}</p>
      <TextField name="mail" type="email" label={words('mail')} value={mail} onChange={setMail} />
      {roles.length > 1 ? (
        <SelectField name="role" label={words('role')} value={role} onChange={(value) => setRole(value as Role)} options={roles.map((each) => ({ value: each, label: app(`role.${each}`) }))} />
      ) : null}
      <RightsField rights={rights} onChange={setRights} />
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `${page.organisation.id}/invitations`, body: { mail, role, rights } })}>
          {words('sendInvitation')}
        </Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}
