import { useLanguage, useWords } from '../../i18n';
import { industrySaid } from '../../i18n/industry-words';
import { Button, Icon, moment, said, Section, State } from '../../ui';
import { cellOf, fitOf, readersOf, type MatrixAnswer } from './panel-model';
import type { Chosen } from './matrix';
import * as panelWords from './panel-words';
import { useCommand } from './use-command';

/** Why these two fit or must not be put together, and the way to do it. */
export function PairPanel({ answer, chosen }: { answer: MatrixAnswer; chosen: Chosen }) {
  const words = useWords(panelWords);
  const app = useWords('app');
  const language = useLanguage();
  const command = useCommand();
  const { matrix, names } = answer;
  const row = matrix.applications.find((each) => each.application === chosen?.application);
  const expert = matrix.experts.find((each) => each.expert === chosen?.expert);
  if (!row || !expert) return <Section title={words('why')}><p className="cap" style={{ paddingTop: 12 }}>{words('choose')}</p></Section>;
  const name = names[expert.person] ?? '–';
  const cell = cellOf(expert, row);
  const seat = row.assigned.find((each) => each.expert === expert.expert);
  const conflict = row.conflicts.find((each) => each.expert === expert.expert);
  const enough = readersOf(row) >= matrix.expertsPerApplication;
  const fit = { match: 'fieldsMatch', near: 'fieldsNear', apart: 'fieldsApart' } as const;
  const fields = expert.fields.map((field) => industrySaid(field, language)).join(language === 'zh' ? '、' : ', ');
  const against = conflict ? words(`conflict.${conflict.kind}`) : !expert.active ? words('resting') : enough ? words('enough', { needed: matrix.expertsPerApplication }) : null;
  return (
    <Section title={words('why')} note={words(`cell.${cell}`)}>
      <div className="pair-why">
        <h3>{row.code ?? row.number} × {name}</h3>
        <p className="quiet">
          {said(row.title, language)}
          {row.industry ? ` · ${industrySaid(row.industry, language)}` : ''} · {said(row.companyName, language)}
        </p>
        <ul className="pair-checks">
          <li className={fitOf(expert, row) === 'apart' ? 'open' : 'passed'}><Icon name="check" /><span>{words(fit[fitOf(expert, row)], { fields })}</span></li>
          <li className={conflict ? 'failed' : 'passed'}><Icon name={conflict ? 'warn' : 'check'} /><span>{conflict ? words(`conflict.${conflict.kind}`) : words('noConflict')}</span></li>
          <li className="open"><Icon name="check" /><span>{words('loadOf', { count: expert.reading })}</span></li>
        </ul>
        {seat ? <p className="cap">{words('assignedAt', { at: moment(seat.at, language) })}</p> : null}
        {command.isError ? <State title={app('errorTitle')} role="alert">{command.error.message}</State> : null}
        {cell === 'free' && matrix.panel ? (
          <Button
            kind="primary"
            isDisabled={against !== null}
            isPending={command.isPending}
            onPress={() => command.mutate({ path: `panels/${matrix.panel}/assignments`, body: { application: row.application, expert: expert.expert } })}
          >
            {words('assign', { expert: name })}
          </Button>
        ) : null}
        {cell === 'free' && against && !conflict ? <p className="cap">{against}</p> : null}
      </div>
    </Section>
  );
}
