package roundtable.server.standings;

import static roundtable.commands.Refused.refuse;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.standings.StandingsCommand;
import roundtable.commands.standings.StandingsCommand.AnnounceStandings;
import roundtable.commands.standings.StandingsCommand.ConfirmStandings;
import roundtable.commands.standings.StandingsCommand.DrawUpStandings;
import roundtable.commands.standings.StandingsCommand.GiveUpPlace;
import roundtable.commands.standings.StandingsCommand.RedrawStandings;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.standings.StandingsRefusal.ReviewsNotAllIn;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.Panels;
import roundtable.projections.standings.Climb;
import roundtable.projections.standings.Climbs;
import roundtable.projections.standings.RankedTiers;
import roundtable.projections.standings.StandingsPage;
import roundtable.projections.standings.Tiers;
import roundtable.server.calendar.WorkingTerms;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** A tier's standings under {@code /api/v1/calls}, the tree it stands in, and each company's climb. */
@RestController
@RequestMapping("/api/v1")
class StandingsRoutes {

    private static final String READER = "standings";

    private final Desk desk;
    private final RankedTiers standings;
    private final Tiers tiers;
    private final Climbs climbs;
    private final Calls calls;
    private final Panels panels;
    private final WorkingTerms terms;
    private final People people;
    private final HistoryTab histories;
    private final InstantSource clock;

    StandingsRoutes(
            Desk desk,
            RankedTiers standings,
            Tiers tiers,
            Climbs climbs,
            Calls calls,
            Panels panels,
            WorkingTerms terms,
            People people,
            HistoryTab histories,
            InstantSource clock) {
        this.desk = desk;
        this.standings = standings;
        this.tiers = tiers;
        this.climbs = climbs;
        this.calls = calls;
        this.panels = panels;
        this.terms = terms;
        this.people = people;
        this.histories = histories;
        this.clock = clock;
    }

    /** @param names by person id; empty for everybody but the authority */
    record StandingsAnswer(StandingsPage standings, Map<String, String> names) {}

    record GiveUp(ApplicationId application) {}

    @GetMapping("/calls/{call}/standings")
    ResponseEntity<StandingsAnswer> page(@PathVariable CallId call, Viewer viewer) {
        StandingsPage page = found(call, viewer);
        return ResponseEntity.ok().eTag(Desk.etag(page.version())).body(new StandingsAnswer(page, names(page)));
    }

    /** Draws them up, or up again as long as they are not announced. */
    @PostMapping("/calls/{call}/standings")
    ResponseEntity<Done> drawUp(@PathVariable CallId call, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        PanelId panel = panels.panelOf(call, asked.viewer()).orElse(null);
        List<ApplicationId> applications = standings.toRank(call);
        if (panel == null) {
            boolean inside = calls.authority(call)
                    .filter(authority -> Calls.seesInside(authority, asked.viewer()))
                    .isPresent();
            throw new Refused(inside ? new ReviewsNotAllIn(applications.size()) : new NotFound());
        }
        StandingsCommand command = standings.of(call, asked.viewer()).isPresent()
                ? new RedrawStandings(call, panel, applications)
                : new DrawUpStandings(call, panel, applications);
        return desk.change(command, asked, READER);
    }

    /** Shows them to the public for as many working days as the call says (公示). */
    @PostMapping("/calls/{call}/standings/announcement")
    ResponseEntity<Done> announce(@PathVariable CallId call, Asked asked) {
        asked.actingAs(deciding(asked), Right.SIGN);
        CallPage page =
                calls.page(call, asked.viewer(), clock.instant()).orElseThrow(() -> new Refused(new NotFound()));
        int days = page.procedure() == null ? 0 : page.procedure().noticeDays();
        Deadline ends = days == 0 ? null : terms.endingAfter(days, clock.instant(), page.zone());
        return desk.change(new AnnounceStandings(StandingsId.of(call), ends), asked, READER);
    }

    /** After the notice: the best go on. */
    @PostMapping("/calls/{call}/standings/confirmation")
    ResponseEntity<Done> confirm(@PathVariable CallId call, Asked asked) {
        asked.actingAs(deciding(asked), Right.SIGN);
        return desk.change(new ConfirmStandings(StandingsId.of(call)), asked, READER);
    }

    /** A company does not take its place; the next in line moves up. */
    @PostMapping("/calls/{call}/standings/given-up-places")
    ResponseEntity<Done> giveUp(@PathVariable CallId call, @RequestBody GiveUp body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new GiveUpPlace(StandingsId.of(call), body.application()), asked, READER);
    }

    @GetMapping("/calls/{call}/standings/history")
    List<HistoryTab.Line> history(@PathVariable CallId call, Viewer viewer) {
        StandingsPage page = found(call, viewer);
        refuse(!Calls.seesInside(page.authority(), viewer), new NotFound());
        return histories.of(page.id());
    }

    /** All tiers of the competition that this call is a tier of, from the lowest to the highest. */
    @GetMapping("/calls/{call}/tiers")
    List<Tiers.Line> tiers(@PathVariable CallId call, Viewer viewer) {
        return tiers.treeOf(call, viewer, clock.instant());
    }

    @GetMapping("/applications/{application}/climb")
    Climb climb(@PathVariable ApplicationId application, Viewer viewer) {
        return climbs.of(application, viewer, clock.instant()).orElseThrow(() -> new Refused(new NotFound()));
    }

    /** Places in the next tier that the viewer's companies have not taken up yet. */
    @GetMapping("/standings/promotions")
    List<RankedTiers.Promotion> promotions(Viewer viewer) {
        return standings.promotions(viewer, clock.instant());
    }

    /** Closed tiers whose standings wait for the viewer's authority. */
    @GetMapping("/standings/awaiting")
    List<RankedTiers.Awaiting> awaiting(Viewer viewer) {
        return standings.awaiting(viewer);
    }

    private StandingsPage found(CallId call, Viewer viewer) {
        return standings.of(call, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private static Role deciding(Asked asked) {
        return asked.actor().is(Role.OFFICER) ? Role.OFFICER : Role.PANELLIST;
    }

    private Map<String, String> names(StandingsPage page) {
        Set<PersonId> all = new HashSet<>();
        Stream.of(page.drawnUpBy(), page.announcedBy(), page.confirmedBy()).forEach(person -> {
            if (person != null) {
                all.add(person);
            }
        });
        return HistoryTab.byText(people.names(all));
    }
}
