import './deals.css';
import { Link } from '@tanstack/react-router';
import { useState, type RefCallback } from 'react';
import { keptOf } from '../../api';
import { useSession } from '../../session/session-provider';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { HistoryTab } from '../../history';
import { useLanguage, useWords } from '../../i18n';
import { Button, Choice, Choices, day, Dialog, Facts, Failure, focusFirst, Loading, money, PageTitle, said, Section, State, Tag } from '../../ui';
import { keptAs, MandateForm } from './mandate-form';
import { MandateTelling } from './mandate-telling';
import { etagOf, useCommand, useMandates, type Mandate } from './model';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';
import { openToAll, wishesDraftOf } from './wishes';

/** What the firm acted for looks for: declare it, revise it, pause it. */
export function MandatePage() {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const acting = useRole(['INVESTOR']);
  const mandates = useMandates(acting !== null);
  const { me } = useSession();
  // What was begun before a reload is taken up again without asking for it.
  const [opened, setEditing] = useState<boolean | null>(null);
  // Form and acts take each other's place, and the focus with it; at first nothing does.
  const [begun, setBegun] = useState(false);
  if (acting === null) return <ForOthers title={words('mandate')} whom={words('investorsOnly')} roles={['INVESTOR']} />;
  if (mandates.isPending) return <Loading label={app('loading')} rows={8} />;
  if (mandates.isError) return <Failure title={app('errorTitle')} error={mandates.error} onRetry={() => void mandates.refetch()} />;
  const active = mandates.data.find((mandate) => mandate.active && mandate.investor === acting.organisation) ?? null;
  if (opened === null) setEditing(me !== null && keptOf(me.person.id, keptAs(acting.organisation, active)) !== null);
  const editing = opened === true;
  const past = mandates.data.filter((mandate) => !mandate.active && mandate.investor === acting.organisation);
  return (
    <>
      <PageTitle
        title={words('mandate')}
        crumb={<span>{said(acting.name, language)}</span>}
        actions={active && !editing ? <MandateActs mandate={active} onEdit={() => { setBegun(true); setEditing(true); }} onAppear={begun ? focusFirst : null} /> : null}
      >
        {words('mandateLead')}
      </PageTitle>
      {acting.verified ? null : <p className="note amber mandate-note">{words('mandateUnverified')}</p>}
      {active === null || editing ? (
        <div ref={begun ? focusFirst : null}><MandateForm
          key={active?.mandate ?? 'new'} firm={acting.organisation} mandate={active} start={active ? wishesDraftOf(active.wishes) : openToAll}
          onDone={() => setEditing(false)} onCancel={active ? () => setEditing(false) : null}
        /></div>
      ) : (
        <div className="cols two">
          <Section title={words('lookingFor')} note={<Tag kind="pine">{words('mandateActive')}</Tag>}><WishesFacts mandate={active} /></Section>
          <div>
            <MandateTelling firm={acting.organisation} />
            <MandateUse mandate={active} />
            <HistoryTab feature="deals" path={`/api/v1/mandates/${active.mandate}/history`} />
          </div>
        </div>
      )}
      {past.length > 0 ? (
        <Section title={words('mandatesPast')}>
          {past.map((mandate) => (
            <details key={mandate.mandate} className="past">
              <summary>{day(mandate.declaredAt, language)} – {mandate.pausedAt ? day(mandate.pausedAt, language) : ''}</summary>
              <WishesFacts mandate={mandate} />
            </details>
          ))}
        </Section>
      ) : null}
    </>
  );
}

function MandateActs({ mandate, onEdit, onAppear }: { mandate: Mandate; onEdit: () => void; onAppear: RefCallback<HTMLElement> | null }) {
  const words = useDealWords();
  const app = useWords('app');
  const language = useLanguage();
  const [pausing, setPausing] = useState(false);
  const command = useCommand(() => setPausing(false));
  return (
    <>
      <Link className="btn primary" to="/$lang/deals" params={{ lang: language }}>{words('seeMatches')}</Link>
      <span ref={onAppear}><Button onPress={onEdit}>{words('edit')}</Button></span>
      <Button onPress={() => setPausing(true)}>{words('pause')}</Button>
      <Dialog title={words('pauseTitle')} isOpen={pausing} onClose={() => setPausing(false)}>
        <p className="quiet">{words('pauseLead')}</p>
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        <div className="form-acts">
          <Button kind="primary" isPending={command.isPending} onPress={() => command.mutate({ path: `mandates/${mandate.mandate}/pause`, ifMatch: etagOf(mandate.version) })}>{words('pause')}</Button>
          <Button onPress={() => setPausing(false)}>{app('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}

/** What the mandate is used for beside ranking: each choice is the firm's own, and is remembered with the mandate. */
function MandateUse({ mandate }: { mandate: Mandate }) {
  const words = useDealWords();
  const app = useWords('app');
  const command = useCommand();
  const { byMandateOnly, shownToCompanies } = mandate;
  const choose = (use: { byMandateOnly: boolean; shownToCompanies: boolean }) => command.mutate({ path: `mandates/${mandate.mandate}/use`, method: 'PUT', body: use, ifMatch: etagOf(mandate.version) });
  return (
    <Section title={words('use')}>
      <Choices legend={words('useLegend')}>
        <div className="ticks wide">
          <Choice
            kind="checkbox" name="byMandateOnly" label={<>{words('byMandateOnly')}<span className="cap use-hint">{words('byMandateOnlyHint')}</span></>} checked={byMandateOnly}
            onChange={() => choose({ byMandateOnly: !byMandateOnly, shownToCompanies })}
          />
          <Choice
            kind="checkbox" name="shownToCompanies" label={<>{words('shownToCompanies')}<span className="cap use-hint">{words('shownToCompaniesHint')}</span></>} checked={shownToCompanies}
            onChange={() => choose({ byMandateOnly, shownToCompanies: !shownToCompanies })}
          />
        </div>
      </Choices>
      {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
    </Section>
  );
}

function WishesFacts({ mandate }: { mandate: Mandate }) {
  const words = useDealWords();
  const language = useLanguage();
  const { wishes } = mandate;
  const open = words('doesNotMatter');
  const listed = (all: string[]) => (all.length ? all.join(language === 'zh' ? '、' : ', ') : open);
  const thesis = said(wishes.thesis, language);
  const excluded = [
    ...(wishes.exclusions?.industries ?? []).map((code) => industryWords(code, language)),
    ...(wishes.exclusions?.regions ?? []).map((code) => regionWords(code, language)),
    ...mandate.excludedCompanies.map(({ company, name }) => said(name, language) || company),
  ];
  return (
    <>
      <Facts
        facts={[
          { name: words('industry'), value: listed(wishes.industries.map((code) => industryWords(code, language))) },
          { name: words('stage'), value: listed(wishes.stages.map((stage) => stageWords(stage, language))) },
          { name: words('region'), value: listed(wishes.regions.map((code) => regionWords(code, language))) },
          { name: words('smallestTicket'), value: wishes.smallestTicket ? money(wishes.smallestTicket, language) : open },
          { name: words('largestTicket'), value: wishes.largestTicket ? money(wishes.largestTicket, language) : open },
          { name: words('awarded'), value: wishes.awardedOnly ? words('awardedOnly') : open },
          { name: words('exclusions'), value: excluded.length ? excluded.join(language === 'zh' ? '、' : ', ') : words('exclusionsNone') },
        ]}
      />
      {thesis ? <p className="told">{thesis}</p> : null}
    </>
  );
}
