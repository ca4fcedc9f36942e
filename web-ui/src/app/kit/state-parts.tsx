import type { ReactNode } from 'react';
import { useWords } from '../../i18n';
import { Button, Conflict, Forbidden, Loading, Offline, Refused, Section, ServerError, StaleAfterWrite, State } from '../../ui';
import * as words from './words';

const nothing = () => undefined;

function Sample({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  return (
    <Section title={title} note={<span className="mono">{name}</span>}>
      <div className="kit-state">{children}</div>
    </Section>
  );
}

/** The nine states that every page shares. */
export function StateParts() {
  const say = useWords(words);
  return (
    <Section title={say('states')} note={say('statesNote')}>
      <div className="kit-grid">
        <Sample title={say('stateEmpty')} name="empty"><State title={say('emptyTitle')} action={<Button kind="primary">{say('seeCall')}</Button>}>{say('emptyHelp')}</State></Sample>
        <Sample title={say('stateNone')} name="no-results"><State title={say('noneTitle')} action={<Button>{say('dropSeed')}</Button>}>{say('noneHelp')}</State></Sample>
        <Sample title={say('stateLoading')} name="loading"><Loading atOnce rows={3} /></Sample>
        <Sample title={say('stateStale')} name="stale-after-write"><div className="state"><StaleAfterWrite slow onReload={nothing} /><span className="quiet">{say('keptWords')}</span></div></Sample>
        <Sample title={say('stateConflict')} name="conflict · 409"><Conflict by={say('colleague')} at="2026-11-23T06:01:00Z" mine={say('payOnce')} theirs={say('payTwice')} onTheirs={nothing} onMine={nothing} /></Sample>
        <Sample title={say('stateForbidden')} name="forbidden · 403"><Forbidden title={say('forbiddenTitle')} who={say('forbiddenWho')} action={<Button>{say('seeProgress')}</Button>}>{say('forbiddenHelp')}</Forbidden></Sample>
        <Sample title={say('stateOffline')} name="offline"><Offline since="2026-11-23T06:02:31Z" unsent={3} note={say('deadlineIn')} /></Sample>
        <Sample title={say('stateError')} name="error · 5xx"><ServerError number="7c19e04a" onRetry={nothing} /></Sample>
        <Sample title={say('stateRefused')} name="refused · 422">
          <Refused reasons={[{ says: say('staleReport'), mend: <a href="#form">{say('replace')}</a> }, { says: say('ownFunds'), mend: <a href="#form">{say('mend')}</a> }]} />
        </Sample>
      </div>
    </Section>
  );
}
