package roundtable.server.deals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.people.Role;
import roundtable.search.deals.Indexing;
import roundtable.search.deals.Parking;
import roundtable.server.http.Asked;

/** {@code /api/v1/deals/index}: how the index stands, for officers. */
@RestController
class DealIndexRoutes {

    private final Indexing indexing;

    DealIndexRoutes(Indexing indexing) {
        this.indexing = indexing;
    }

    /**
     * How the index stands.
     *
     * @param index what is searched now; null where nothing can be
     * @param building what is being built beside it
     * @param due companies whose deals are not up to date in it
     * @param secondsBehind for how long the one that has waited longest has
     * @param parked what the index does not take, the latest hundred
     */
    record IndexAnswer(
            @Nullable String index,
            @Nullable String building,
            long due,
            long secondsBehind,
            List<Parking.Entry> parked) {}

    @GetMapping("/api/v1/deals/index")
    IndexAnswer index(Asked asked) {
        asked.actingAs(Role.OFFICER);
        Indexing.State state = indexing.state();
        return new IndexAnswer(
                state.index(), state.building(), state.due(), state.behind().toSeconds(), state.parked());
    }
}
