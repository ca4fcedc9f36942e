package roundtable.commands.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.commands.Command;
import roundtable.commands.NothingThere;
import roundtable.commands.Reactions;
import roundtable.commands.Refusal;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Promotion;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Places;
import roundtable.commands.people.PersonId;
import roundtable.commands.standings.StandingsCommand.FillPlaces;
import roundtable.commands.standings.StandingsCommand.GiveUpPlace;
import roundtable.commands.standings.StandingsRefusal.NoPlaceToGiveUp;
import roundtable.commands.text.Text;

class ReactionsOfStandings {

    private static final Cause CAUSE = new Cause("event", new At(Instant.parse("2026-06-01T02:00:00Z")));

    private final CallId call = new CallId(Uuids.next());
    private final ApplicationId application = new ApplicationId(Uuids.next());
    private final List<Command> asked = new ArrayList<>();
    private Set<Class<? extends Refusal>> done = Set.of();
    private final Reactions reactions = (cause, command, refusals) -> {
        asked.add(command);
        done = refusals;
    };

    @Test
    void added_places_are_filled_where_there_are_standings() {
        new WhenPlacesAreAddedThenFillThem(reactions)
                .on(new PlacesAdded(call, new Places(List.of(), 3), Text.zh("追加。")), CAUSE);
        assertThat(asked).containsExactly(new FillPlaces(StandingsId.of(call)));
        assertThat(done).containsExactly(NothingThere.class);
    }

    @Test
    void who_withdraws_from_a_tier_frees_the_place_that_led_there() {
        Promotion promotion = new Promotion(application, call, application, call);
        new WhenApplicationIsWithdrawnThenGiveUpItsPlace(reactions)
                .on(
                        new ApplicationWithdrawn(application.inTheNextTier(), new PersonId(Uuids.next()), promotion),
                        CAUSE);
        assertThat(asked).containsExactly(new GiveUpPlace(StandingsId.of(call), application));
        assertThat(done).containsExactly(NoPlaceToGiveUp.class);
    }

    @Test
    void who_had_applied_frees_no_place() {
        new WhenApplicationIsWithdrawnThenGiveUpItsPlace(reactions)
                .on(new ApplicationWithdrawn(application, new PersonId(Uuids.next()), null), CAUSE);
        assertThat(asked).isEmpty();
    }
}
