package roundtable.server.deals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.people.PersonId;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Deals;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.server.deals.Finds.Find;

/** Finds with their deals, as far as their person may see each just now: what was withdrawn or is over is left out. */
@Component
class FoundDeals {

    /** A round's last day is over once it is over everywhere on Earth. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private final Deals deals;
    private final Memberships memberships;
    private final InstantSource clock;

    FoundDeals(Deals deals, Memberships memberships, InstantSource clock) {
        this.deals = deals;
        this.memberships = memberships;
        this.clock = clock;
    }

    record Shown(Find find, DealPage deal) {}

    List<Shown> shown(PersonId person, List<Find> finds) {
        if (finds.isEmpty()) {
            return List.of();
        }
        Viewer viewer = memberships.viewer(person);
        Map<DealId, DealPage> pages = deals.pages(finds.stream().map(Find::deal).toList(), viewer);
        LocalDate today = LocalDate.ofInstant(clock.instant(), LAST_PLACE);
        List<Shown> shown = new ArrayList<>();
        for (Find find : finds) {
            DealPage page = pages.get(find.deal());
            if (page != null
                    && page.listed()
                    && (page.closes() == null || !page.closes().isBefore(today))) {
                shown.add(new Shown(find, page));
            }
        }
        return shown;
    }
}
