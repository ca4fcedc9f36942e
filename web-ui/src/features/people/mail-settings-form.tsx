import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import './mail-settings.css';
import { send } from '../../api';
import type { components } from '../../api/schema';
import { useWords } from '../../i18n';
import { Banner, Button, Choice, SelectField, State } from '../../ui';
import * as words from './mail-words';

export type Wanted = components['schemas']['MailSettingWanted'];
type Kind = keyof Wanted['deliveries'] & string;
type Delivery = components['schemas']['Delivery'];

export const PATH = '/api/v1/me/mail';
/** In the order in which work goes on; what always comes is said below. */
const KINDS = ['APPLICATIONS', 'TABLES', 'REVIEWS', 'DECISIONS', 'AWARDS', 'INTRODUCTIONS', 'DEALS'] as const satisfies readonly Kind[];
const DELIVERIES: readonly Delivery[] = ['AT_ONCE', 'DAILY', 'NEVER'];
/** Those that people here are asked for; whatever else one has chosen stays on the list. */
const ZONES = ['Asia/Shanghai', 'Asia/Singapore', 'Asia/Tokyo', 'Europe/Berlin', 'Europe/London', 'UTC', 'America/New_York', 'America/Los_Angeles'];

/** Each kind of mail with its three choices, and where it is morning. */
export function MailSettingsForm({ wanted }: { wanted: Wanted }) {
  const say = useWords(words);
  const app = useWords('app');
  const client = useQueryClient();
  const [deliveries, setDeliveries] = useState(wanted.deliveries);
  const [zone, setZone] = useState(wanted.zone);
  const save = useMutation({
    mutationFn: () => send<Wanted>(PATH, { method: 'PUT', body: { deliveries, zone } satisfies Wanted }),
    onSuccess: (answer) => client.setQueryData(['mail-settings'], answer.body),
  });
  const zones = ZONES.includes(zone) ? ZONES : [zone, ...ZONES];
  const change = (kind: Kind, delivery: Delivery) => {
    save.reset();
    setDeliveries((all) => ({ ...all, [kind]: delivery }));
  };
  return (
    <form
      className="mail-settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {KINDS.map((kind) => (
        <fieldset key={kind} className="mail-kind">
          <legend>{say(`kind.${kind}`)}<span className="cap">{say(`about.${kind}`)}</span></legend>
          <div className="mail-choices">
            {DELIVERIES.map((delivery) => (
              <Choice key={delivery} kind="radio" name={kind} label={say(`delivery.${delivery}`)} checked={(deliveries[kind] ?? 'AT_ONCE') === delivery} onChange={() => change(kind, delivery)} />
            ))}
          </div>
        </fieldset>
      ))}
      <p className="cap">{say('always')}</p>
      <SelectField
        name="zone"
        label={say('zone')}
        hint={say('zoneHint')}
        value={zone}
        onChange={(next) => {
          save.reset();
          setZone(next);
        }}
        options={zones.map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))}
      />
      {save.isError ? <State title={app('errorTitle')} role="alert">{save.error.message}</State> : null}
      {save.isSuccess ? <Banner kind="pine">{say('saved')}</Banner> : null}
      <div className="form-acts"><Button kind="primary" type="submit" isPending={save.isPending}>{say('save')}</Button></div>
    </form>
  );
}
