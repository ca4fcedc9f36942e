package roundtable.commands.standings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;

/**
 * What other aggregates' rules may know of a tier's standings.
 *
 * @param next where its places lead
 * @param promoted who has a place in the next tier and has not given it up
 * @param hundredths the totals
 */
public record StandingsFacts(
        State state, @Nullable CallId next, Set<ApplicationId> promoted, Map<ApplicationId, Integer> hundredths) {

    /** Where a tier's standings stand. */
    public enum State {
        UNKNOWN,
        DRAWN_UP,
        ANNOUNCED,
        CONFIRMED
    }

    public static final Folding<StandingsFacts> FOLDING = new Folding<>(
            StandingsFacts.class, new StandingsFacts(State.UNKNOWN, null, Set.of(), Map.of()), StandingsFacts::after);

    public boolean hasPromoted(ApplicationId application) {
        return promoted.contains(application);
    }

    private StandingsFacts after(Event event) {
        if (!(event instanceof StandingsEvent happened)) {
            return this;
        }
        return switch (happened) {
            case StandingsEvent.StandingsDrawnUp e ->
                new StandingsFacts(State.DRAWN_UP, e.next(), Set.of(), totals(e.placings()));
            case StandingsEvent.StandingsAnnounced e -> new StandingsFacts(State.ANNOUNCED, next, promoted, hundredths);
            case StandingsEvent.StandingsConfirmed e -> new StandingsFacts(State.CONFIRMED, next, promoted, hundredths);
            case StandingsEvent.CompanyPromoted e -> {
                Set<ApplicationId> more = new HashSet<>(promoted);
                more.add(e.application());
                yield new StandingsFacts(state, next, Set.copyOf(more), hundredths);
            }
            case StandingsEvent.PlaceGivenUp e -> {
                Set<ApplicationId> fewer = new HashSet<>(promoted);
                fewer.remove(e.application());
                yield new StandingsFacts(state, next, Set.copyOf(fewer), hundredths);
            }
        };
    }

    private static Map<ApplicationId, Integer> totals(List<Placing> placings) {
        Map<ApplicationId, Integer> totals = new HashMap<>();
        placings.forEach(placing -> totals.put(placing.application(), placing.hundredths()));
        return Map.copyOf(totals);
    }
}
