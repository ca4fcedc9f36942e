package roundtable.commands.decisions;

import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;

/** What other aggregates' rules may know of a decision. */
public record DecisionFacts(State state) {

    /** Where a decision stands. */
    public enum State {
        UNKNOWN,
        PREPARED,
        RATIFIED,
        SEALED,
        REVOKED
    }

    public static final Folding<DecisionFacts> FOLDING =
            new Folding<>(DecisionFacts.class, new DecisionFacts(State.UNKNOWN), DecisionFacts::after);

    private DecisionFacts after(Event event) {
        if (!(event instanceof DecisionEvent happened)) {
            return this;
        }
        return switch (happened) {
            case DecisionEvent.DecisionPrepared e -> new DecisionFacts(State.PREPARED);
            case DecisionEvent.DecisionRatified e -> new DecisionFacts(State.RATIFIED);
            case DecisionEvent.DecisionConfirmed e -> this;
            case DecisionEvent.DecisionSealed e -> new DecisionFacts(State.SEALED);
            case DecisionEvent.DecisionRevoked e -> new DecisionFacts(State.REVOKED);
        };
    }
}
