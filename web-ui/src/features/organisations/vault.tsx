import './vault.css';
import { useState } from 'react';
import { saveAs } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, DateField, day, Dialog, Failure, fileSize, Loading, Row, Rows, said, Section, SelectField, State, Tag } from '../../ui';
import { ViewDocument } from '../documents';
import { DepositDialog } from './deposit-dialog';
import { FactDialog } from './fact-dialog';
import { useCommand } from './use-command';
import { GROUPS, TYPED, useVault, useVocabulary, type DocumentLine, type FactKind, type FactLine, type Vocabulary } from './vault-model';
import { OriginSaid, useFactSaid } from './vault-said';
import * as vaultWords from './vault-words';

/** What an organisation says and hands in once; for its own members. The past can be looked at, not changed. */
export function Vault({ organisation, mayWrite }: { organisation: string; mayWrite: boolean }) {
  const words = useWords(vaultWords);
  const app = useWords('app');
  const language = useLanguage();
  const [asOf, setAsOf] = useState<string | null>(null);
  const vocabulary = useVocabulary();
  const vault = useVault(organisation, asOf);
  const failed = vocabulary.error ?? vault.error;
  if (failed) return <Failure title={app('errorTitle')} error={failed} />;
  const writes = mayWrite && asOf === null;
  return (
    <>
      <div className="vault-as-of"><DateField name="asOf" label={words('asOf')} hint={words('asOfHint')} value={asOf} onChange={setAsOf} /></div>
      {asOf !== null ? <div className="note">{words('asOfNote', { day: day(`${asOf}T12:00:00+08:00`, language) })}</div> : null}
      {vault.data && vocabulary.data ? (
        <>
          <FactList organisation={organisation} facts={vault.data.facts} vocabulary={vocabulary.data} writes={writes} />
          <DocumentList organisation={organisation} documents={vault.data.documents} vocabulary={vocabulary.data} writes={writes} />
        </>
      ) : <Loading label={app('loading')} rows={8} />}
    </>
  );
}

function FactList({ organisation, facts, vocabulary, writes }: { organisation: string; facts: FactLine[]; vocabulary: Vocabulary; writes: boolean }) {
  const words = useWords(vaultWords);
  const language = useLanguage();
  const factSaid = useFactSaid();
  const [changing, setChanging] = useState<FactKind | null>(null);
  const known = new Map(facts.map((line) => [line.fact, line]));
  const unknown = vocabulary.facts.filter(({ code, type }) => !known.has(code) && TYPED.includes(type));
  const change = (kind: FactKind, line: FactLine) =>
    writes && TYPED.includes(kind.type) && line.origin.source !== 'REGISTER' ? <Button small label={words('changeOf', { fact: kind[language] })} onPress={() => setChanging(kind)}>{words('change')}</Button> : null;
  return (
    <Section title={words('facts')} note={words('factsNote', { count: facts.length })}>
      <p className="cap" style={{ padding: '8px 0' }}>{words('factsLead')}</p>
      {GROUPS.map((group) => {
        const lines = vocabulary.facts.flatMap((kind) => (kind.group === group && known.has(kind.code) ? [{ kind, line: known.get(kind.code) as FactLine }] : []));
        return lines.length === 0 ? null : (
          <div key={group}>
            <h3 className="vault-group">{words(`group.${group}`)}</h3>
            <ul className="rows vault-facts">
              {lines.map(({ kind, line }) => (
                <li key={kind.code}>
                  <span className="fact-name">{kind[language]}</span>
                  <div>
                    <span className="fact-value">{said(line.said, language) || factSaid(line.value)}</span> {line.fresh ? null : <Tag kind="amber">{words('stale')}</Tag>}
                    <div className="cap"><OriginSaid origin={line.origin} /></div>
                  </div>
                  {change(kind, line)}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {writes && unknown.length > 0 ? (
        <div className="vault-add">
          <SelectField name="add-fact" label={words('add')} placeholder={words('addWhich')} value="" onChange={(code) => setChanging(vocabulary.facts.find((each) => each.code === code) ?? null)} options={unknown.map((kind) => ({ value: kind.code, label: kind[language] }))} />
        </div>
      ) : null}
      {changing ? <FactDialog key={changing.code} organisation={organisation} kind={changing} value={known.get(changing.code)?.value} onClose={() => setChanging(null)} /> : null}
    </Section>
  );
}

function DocumentList({ organisation, documents, vocabulary, writes }: { organisation: string; documents: DocumentLine[]; vocabulary: Vocabulary; writes: boolean }) {
  const words = useWords(vaultWords);
  const app = useWords('app');
  const language = useLanguage();
  const [depositing, setDepositing] = useState<DocumentLine | 'new' | null>(null);
  const [withdrawing, setWithdrawing] = useState<DocumentLine | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const command = useCommand(() => setWithdrawing(null));
  const nameOf = (line: DocumentLine) => line.name ?? words('erased');
  const kindOf = (line: DocumentLine) => vocabulary.documents.find(({ code }) => code === line.kind)?.[language] ?? line.kind;
  const placeOf = (line: DocumentLine) => `/api/v1/${line.id ? `organisations/${organisation}/vault/documents/${line.id}` : `applications/${line.application}/papers/${line.sha256}`}`;
  const save = async (line: DocumentLine) => {
    setFailed(null);
    try {
      await saveAs(placeOf(line), nameOf(line));
    } catch (error) {
      setFailed(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <Section title={words('documents')} note={words('documentsNote', { count: documents.length })}>
      <p className="cap" style={{ padding: '8px 0' }}>{words('documentsLead')}</p>
      {documents.length === 0 ? <State title={words('noDocuments')}>{words('noDocumentsLead')}</State> : null}
      <Rows>
        {documents.map((line) => {
          const name = nameOf(line);
          return (
            <Row
              key={line.id ?? `${line.application}/${line.kind}/${line.sha256}`}
              title={kindOf(line)}
              tag={line.good ? undefined : <Tag kind="amber">{words('expired')}</Tag>}
              action={
                <span className="row-acts">
                  <ViewDocument at={placeOf(line)} name={name} mediaType={line.mediaType} size={line.size} />
                  <Button small label={words('downloadOf', { name })} onPress={() => void save(line)}>{words('download')}</Button>
                  {writes && line.id ? <Button small label={words('replaceOf', { name })} onPress={() => setDepositing(line)}>{words('replace')}</Button> : null}
                  {writes && line.id ? <Button small label={words('withdrawOf', { name })} onPress={() => setWithdrawing(line)}>{words('withdraw')}</Button> : null}
                </span>
              }
            >
              {name} · {fileSize(line.size, language)}
              {line.issuer ? ` · ${words('issuedBy', { issuer: line.issuer })}` : ''}
              {line.goodUntil ? ` · ${words('goodUntil', { day: day(`${line.goodUntil}T12:00:00+08:00`, language) })}` : ''} · <OriginSaid origin={line.origin} />
            </Row>
          );
        })}
      </Rows>
      {failed ? <State title={app('errorTitle')} role="alert">{failed.message}</State> : null}
      {writes ? <div className="form-acts"><Button onPress={() => setDepositing('new')}>{words('deposit')}</Button></div> : null}
      {depositing ? <DepositDialog organisation={organisation} kinds={vocabulary.documents} replaced={depositing === 'new' ? null : depositing} onClose={() => setDepositing(null)} /> : null}
      <Dialog title={words('withdraw')} isOpen={withdrawing !== null} onClose={() => setWithdrawing(null)}>
        <p>{words('withdrawSure', { name: withdrawing ? nameOf(withdrawing) : '' })}</p>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => withdrawing && command.mutate({ path: `${organisation}/vault/documents/${withdrawing.id}`, method: 'DELETE' })}>{words('withdraw')}</Button>
          <Button onPress={() => setWithdrawing(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </Section>
  );
}
