import { useLanguage } from '../../i18n';
import { Button, distance, moment, said } from '../../ui';
import type { SaveState } from './draft-saver';
import { Defects, MendBy } from './defects';
import type { Call, Returned } from './model';
import { useApplicationWords } from './use-words';
import { useHasPassed } from './use-has-passed';

type Props = { call: Call; returned: Returned | null; state: SaveState; formMoved: boolean; onAcceptForm: () => void };

/** What a writer must know before writing on: that it is late, that the form moved, that nothing reaches the server. */
export function Warnings({ call, returned, state, formMoved, onAcceptForm }: Props) {
  const words = useApplicationWords();
  const language = useLanguage();
  const corrections = call.changes.filter((change) => change.kind === 'FORM_CORRECTED');
  return (
    <>
      {returned && returned.resubmittedAt === null ? <Mending call={call} returned={returned} /> : <Reception call={call} />}
      {formMoved ? (
        <div className="note amber" role="alert">
          <b>{words('formMovedTitle')}</b>
          <p>{words('formMovedLead')}</p>
          {corrections[0] ? <p>{words('formMovedBecause', { at: moment(corrections[0].at, language), reason: said(corrections[0].reason, language) })}</p> : null}
          <Button small onPress={onAcceptForm}>{words('acceptForm')}</Button>
        </div>
      ) : null}
      {state.kind === 'offline' ? (
        <div className="note amber" role="status">
          <b>{words('offlineTitle')}</b>
          <p>{words(state.kept ? 'offlineKept' : 'offlineNotKept')}</p>
        </div>
      ) : null}
      {state.kind === 'refused' ? (
        <div className="note seal" role="alert">
          <b>{words('refusedTitle')}</b>
          <p>{state.problem.message}</p>
        </div>
      ) : null}
    </>
  );
}

/** Given back, it is due by its own day, whatever the call's deadline was. */
function Mending({ call, returned }: { call: Call; returned: Returned }) {
  const words = useApplicationWords();
  return (
    <div className="note amber">
      <b>{words('returnedTitle')}</b>
      <MendBy returned={returned} />
      <Defects form={call.form} returned={returned} />
    </div>
  );
}

function Reception({ call }: { call: Call }) {
  const words = useApplicationWords();
  const language = useLanguage();
  const passed = useHasPassed(call.closes);
  const last = new Date(new Date(call.closes).getTime() + (call.procedure?.graceMinutes ?? 0) * 60_000).toISOString();
  const over = useHasPassed(last);
  const closes = moment(call.closes, language);
  if (!over && (call.phase === 'OVER' || (call.phase === 'RECEIVING' && passed))) {
    return <div className="note amber" role="alert"><b>{words('graceTitle', { last: moment(last, language) })}</b><p>{words('graceLead', { closes })}</p></div>;
  }
  const late = call.phase === 'OVER' || call.phase === 'CLOSED' || (call.phase === 'RECEIVING' && passed);
  if (late) return <div className="note seal" role="alert"><b>{words('lateTitle')}</b><p>{words('lateLead', { closes })}</p></div>;
  if (call.phase === 'CANCELLED') return <div className="note seal" role="alert"><b>{words('cancelledTitle')}</b></div>;
  if (call.phase === 'UPCOMING') {
    return <div className="note" role="status"><b>{words('upcomingTitle')}</b><p>{words('upcomingLead', { opens: moment(call.opens, language) })}</p></div>;
  }
  return <p className="cap closes">{words('closesAt', { closes, left: distance(call.closes, language) })}</p>;
}
