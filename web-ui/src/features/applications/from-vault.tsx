import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, send } from '../../api';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n';
import { Button, fileSize, said, Tag } from '../../ui';
import { OriginSaid, useFactSaid } from '../organisations';
import { isEmpty, isSame, type Question } from './form';
import { base, type Paper } from './model';
import { useApplicationWords } from './use-words';

export type Offers = components['schemas']['PrefillOffers'];

/** What the vault of the company acted for has for a call. */
export function useOffers(call: string, enabled = true) {
  return useQuery({ queryKey: ['applications', 'prefill', call], queryFn: () => get<Offers>(`${base}/prefill?call=${call}`), enabled });
}

/** But for what an application itself has handed in: while it is mended, that is no news to its writer. */
export function notFrom(offers: Offers | undefined, application: string): Offers | undefined {
  const foreign = ({ origin }: { origin: { application: string | null } }) => origin.application !== application;
  return offers && { ...offers, answers: offers.answers.filter(foreign), documents: offers.documents.filter(foreign) };
}

/** Beside an answer: that it is from the vault, or what the vault would say. */
export function AnswerFromVault({ question, offers, answer, onTake }: { question: Question; offers: Offers; answer: unknown; onTake: (value: unknown) => void }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const factSaid = useFactSaid();
  const offer = offers.answers.find((each) => each.question === question.name);
  if (!offer) return null;
  if (isSame(offer.value, answer)) return <p className="cap from-vault">{words('fromVault')} <OriginSaid origin={offer.origin} /></p>;
  const choice = question.choices?.find(({ value }) => value === offer.value)?.label;
  return (
    <p className="cap from-vault">
      {words('vaultSays')} <q>{choice ? said(choice, language) : factSaid(offer.value)}</q> <OriginSaid origin={offer.origin} /> {offer.fresh ? null : <Tag kind="amber">{words('vaultStale')}</Tag>}{' '}
      <Button small onPress={() => onTake(offer.value)}>{words(isEmpty(answer) ? 'takeFromVault' : 'takeInstead')}</Button>
    </p>
  );
}

/** Below a question for files: which documents the vault has for it, but for those attached already. */
export function PapersFromVault({ application, question, offers, hashes, most, onAdded }: { application: string; question: Question; offers: Offers; hashes: string[]; most: number; onAdded: (paper: Paper) => void }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const [failed, setFailed] = useState<string | null>(null);
  const held = offers.documents.filter((each) => each.question === question.name);
  const attached = held.filter(({ sha256 }) => hashes.includes(sha256));
  const others = hashes.length < most ? held.filter(({ sha256 }) => !hashes.includes(sha256)) : [];
  if (attached.length + others.length === 0) return null;
  const take = async (sha256: string) => {
    setFailed(null);
    try {
      onAdded((await send<Paper>(`${base}/${application}/papers/from-vault`, { method: 'POST', body: { question: question.name, sha256 } })).body);
    } catch (failure) {
      setFailed(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <ul className="cap from-vault">
      {attached.map(({ sha256, name, origin }) => <li key={sha256}>{words('paperFromVault', { name: name ?? '' })} <OriginSaid origin={origin} /></li>)}
      {others.map(({ sha256, name, size, origin, fresh }) => (
        <li key={sha256}>
          {words('vaultHas')} <b>{name}</b> · {fileSize(size, language)} · <OriginSaid origin={origin} /> {fresh ? null : <Tag kind="amber">{words('vaultExpired')}</Tag>}{' '}
          <Button small label={words('takePaper', { name: name ?? '' })} onPress={() => void take(sha256)}>{words('takeFromVault')}</Button>
        </li>
      ))}
      {failed ? <li className="error" role="alert">{failed}</li> : null}
    </ul>
  );
}

/** How much of a form the vault answers, said before and while it is written. */
export function VaultShare({ offers }: { offers: Offers }) {
  const words = useApplicationWords();
  if (offers.answered + offers.held === 0) return null;
  return <p className="cap from-vault vault-share">{words('vaultShare', { answered: offers.answered, questions: offers.questions, held: offers.held, papers: offers.papers })}</p>;
}
