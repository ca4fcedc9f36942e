import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { Button, Choice, Choices, day, Dialog, GateSteps, Mark, MomentField, said, Section, shortDay, Tag, TextArea, TextField, type Gate } from '../../ui';
import { useIntroductions } from '../deals';
import { OrganisationField, type NamedOrganisation } from '../organisations';
import { CopyButton } from './copies';
import { Failed } from './failed';
import { useRoomCommand, useViews, type AccessLine, type Room, type SignatureLine } from './model';
import { useRoomWords, type Words } from './use-words';

type Firm = Pick<NamedOrganisation, 'id'> & { name: NamedOrganisation['name'] | null };
type Introduced = NonNullable<ReturnType<typeof useIntroductions>['data']>[number];

/** Who may enter, how far each has come, and who never may. */
export function Guests({ room }: { room: Room }) {
  const words = useRoomWords();
  const [denying, setDenying] = useState(false);
  const introduced = useIntroduced(room);
  const names = Object.fromEntries(room.signatures.map((each) => [each.person, each.name]));
  return (
    <Section title={words('whoMayEnter')} note={words('signFirst')}>
      {introduced.map((entry) => <IntroducedLine key={entry.introduction.introduction} room={room} entry={entry} />)}
      {room.accesses.length === 0 && introduced.length === 0 ? <p className="cap" style={{ padding: '12px 0' }}>{words('nobodyYet')}</p> : null}
      {room.accesses.map((access) => <GuestLine key={access.access} room={room} access={access} />)}
      <div className="room-acts">
        {room.signatures.length > 0 ? <CopyButton room={room.room} names={names} /> : null}
        <Button onPress={() => setDenying(true)}>{words('denied')} · {room.denied.length === 0 ? words('deniedNone') : room.denied.length}</Button>
      </div>
      {denying ? <DenyDialog room={room} onClose={() => setDenying(false)} /> : null}
    </Section>
  );
}

/** Who has asked to meet for this room's round, or was accepted, and was never let in. */
function useIntroduced(room: Room) {
  const introductions = useIntroductions();
  const inside = new Set(room.accesses.map(({ firm }) => firm));
  return (introductions.data ?? []).filter(({ introduction: { deal, side, state, investor } }) => deal === room.deal && side === 'COMPANY' && (state === 'ASKED' || state === 'ACCEPTED') && !inside.has(investor));
}

function IntroducedLine({ room, entry: { introduction } }: { room: Room; entry: Introduced }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [inviting, setInviting] = useState(false);
  const name = said(introduction.investorName, language) || '–';
  const accepted = introduction.state === 'ACCEPTED';
  const gates: Gate[] = [
    { label: words('gate.asked'), note: shortDay(introduction.askedAt, language), state: 'done' },
    accepted && introduction.answeredAt ? { label: words('gate.agreed'), note: shortDay(introduction.answeredAt, language), state: 'done' } : { label: words('gate.you'), state: 'waiting' },
    { label: words('gate.signed'), state: 'closed' },
    { label: words('gate.inside'), state: 'closed' },
  ];
  return (
    <div className="guest-line">
      <div>
        <Mark name={name} />
        <span className="guest-who"><b>{name}</b><span className="cap">{words(accepted ? 'introducedNotIn' : 'asksToMeet')}</span></span>
        {accepted
          ? (room.frozen ? null : <Button small label={`${words('letIn')} · ${name}`} onPress={() => setInviting(true)}>{words('letIn')}</Button>)
          : <Link className="btn small" to="/$lang/introductions" params={{ lang: language }}>{words('answerThem')}</Link>}
      </div>
      <GateSteps label={`${words('gates')} · ${name}`} gates={gates} />
      {inviting ? <InviteDialog room={room} given={{ id: introduction.investor, name: introduction.investorName }} onClose={() => setInviting(false)} /> : null}
    </div>
  );
}

/** Those who came in by this access: the firm's own, or for an address nobody's in particular. */
const signedFor = (room: Room, access: AccessLine): SignatureLine[] => room.signatures.filter((each) => each.current && each.firm === access.firm);

export function gatesOf(access: AccessLine, signed: SignatureLine[], now: number, words: Words, language: 'zh' | 'en'): { gates: Gate[]; over: boolean } {
  const over = access.endedAt !== null || (access.until !== null && Date.parse(access.until) <= now);
  const first = signed.at(-1);
  const granted: Gate = { label: words('gate.granted'), note: shortDay(access.grantedAt, language), state: 'done' };
  const sign: Gate = first ? { label: words('gate.signed'), note: shortDay(first.signedAt, language), state: 'done' } : { label: words('gate.signed'), state: over || access.firm === null ? 'closed' : 'waiting' };
  const inside: Gate = { label: words('gate.inside'), state: first && !over && access.verified !== false ? 'done' : 'closed' };
  return { gates: over ? [granted, sign, { label: words('gate.over'), state: 'closed' }] : [granted, sign, inside], over };
}

function GuestLine({ room, access }: { room: Room; access: AccessLine }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [asking, setAsking] = useState<'change' | 'end' | null>(null);
  const close = () => setAsking(null);
  const command = useRoomCommand(room.room, close);
  const signed = signedFor(room, access);
  const views = useViews(room.room);
  const seen = access.firm ? new Set((views.data?.pages ?? []).filter(({ firm }) => firm === access.firm).map(({ item, page }) => `${item}/${page}`)).size : 0;
  const { gates, over } = gatesOf(access, signed, Date.now(), words, language);
  const name = access.firm ? said(access.firmName, language) : (access.address ?? words('erased'));
  const state = access.endedAt ? 'ended' : over ? 'expired' : access.verified === false ? 'notVerified' : signed.length > 0 ? 'inside' : access.firm ? 'waitsForThem' : 'open_';
  return (
    <div className="guest-line">
      <div>
        <Mark name={name} />
        <span className="guest-who">
          <b>{name}</b>
          <span className="cap">
            {[
              signed.length > 0 ? words('people', { count: signed.length }) : null,
              seen > 0 ? words('pagesSeen', { count: seen }) : null,
              access.until ? words('openUntil', { moment: day(access.until, language) }) : words('noExpiry'),
              access.download ? words('downloadsToo') : null,
              state === 'notVerified' ? words('firmNotVerifiedLead') : null,
            ].filter((part) => part !== null).join(' · ')}
          </span>
        </span>
        <Tag kind={state === 'inside' ? 'pine' : state === 'waitsForThem' || state === 'notVerified' ? 'amber' : 'plain'}>{words(state === 'notVerified' ? 'firmNotVerified' : state)}</Tag>
      </div>
      <GateSteps label={`${words('gates')} · ${name}`} gates={gates} />
      {access.endedAt === null ? (
        <div className="guest-acts">
          <Button small label={`${words(over ? 'lengthen' : 'change')} · ${name}`} onPress={() => setAsking('change')}>{words(over ? 'lengthen' : 'change')}</Button>
          <Button small label={`${words('end')} · ${name}`} onPress={() => setAsking('end')}>{words('end')}</Button>
        </div>
      ) : null}
      {asking === 'change' ? <ChangeDialog room={room} access={access} onClose={close} /> : null}
      {asking === 'end' ? (
        <Dialog title={words('endTitle')} isOpen onClose={close}>
          <p className="quiet">{words('endLead')}</p>
          <Failed error={command.error} />
          <div className="form-acts">
            <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `/accesses/${access.access}`, method: 'DELETE' })}>{words('end')}</Button>
            <Button onPress={close}>{words('cancel')}</Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

function ChangeDialog({ room, access, onClose }: { room: Room; access: AccessLine; onClose: () => void }) {
  const words = useRoomWords();
  const [until, setUntil] = useState(access.until);
  const [download, setDownload] = useState(access.download);
  const command = useRoomCommand(room.room, onClose);
  return (
    <Dialog title={words('changeTitle')} isOpen onClose={onClose}>
      <MomentField name="until" label={words('until')} hint={words('untilHint')} optional value={until} onChange={setUntil} />
      <Choice kind="checkbox" name="download" label={words('mayDownload')} checked={download} onChange={setDownload} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `/accesses/${access.access}`, method: 'PUT', body: { until, download } })}>{words('save')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** @param given the firm that is let in, where that is settled already */
export function InviteDialog({ room, given = null, onClose }: { room: Room; given?: Firm | null; onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const [kind, setKind] = useState<'firm' | 'address'>('firm');
  const [firm, setFirm] = useState<Firm | null>(given);
  const [address, setAddress] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [download, setDownload] = useState(false);
  const command = useRoomCommand(room.room, onClose);
  const inside = room.accesses.flatMap((access) => (access.firm && access.endedAt === null ? [access.firm] : []));
  const introduced = useIntroduced(room).filter(({ introduction }) => introduction.state === 'ACCEPTED');
  const ready = kind === 'firm' ? firm !== null : address.trim() !== '';
  return (
    <Dialog title={words('inviteTitle')} isOpen onClose={onClose}>
      <Choices legend={words('inviteKind')}>
        <Choice kind="radio" name="kind" label={words('inviteFirm')} checked={kind === 'firm'} onChange={() => setKind('firm')} />
        <Choice kind="radio" name="kind" label={words('inviteAddress')} checked={kind === 'address'} onChange={() => setKind('address')} />
      </Choices>
      {kind === 'firm' ? (
        <>
          {introduced.length > 0 ? (
            <Choices legend={words('introducedAlready')}>
              {introduced.map(({ introduction }) => (
                <Choice
                  key={introduction.investor} kind="radio" name="introduced" label={said(introduction.investorName, language) || '–'} checked={firm?.id === introduction.investor}
                  onChange={() => setFirm({ id: introduction.investor, name: introduction.investorName })}
                />
              ))}
            </Choices>
          ) : null}
          <OrganisationField name="firm" label={words('firmFind')} kind="INVESTOR" without={inside} onChoose={setFirm} />
          {firm ? <p className="note">{words('chosenFirm', { name: said(firm.name, language) })}</p> : null}
        </>
      ) : <TextField name="address" label={words('address')} hint={words('addressHint')} value={address} onChange={setAddress} longest={254} />}
      <MomentField name="until" label={words('until')} hint={words('untilHint')} optional value={until} onChange={setUntil} />
      <Choice kind="checkbox" name="download" label={words('mayDownload')} checked={download} onChange={setDownload} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button
          kind="primary" isPending={command.isPending} isDisabled={!ready}
          onPress={() => command.mutate({ path: '/accesses', body: { firm: kind === 'firm' ? (firm?.id ?? null) : null, address: kind === 'address' ? address : null, until, download } })}
        >
          {words('grant')}
        </Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function DenyDialog({ room, onClose }: { room: Room; onClose: () => void }) {
  const words = useRoomWords();
  const [typed, setTyped] = useState(room.denied.join('\n'));
  const command = useRoomCommand(room.room, onClose);
  const addresses = typed.split(/[\s,;，；]+/).filter((each) => each !== '');
  return (
    <Dialog title={words('denied')} isOpen onClose={onClose}>
      <TextArea name="addresses" label={words('denied')} hint={words('deniedHint')} value={typed} onChange={setTyped} rows={6} />
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: '/denied-addresses', method: 'PUT', body: { addresses } })}>{words('save')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
