import { useState } from 'react';
import { useWords } from '../../i18n';
import { Anchors, GateSteps, LevelPips, LoadPips, ReasonBar, Section, Spark, VotePips, Whisker } from '../../ui';
import * as words from './words';

export function ReasonParts() {
  const say = useWords(words);
  const [level, setLevel] = useState<number | null>(4);
  return (
    <Section title={say('reasons')} note={say('reasonsNote')}>
      <div className="kit-grid two" style={{ margin: '14px 0 0' }}>
        <ReasonBar
          legend
          height={10}
          reasons={[
            { key: 'sector', name: say('sector'), weight: 30, points: 30 },
            { key: 'stage', name: say('stage'), weight: 20, points: 20 },
            { key: 'ticket', name: say('ticket'), weight: 20, points: 16, note: say('ticketNote') },
            { key: 'region', name: say('region'), weight: 10, points: 10 },
            { key: 'evidence', name: say('evidence'), weight: 20, points: null },
          ]}
        />
        <div className="kit-body" style={{ padding: 0 }}>
          <div>
            <LevelPips value={level} onChange={setLevel} label={say('feasibility')} colour="--r-stage" />
            <Anchors value={level} onPick={setLevel} levels={[say('anchor1'), say('anchor2'), say('anchor3'), say('anchor4'), say('anchor5')]} />
          </div>
          <div className="kit-part"><span className="cap">Whisker</span><Whisker low={82.1} middle={86.4} high={90.2} raw={84} from={70} to={100} label={say('interval')} /></div>
          <div className="kit-part"><span className="cap">VotePips</span><span><VotePips inFavour={5} against={2} abstained={1} recused={1} /></span></div>
          <div className="kit-part"><span className="cap">LoadPips</span><span><LoadPips load={4} most={6} /></span></div>
          <div className="kit-part">
            <span className="cap">GateSteps</span>
            <GateSteps
              label={say('gates')}
              gates={[{ label: say('ask'), state: 'done' }, { label: say('consent'), state: 'done' }, { label: say('sign'), state: 'waiting' }, { label: say('enter'), state: 'closed' }]}
            />
          </div>
          <div className="kit-part"><span className="cap">Spark</span><Spark label={say('quarters')} values={[320, 410, null, 560, 640, 780, 910, 1060]} /></div>
        </div>
      </div>
    </Section>
  );
}
