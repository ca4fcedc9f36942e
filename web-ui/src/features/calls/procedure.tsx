import { useLanguage, useWords } from '../../i18n';
import { said, Section } from '../../ui';
import { dayIn, instantOf, localOf } from './deadline';
import { USUAL_APPEAL } from './procedure-edit';
import type { Call, Procedure, StageKind } from './model';
import * as callWords from './words';

/** The stages whose planned day is known and still follows the deadline: an extension may have overtaken them. */
export function plannedStages(call: Call): { kind: StageKind; at: string }[] {
  const closes = localOf(call.closes, call.zone).slice(0, 10);
  return (call.procedure?.stages ?? []).flatMap(({ kind, on }) => {
    const at = on !== null && on > closes ? instantOf(`${on}T00:00`, call.zone) : null;
    return at === null ? [] : [{ kind, at }];
  });
}

/** A stage by its name, the public notice with its length. */
export function useStageSaid(procedure: Procedure | null) {
  const words = useWords(callWords);
  return (kind: StageKind) => (kind === 'NOTICE' && procedure && procedure.noticeDays > 0 ? words('noticeFor', { count: procedure.noticeDays }) : words(`stage.${kind}`));
}

/** What becomes of an application after the deadline, as frozen when the call opened. */
export function WhatFollows({ call }: { call: Call }) {
  const words = useWords(callWords);
  const language = useLanguage();
  const stageSaid = useStageSaid(call.procedure);
  const { procedure } = call;
  if (procedure === null) return null;
  const planned = new Map(plannedStages(call).map(({ kind, at }) => [kind, at]));
  const tie = procedure.tieCriteria.map((code) => said(call.rubric.criteria.find((each) => each.code === code)?.name, language)).filter(Boolean);
  const noticed = procedure.stages.some(({ kind }) => kind === 'NOTICE');
  return (
    <Section title={words('procedure')} note={words('procedureNote')}>
      <ol className="rows procedure">
        {procedure.graceMinutes > 0 ? <li><span>{words('grace')}</span><b>{words('graceOf', { count: procedure.graceMinutes })}</b></li> : null}
        {procedure.stages.map(({ kind }) => {
          const at = planned.get(kind);
          return <li key={kind}><span>{stageSaid(kind)}</span><b className={at ? '' : 'open'}>{at ? dayIn(at, call.zone, language) : words('notPlanned')}</b></li>;
        })}
        {procedure.noticeDays > 0 && !noticed ? <li><span>{words('stage.NOTICE')}</span><b>{words('noticeFor', { count: procedure.noticeDays })}</b></li> : null}
        <li><span>{words('appeals')}</span><b>{words('appealsWithin', { count: procedure.appealDays ?? USUAL_APPEAL })}</b></li>
        <li>
          <span>{words('ties')}</span>
          <b>{[...tie.map((name, index) => words(index === 0 ? 'tieFirst' : 'tieThen', { name })), words(`tied.${procedure.stillTied}`)].join(language === 'zh' ? '；' : '; ')}</b>
        </li>
      </ol>
    </Section>
  );
}
