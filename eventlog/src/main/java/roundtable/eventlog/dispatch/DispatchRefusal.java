package roundtable.eventlog.dispatch;

import roundtable.commands.Named;
import roundtable.commands.NothingThere;
import roundtable.commands.Refusal;

/** Why a command does not run, whatever it asks. */
public sealed interface DispatchRefusal extends Refusal {

    /** The sender has seen another version than the present one. */
    @Named("version-stale")
    record VersionStale() implements DispatchRefusal {}

    /** Somebody else changed the same thing at the same moment, twice. */
    @Named("race-lost")
    record RaceLost() implements DispatchRefusal {}

    @Named("not-found")
    record NotFound() implements DispatchRefusal, NothingThere {}

    @Named("already-exists")
    record AlreadyExists() implements DispatchRefusal {}

    /** The key was used before with another body. */
    @Named("idempotency-key-reused")
    record IdempotencyKeyReused() implements DispatchRefusal {}
}
