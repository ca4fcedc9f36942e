import './deals.css';
import { useState } from 'react';
import { ForOthers } from '../../session/for-others';
import { useRole } from '../../session/use-role';
import { useLanguage, useWords } from '../../i18n';
import { Failure, Loading, PageTitle, Section, SelectField } from '../../ui';
import { useExposure, type Exposure, type ExposureKind, type Stage } from './model';
import { industryWords, regionWords, stageWords } from './terms';
import { useDealWords } from './use-words';

const WATCHING = ['OFFICER', 'AUDITOR'] as const;

const SPANS = ['7', '30', '90', '365'];

/** To whom the first pages of rankings went, beside what is listed: what officers and auditors watch the spread rule by. */
export function ExposurePage() {
  const words = useDealWords();
  const app = useWords('app');
  const acting = useRole(WATCHING);
  const [days, setDays] = useState('30');
  const exposure = useExposure(Number(days), acting !== null);
  if (acting === null) return <ForOthers title={words('exposure')} whom={words('officersOnly')} roles={WATCHING} />;
  return (
    <>
      <PageTitle title={words('exposure')}>{words('exposureLead')}</PageTitle>
      <div className="exposure-span"><SelectField name="days" label={words('exposureSpan')} value={days} onChange={setDays} options={SPANS.map((span) => ({ value: span, label: words('exposureDays', { count: Number(span) }) }))} /></div>
      {exposure.isPending ? <Loading label={app('loading')} rows={8} /> : null}
      {exposure.isError ? <Failure title={app('errorTitle')} error={exposure.error} onRetry={() => void exposure.refetch()} /> : null}
      {exposure.data ? (
        <>
          <div className="exposure">{exposure.data.kinds.map((kind) => <Kind key={kind.kind} {...kind} />)}</div>
          <p className="fine">{words('exposureFine', { behind: exposure.data.behind })}</p>
        </>
      ) : null}
    </>
  );
}

function Kind({ kind, most, groups }: Exposure['kinds'][number]) {
  const words = useDealWords();
  const language = useLanguage();
  const percent = (hundredths: number) => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { style: 'percent', maximumFractionDigits: 1 }).format(hundredths / 10_000);
  const named: Record<ExposureKind, (code: string) => string> = {
    REGION: (code) => regionWords(code, language),
    INDUSTRY: (code) => industryWords(code, language),
    STAGE: (code) => stageWords(code as Stage, language),
    FOUNDERS: (code) => words(code === 'awarded' ? 'foundersAwarded' : 'foundersNotAwarded'),
  };
  return (
    <Section title={words(`exposure.${kind}`)} note={<span className="cap">{words('exposureMost', { most })}</span>}>
      <table className="exposure-table">
        <thead>
          <tr><th scope="col">{words(`exposure.${kind}`)}</th><th scope="col">{words('exposureShown')}</th><th scope="col">{words('exposureListed')}</th></tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">{named[kind](group.code)}</th>
              <td>{percent(group.share)} <span className="cap">{group.shown}</span></td>
              <td>{percent(group.listedShare)} <span className="cap">{group.listed}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
