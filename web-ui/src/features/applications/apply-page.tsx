import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import './applications.css';
import { send } from '../../api';
import { useSession } from '../../session/session-provider';
import { useLanguage, useWords } from '../../i18n';
import { Button, Failure, Loading, moment, PageTitle, said, State } from '../../ui';
import { eligible } from './eligibility';
import { EligibilityForm } from './eligibility-form';
import type { Answers } from './form';
import { usePromotions } from '../standings';
import { base, useApplications, useCall } from './model';
import { NearestCalls } from './suiting-calls';
import { useApplicationWords } from './use-words';

/** Where applying begins: whoever has begun already goes on, a company has one application per call. */
export function ApplyPage() {
  const { call: id } = useParams({ strict: false }) as { call: string };
  const { from } = useSearch({ strict: false }) as { from?: string };
  const words = useApplicationWords();
  const app = useWords('app');
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { state, me, acting, choose } = useSession();
  const call = useCall(id);
  const own = useApplications(state === 'in');
  const promotions = usePromotions(state === 'in' && from !== undefined);
  const [answers, setAnswers] = useState<Answers>({});
  const [tried, setTried] = useState(false);
  const start = useMutation({
    mutationFn: async (asked: boolean) => (await send<{ id: string }>(base, { method: 'POST', body: { call: id, ...(asked ? { eligibility: answers } : {}), ...(from ? { promotedFrom: from } : {}) } })).body.id,
    onSuccess: async (application) => {
      await Promise.all([client.invalidateQueries({ queryKey: ['applications'] }), client.invalidateQueries({ queryKey: ['standings'] })]);
      await navigate({ to: '/$lang/applications/$application/write', params: { lang: language, application }, search: {} });
    },
  });
  if (state === 'out') return <Navigate to="/$lang/sign-in" params={{ lang: language }} />;
  const failed = call.error ?? own.error ?? promotions.error;
  if (failed) return <Failure title={app('errorTitle')} error={failed} />;
  if (!call.data || !own.data || (from !== undefined && !promotions.data)) return <Loading label={app('loading')} />;
  const begun = own.data.find((line) => line.call.id === id && line.company === acting?.organisation && line.state !== 'WITHDRAWN');
  if (begun) {
    return begun.state === 'STARTED' ? (
      <Navigate to="/$lang/applications/$application/write" params={{ lang: language, application: begun.id }} search={{}} />
    ) : (
      <Navigate to="/$lang/applications/$application" params={{ lang: language, application: begun.id }} />
    );
  }
  const promotion = promotions.data?.find((each) => each.application === from && each.next === id);
  if (from !== undefined && !promotion) {
    return <State title={words('noPlace')} action={<Link className="btn" to="/$lang/applications" params={{ lang: language }}>{words('mine')}</Link>}>{words('noPlaceLead')}</State>;
  }
  if (from === undefined && call.data.tier?.byPromotion) {
    return <State title={words('onlyPromoted')} action={<Link className="btn" to="/$lang/calls/$call" params={{ lang: language, call: id }}>{words('readCall')}</Link>}>{words('onlyPromotedLead')}</State>;
  }
  if (promotion && (acting?.role !== 'FOUNDER' || acting.organisation !== promotion.company)) {
    const membership = me?.memberships.find((each) => each.organisation === promotion.company && each.role === 'FOUNDER' && each.joined);
    const company = said(membership?.name, language);
    return <State title={words('otherCompany', { company })} action={membership ? <Button kind="primary" onPress={() => choose(membership)}>{words('actFor', { company })}</Button> : null}>{words('otherCompanyLead')}</State>;
  }
  const rules = call.data.eligibility?.rules ?? [];
  const { unanswered, unmet } = eligible(rules, answers);
  const begin = () => {
    setTried(true);
    if (unanswered.length === 0 && unmet.length === 0) start.mutate(rules.length > 0);
  };
  const founder = acting?.role === 'FOUNDER' && acting.rights.includes('WRITE');
  return (
    <>
      <PageTitle title={words(promotion ? 'takeUpTitle' : 'applyTitle')} crumb={said(call.data.title, language)}>{words(promotion ? 'takeUpLead' : 'applyLead')}</PageTitle>
      {founder ? (
        <div className="sheetbox narrow apply">
          <p><b>{promotion ? words('takeUpFor', { company: said(acting.name, language), from: said(promotion.callTitle, language), rank: promotion.rank, ranked: promotion.ranked }) : words('applyFor', { company: said(acting.name, language) })}</b></p>
          <p className="quiet">{words('applyUntil', { closes: moment(call.data.closes, language) })}</p>
          {acting.verified ? null : <p className="note amber">{words('applyPending')}</p>}
          {rules.length > 0 ? (
            <div className="eligibility">
              <h2>{words('eligibilityTitle')}</h2>
              <p className="cap">{words('eligibilityLead', { count: rules.length })}</p>
              <EligibilityForm rules={rules} answers={answers} unmet={unmet} open={tried} onChange={setAnswers} />
            </div>
          ) : null}
          {unmet.length > 0 ? <div className="note amber" role="status"><b>{words('notEligible', { count: unmet.length })}</b> <Link to="/$lang/calls" params={{ lang: language }}>{words('otherCalls')}</Link><NearestCalls call={id} answers={answers} /></div> : null}
          {start.isError ? <State title={app('errorTitle')} role="alert">{start.error.message}</State> : null}
          <Button kind="primary" isPending={start.isPending} isDisabled={unmet.length > 0} onPress={begin}>{words(promotion ? 'takeUp' : 'begin')}</Button>
        </div>
      ) : (
        <State
          title={words('applyNobody')}
          action={<Link className="btn" to="/$lang/organisations/register" params={{ lang: language }}>{words('registerCompany')}</Link>}
        >
          {words('applyNobodyLead')}
        </State>
      )}
    </>
  );
}
