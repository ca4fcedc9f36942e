import './rooms.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../api';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Dialog, Failure, Loading, PageTitle, Rows, said, Section, SelectField, State, TextArea, TextField } from '../../ui';
import { useOwnDeals } from '../deals';
import { VerificationNotice } from '../organisations';
import { bilingual } from './bilingual';
import { Failed } from './failed';
import { ENTERING, useHouseNda, useRooms } from './model';
import { RoomRow } from './room-row';
import { useRoomWords } from './use-words';

/** The rooms of one's own company, and those that are open to one's firm. */
export function RoomsPage() {
  const words = useRoomWords();
  const app = useWords('app');
  const acting = useRole(ENTERING);
  const [opening, setOpening] = useState(false);
  const rooms = useRooms(acting !== null);
  if (acting === null) return <ForOthers title={words('rooms')} whom={words('forWhom')} roles={ENTERING} />;
  const founder = acting.role === 'FOUNDER';
  const ours = (rooms.data ?? []).filter((room) => room.ours);
  const open = (rooms.data ?? []).filter((room) => !room.ours);
  return (
    <>
      <PageTitle title={words('rooms')} actions={founder ? <Button kind="primary" onPress={() => setOpening(true)}>{words('open')}</Button> : null}>{words('roomsLead')}</PageTitle>
      <VerificationNotice acting={acting} />
      {rooms.isPending ? <Loading label={app('loading')} /> : null}
      {rooms.isError ? <Failure title={app('errorTitle')} error={rooms.error} onRetry={() => void rooms.refetch()} /> : null}
      {rooms.data?.length === 0 ? <State title={words('noRooms')}>{words(founder ? 'noRoomsFounder' : 'noRoomsInvestor')}</State> : null}
      {ours.length > 0 ? <Section title={words('ownRooms')}><Rows>{ours.map((room) => <RoomRow key={room.room} room={room} />)}</Rows></Section> : null}
      {open.length > 0 ? <Section title={words('openRooms')}><Rows>{open.map((room) => <RoomRow key={room.room} room={room} />)}</Rows></Section> : null}
      {opening ? <OpenDialog onClose={() => setOpening(false)} /> : null}
    </>
  );
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const words = useRoomWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const deals = useOwnDeals();
  const listed = (deals.data ?? []).filter((deal) => deal.listed);
  const [deal, setDeal] = useState('');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [house, setHouse] = useState(true);
  const [ndaZh, setNdaZh] = useState('');
  const [ndaEn, setNdaEn] = useState('');
  const text = useHouseNda(true);
  const command = useCommand('/api/v1/rooms', ['rooms']);
  const chosen = deal || listed[0]?.deal || '';
  const send = () => command.mutate(
    { path: '', body: { deal: chosen, title: bilingual(zh, en, language), nda: house ? null : bilingual(ndaZh, ndaEn, language) } },
    { onSuccess: ({ body }) => { if (body.id) void navigate({ to: '/$lang/rooms/$room', params: { lang: language, room: body.id } }); } },
  );
  const write = (own: boolean) => {
    setHouse(!own);
    if (own && ndaZh === '' && ndaEn === '') {
      setNdaZh(text.data?.nda.zh ?? '');
      setNdaEn(text.data?.nda.en ?? '');
    }
  };
  return (
    <Dialog title={words('openTitle')} isOpen onClose={onClose} wide>
      {deals.data && listed.length === 0 ? <State title={words('noDealListed')} /> : null}
      <SelectField name="deal" label={words('ofDeal')} value={chosen} onChange={setDeal} options={listed.map((each) => ({ value: each.deal, label: said(each.headline, language) }))} />
      <TextField name="titleZh" label={words('titleZh')} hint={words('titleHint')} value={zh} onChange={setZh} longest={120} />
      <TextField name="titleEn" label={words('titleEn')} optional value={en} onChange={setEn} longest={120} />
      <Choice kind="checkbox" name="house" label={words('ndaHouse')} checked={house} onChange={(checked) => write(!checked)} />
      {house ? <p className="nda-text">{text.data ? said(text.data.nda, language) : ''}</p> : (
        <>
          <TextArea name="ndaZh" label={words('ndaZh')} rows={8} value={ndaZh} onChange={setNdaZh} longest={20000} />
          <TextArea name="ndaEn" label={words('ndaEn')} optional rows={8} value={ndaEn} onChange={setNdaEn} longest={20000} />
        </>
      )}
      <Failed error={command.error} />
      <div className="form-acts">
        <Button kind="primary" isPending={command.isPending} isDisabled={chosen === '' || (zh.trim() === '' && en.trim() === '')} onPress={send}>{words('open')}</Button>
        <Button onPress={onClose}>{words('cancel')}</Button>
      </div>
    </Dialog>
  );
}
