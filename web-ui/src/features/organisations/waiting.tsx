import { Link } from '@tanstack/react-router';
import type { Me } from '../../api';
import { useLanguage, useWords } from '../../i18n';
import { Button, day, distance, Failure, Loading, Row, Rows, said, Section, State, Tag } from '../../ui';
import { registrationWords, useAwaiting } from './model';
import { useCommand } from './use-command';
import { VerificationTag } from './verification';
import * as organisations from './words';

/** An officer's queue: organisations that wait to be verified, those that wait longest first. */
export function AwaitingVerification() {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const awaiting = useAwaiting();
  return (
    <Section title={words('awaiting')} note={awaiting.data ? words('things', { count: awaiting.data.length }) : null}>
      {awaiting.isPending ? <Loading label={app('loading')} /> : null}
      {awaiting.isError ? <Failure title={app('errorTitle')} error={awaiting.error} /> : null}
      {awaiting.data?.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingWaits')}</p> : null}
      <Rows>
        {(awaiting.data ?? []).map((each) => (
          <Row
            key={each.id}
            title={said(each.name, language)}
            action={<Link className="btn small" to="/$lang/organisations/$organisation" params={{ lang: language, organisation: each.id }}>{words('look')}</Link>}
          >
            {words(`kind.${each.kind}`)} · <span className="mono">{registrationWords(each.registration)}</span> · {words('waitedSince', { since: distance(each.since, language) })}
            {each.verifiedUntil ? <> · {words('renewalUntil', { day: day(each.verifiedUntil, language) })}</> : null}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** Invitations that this person has not answered. */
export function Invitations({ me }: { me: Me }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const command = useCommand();
  const open = me.memberships.filter((membership) => !membership.joined);
  return (
    <Section title={words('waiting')} note={words('things', { count: open.length })}>
      {open.length === 0 ? <p className="cap" style={{ paddingTop: 12 }}>{words('nothingWaits')}</p> : null}
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
      <Rows>
        {open.map((membership) => (
          <Row
            key={`${membership.organisation}/${membership.role}`}
            title={words('invitationTo', { organisation: said(membership.name, language), role: app(`role.${membership.role}`) })}
            action={
              <Button small kind="primary" onPress={() => command.mutate({ path: `${membership.organisation}/memberships`, body: { role: membership.role } })}>
                {words('accept')}
              </Button>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

export function MyOrganisations({ me }: { me: Me }) {
  const words = useWords(organisations);
  const app = useWords('app');
  const language = useLanguage();
  const mine = me.memberships.filter((membership) => membership.joined);
  return (
    <Section title={words('myOrganisations')} note={words('things', { count: mine.length })}>
      {mine.length === 0 ? <State title={words('noOrganisation')}>{words('noOrganisationLead')}</State> : null}
      <Rows>
        {mine.map((membership) => (
          <Row
            key={`${membership.organisation}/${membership.role}`}
            title={<Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: membership.organisation }}>{said(membership.name, language)}</Link>}
            tag={membership.verified ? <VerificationTag state="DONE" /> : <Tag kind="amber">{words('notVerifiedNow')}</Tag>}
          >
            {words(`kind.${membership.kind}`)}{membership.kind === membership.role ? null : ` · ${app(`role.${membership.role}`)}`}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
