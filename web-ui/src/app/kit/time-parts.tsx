import { useWords } from '../../i18n';
import { GapMeter, HeldBy, Ruler, Section, StationLine, WorkdayClock, type WorkdayCell } from '../../ui';
import * as words from './words';

const TODAY = '2026-11-23';
const CELLS: WorkdayCell[] = [
  ...Array.from({ length: 6 }, () => 'used' as const), 'paused', 'paused', 'used', 'used', 'today', ...Array.from({ length: 11 }, () => 'left' as const),
];
const LATE: WorkdayCell[] = ['used', 'used', 'used', 'paused', 'paused', 'used', 'used', 'over', 'over'];

export function TimeParts() {
  const say = useWords(words);
  return (
    <Section title={say('time')} note={say('timeNote')}>
      <div className="kit-body">
        <Ruler
          label={say('fourWeeks')}
          today={TODAY}
          flags={[
            { key: 'visit', at: '2026-11-25', title: say('visit'), note: say('visitNote') },
            { key: 'audit', at: '2026-11-27', title: say('audit'), note: say('auditNote'), kind: 'amber', href: '#form' },
            { key: 'milestone', at: '2026-11-30', title: say('milestone'), note: say('milestoneNote') },
            { key: 'limit', at: '2026-12-08', title: say('limit'), note: say('limitNote'), kind: 'seal' },
            { key: 'round', at: '2026-12-18', title: say('round'), kind: 'pine' },
          ]}
        />
        <Ruler
          label={say('oneCall')}
          scale="proportional"
          today={TODAY}
          from="2026-10-12"
          to="2027-03-12"
          spans={[{ from: '2026-10-12', to: '2026-12-18', kind: 'pine' }, { from: '2027-02-15', to: '2027-02-22', kind: 'seal' }]}
          flags={[
            { key: 'opens', at: '2026-10-12', title: say('opens') },
            { key: 'closes', at: '2026-12-18', title: say('closes'), kind: 'amber' },
            { key: 'reviewed', at: '2027-01-20', title: say('reviewed') },
            { key: 'notice', at: '2027-02-15', title: say('notice'), kind: 'seal' },
            { key: 'decided', at: '2027-03-12', title: say('decided'), kind: 'seal' },
          ]}
        />
        <StationLine
          label={say('progress')}
          stations={[
            { label: say('submitted'), state: 'done' },
            { label: say('admitted'), state: 'done' },
            { label: say('reviewed'), state: 'now' },
            { label: say('ranked'), state: 'next' },
            { label: say('notice'), state: 'next', official: true },
            { label: say('decided'), state: 'next', official: true },
          ]}
        />
        <div className="kit-grid two" style={{ margin: 0 }}>
          <div className="kit-body">
            <div className="kit-part"><span className="cap">WorkdayClock</span><div className="kit-body"><WorkdayClock cells={CELLS} /><WorkdayClock cells={LATE} /></div></div>
            <div className="kit-part"><span className="cap">GapMeter</span><div><GapMeter name={say('revenue')} reached={say('missing')} value={3860} required={5000} /><GapMeter name={say('patents')} reached="11" value={11} required={8} /></div></div>
          </div>
          <HeldBy lead={say('held')} name={say('heldName')} role={say('heldRole')} since={say('heldSince')} />
        </div>
      </div>
    </Section>
  );
}
