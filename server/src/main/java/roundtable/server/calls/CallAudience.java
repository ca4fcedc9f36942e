package roundtable.server.calls;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallId;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** Whoever may read a call hears of its changes. */
@Component
class CallAudience implements UpdateAudience {

    private final Calls calls;
    private final InstantSource clock;

    CallAudience(Calls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public String reader() {
        return "calls";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return calls.page(new CallId(stream), viewer, clock.instant()).isPresent();
    }
}
