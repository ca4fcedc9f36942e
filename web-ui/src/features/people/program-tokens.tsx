import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, send } from '../../api';
import type { components } from '../../api/schema';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, day, Dialog, Failure, Loading, moment, Row, Rows, Section, SelectField, State, Tag, TextField } from '../../ui';
import * as tokenWords from './token-words';

type Token = components['schemas']['ProgramTokensToken'];
type Made = components['schemas']['ProgramTokensMade'];
type Scope = components['schemas']['Scope'];

const base = '/api/v1/program-tokens';
const key = ['program-tokens'];
const SCOPES: Scope[] = ['calls:read', 'applications:read', 'exports:read', 'awards:read'];
const DAYS = ['30', '90', '366'] as const;

const stateOf = (token: Token, now: Date) => (token.revokedAt ? 'revoked' : new Date(token.expiresAt) < now ? 'expired' : 'alive');

/** Tokens by which one's own programs ask: made, shown once, revoked. */
export function ProgramTokens() {
  const words = useWords(tokenWords);
  const app = useWords('app');
  const language = useLanguage();
  const client = useQueryClient();
  const tokens = useQuery({ queryKey: key, queryFn: () => get<Token[]>(base) });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const revocation = useMutation({
    mutationFn: (token: Token) => send(`${base}/${token.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      setRevoking(null);
    },
  });
  const now = new Date();
  const alive = (tokens.data ?? []).filter((token) => stateOf(token, now) === 'alive');
  return (
    <Section title={words('title')} note={tokens.data ? words('count', { count: alive.length }) : null}>
      <p className="cap" style={{ padding: '8px 0' }}>{words('lead')} <a href="/api/v1/openapi.json">{words('apiGuide')}</a></p>
      {tokens.isPending ? <Loading label={app('loading')} rows={3} /> : null}
      {tokens.isError ? <Failure title={app('errorTitle')} error={tokens.error} /> : null}
      {tokens.data?.length === 0 ? <State title={words('none')}>{words('noneLead')}</State> : null}
      <Rows>
        {(tokens.data ?? []).map((token) => {
          const state = stateOf(token, now);
          return (
            <Row
              key={token.id}
              title={token.name}
              tag={<Tag kind={state === 'alive' ? 'pine' : 'plain'}>{words(state)}</Tag>}
              action={state === 'alive' ? <Button small label={words('revokeOf', { name: token.name })} onPress={() => setRevoking(token)}>{words('revoke')}</Button> : null}
            >
              <span className="mono">{token.scopes.join(' ')}</span> · {words('expires', { day: day(token.expiresAt, language) })} · {token.usedAt ? words('used', { moment: moment(token.usedAt, language) }) : words('unused')}
            </Row>
          );
        })}
      </Rows>
      <div className="form-acts"><Button onPress={() => setMaking(true)}>{words('make')}</Button></div>
      {making ? (
        <MakeDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setMade(token);
            void client.invalidateQueries({ queryKey: key });
          }}
        />
      ) : null}
      {made ? <MadeDialog made={made} onClose={() => setMade(null)} /> : null}
      <Dialog title={words('revoke')} isOpen={revoking !== null} onClose={() => setRevoking(null)}>
        <p>{words('revokeSure', { name: revoking?.name ?? '' })}</p>
        {revocation.isError ? <State title={app('errorTitle')} role="alert">{revocation.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={revocation.isPending} onPress={() => revoking && revocation.mutate(revoking)}>{words('revoke')}</Button>
          <Button onPress={() => setRevoking(null)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </Section>
  );
}

function MakeDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const words = useWords(tokenWords);
  const app = useWords('app');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['calls:read']);
  const [days, setDays] = useState('90');
  const making = useMutation({
    mutationFn: async () => (await send<Made>(base, { method: 'POST', body: { name, scopes, days: Number(days) } })).body,
    onSuccess: onMade,
  });
  return (
    <Dialog title={words('make')} isOpen onClose={onClose}>
      <TextField name="name" label={words('name')} hint={words('nameHint')} required longest={80} value={name} onChange={setName} />
      <Choices legend={words('scopes')}>
        {SCOPES.map((scope) => (
          <Choice
            key={scope}
            kind="checkbox"
            name={scope}
            label={<>{words(`scope.${scope}`)} <span className="mono cap">{scope}</span></>}
            checked={scopes.includes(scope)}
            onChange={(chosen) => setScopes(chosen ? [...scopes, scope] : scopes.filter((each) => each !== scope))}
          />
        ))}
      </Choices>
      <SelectField name="days" label={words('days')} value={days} onChange={setDays} options={DAYS.map((value) => ({ value, label: words(`days.${value}`) }))} />
      {making.isError ? <State title={app('errorTitle')} role="alert">{making.error.message}</State> : null}
      <div className="form-acts">
        <Button kind="primary" isPending={making.isPending} onPress={() => making.mutate()}>{words('make')}</Button>
        <Button onPress={onClose}>{app('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function MadeDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const words = useWords(tokenWords);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.secret);
    setCopied(true);
  };
  return (
    <Dialog title={words('madeTitle')} isOpen onClose={onClose}>
      <div className="note">{words('madeLead')}</div>
      <TextField name="token" label={words('token')} value={made.secret} onChange={() => undefined} />
      <p className="cap">{words('use')}: <code className="mono" style={{ overflowWrap: 'anywhere' }}>Authorization: Bearer {made.secret.slice(0, 8)}…</code></p>
      <div className="form-acts">
        <Button onPress={() => void copy()}>{words(copied ? 'copied' : 'copy')}</Button>
        <Button kind="primary" onPress={onClose}>{words('done')}</Button>
      </div>
    </Dialog>
  );
}
