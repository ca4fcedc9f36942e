package roundtable.server.timers;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Refused;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallId;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.calls.Calls;

/**
 * Closes each call whose deadline has passed. What comes late is refused by the deadline itself, to the millisecond; this
 * says so in the record, some seconds later. Several nodes may ask: the call closes once.
 */
@Component
class WhenDeadlineHasPassedThenCloseCall {

    private static final Logger LOG = LoggerFactory.getLogger(WhenDeadlineHasPassedThenCloseCall.class);

    /** So many at once; the rest at the next look. */
    private static final int AT_ONCE = 100;

    private final Calls calls;
    private final Dispatcher dispatcher;
    private final InstantSource clock;
    private final Readiness server;

    WhenDeadlineHasPassedThenCloseCall(Calls calls, Dispatcher dispatcher, InstantSource clock, Readiness server) {
        this.calls = calls;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.close-calls-every:PT5S}")
    void look() {
        if (server.isReady()) {
            Instant now = clock.instant();
            calls.over(now, AT_ONCE).forEach(call -> close(call, now));
        }
    }

    private void close(CallId call, Instant now) {
        try {
            dispatcher.send(new CloseCall(call), Asking.now(Actor.automation(), now));
        } catch (Refused refused) {
            // an officer or another node has closed it, or it has been extended; the row will say so too
            LOG.debug("{} was not closed: {}", call, refused.refusal().code());
        }
    }
}
