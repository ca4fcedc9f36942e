import { Link } from '@tanstack/react-router';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, Row, Rows, said, Section, State } from '../../ui';
import { OrganisationField } from '../organisations';
import { useCommand, useFittingFirms, type Own } from './model';
import { useDealWords } from './use-words';

/** The firms that look for what the company is, as far as they let themselves be seen. */
export function FittingFirms({ deal }: { deal: string }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const firms = useFittingFirms(deal);
  const between = language === 'zh' ? '、' : ', ';
  return (
    <Section title={words('fittingFirms')}>
      {firms.isPending ? <Loading label={app('loading')} rows={2} /> : null}
      {firms.isError ? <Failure title={app('errorTitle')} error={firms.error} onRetry={() => void firms.refetch()} /> : null}
      {firms.data?.length === 0 ? <p className="cap told">{words('fittingFirmsNone')}</p> : null}
      {firms.data && firms.data.length > 0 ? (
        <>
          <Rows>
            {firms.data.map(({ firm, name, wanted }) => (
              <Row key={firm} title={<Link to="/$lang/organisations/$organisation" params={{ lang: language, organisation: firm }}>{said(name, language) || firm}</Link>}>
                {wanted.length ? words('firmNames', { what: wanted.map((part) => words(`part.${part}`)).join(between) }) : words('firmOpen')}
              </Row>
            ))}
          </Rows>
          <p className="fine">{words('fittingFirmsFine')}</p>
        </>
      ) : null}
    </Section>
  );
}

/** The firms that the deal is kept from: for them it is nowhere. */
export function KeptFrom({ deal, own, etag }: { deal: string; own: Own; etag: string | null }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['FOUNDER']);
  const command = useCommand();
  const path = (firm: string) => `deals/${deal}/blocked/${firm}`;
  if (acting === null) return null;
  return (
    <Section title={words('keptFrom')}>
      <p className="cap told">{words('keptFromLead')}</p>
      {own.blocked.length > 0 ? (
        <Rows>
          {own.blocked.map(({ firm, name }) => (
            <Row key={firm} title={said(name, language) || firm} action={<Button small isPending={command.isPending} onPress={() => command.mutate({ path: path(firm), method: 'DELETE', ifMatch: etag })}>{words('letIn')}</Button>} />
          ))}
        </Rows>
      ) : null}
      <div className="firm-add">
        <OrganisationField
          name="keptFrom" label={words('keepFrom')} kind="INVESTOR" without={own.blocked.map(({ firm }) => firm)}
          onChoose={({ id }) => command.mutate({ path: path(id), method: 'PUT', body: {}, ifMatch: etag })}
        />
      </div>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
    </Section>
  );
}
