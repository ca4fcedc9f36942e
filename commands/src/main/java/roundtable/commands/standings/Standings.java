package roundtable.commands.standings;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.standings.StandingsPolicies.anOfficerOf;
import static roundtable.commands.standings.StandingsPolicies.anOfficerOrPanellistOf;
import static roundtable.commands.standings.StandingsPolicies.everythingIsJudged;
import static roundtable.commands.standings.StandingsPolicies.theCallIsAClosedTier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelFacts;
import roundtable.commands.standings.StandingsCommand.AnnounceStandings;
import roundtable.commands.standings.StandingsCommand.ConfirmStandings;
import roundtable.commands.standings.StandingsCommand.DrawUpStandings;
import roundtable.commands.standings.StandingsCommand.Drawing;
import roundtable.commands.standings.StandingsCommand.FillPlaces;
import roundtable.commands.standings.StandingsCommand.GiveUpPlace;
import roundtable.commands.standings.StandingsCommand.RedrawStandings;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.commands.standings.StandingsEvent.PlaceGivenUp;
import roundtable.commands.standings.StandingsEvent.StandingsAnnounced;
import roundtable.commands.standings.StandingsEvent.StandingsConfirmed;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsFacts.State;
import roundtable.commands.standings.StandingsRefusal.DrawerDoesNotAnnounce;
import roundtable.commands.standings.StandingsRefusal.NoPlaceToGiveUp;
import roundtable.commands.standings.StandingsRefusal.NoticeStillRuns;
import roundtable.commands.standings.StandingsRefusal.NoticeTooShort;
import roundtable.commands.standings.StandingsRefusal.OnlyAddedPlacesFill;
import roundtable.commands.standings.StandingsRefusal.StandingsAlreadyAnnounced;
import roundtable.commands.standings.StandingsRefusal.StandingsNotAwaitingThis;
import roundtable.commands.standings.StandingsRefusal.WithdrawInTheNextTier;

/** Who came where in one tier (榜单): drawn up, announced by another person, confirmed after its notice; then places change hands. */
@Aggregate(
        type = "standings",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Standings {

    @AggregateIdentifier
    private StandingsId id;

    private CallId call;
    private OrganisationId authority;
    private CallId next;
    private StillTied stillTied;
    private List<Placing> placings;
    private PersonId drawer;
    private Deadline noticeEnds;
    private State state;
    private Set<ApplicationId> promoted = new HashSet<>();
    private Set<ApplicationId> givenUp = new HashSet<>();

    Standings() {}

    @CommandHandler
    Standings(DrawUpStandings command, Actor actor, Neighbours neighbours) {
        drawUp(command, actor, neighbours);
    }

    @CommandHandler
    void redraw(RedrawStandings command, Actor actor, Neighbours neighbours) {
        refuse(state != State.DRAWN_UP, new StandingsAlreadyAnnounced());
        drawUp(command, actor, neighbours);
    }

    private static void drawUp(Drawing command, Actor actor, Neighbours neighbours) {
        CallTerms terms = neighbours.fold(command.call(), CallTerms.FOLDING);
        CallContent content = theCallIsAClosedTier(terms);
        anOfficerOf(terms.authority(), actor);
        PanelFacts panel = neighbours.fold(command.panel(), PanelFacts.FOLDING);
        Map<ApplicationId, ApplicationFacts> facts = everythingIsJudged(command, panel, neighbours);
        Judging judging = new Judging(command.call(), content, panel, neighbours);
        List<Placing> judged = command.applications().stream()
                .map(application -> judging.placing(application, facts.get(application)))
                .toList();
        Map<String, String> hashes = new HashMap<>();
        facts.values().forEach(each -> hashes.put(each.number(), each.standing().answersHash()));
        String seed = Ranking.seed(hashes);
        List<Placing> ranked = Ranking.of(judged, judging.stillTied(), seed);
        apply(new StandingsDrawnUp(
                command.standings(),
                command.call(),
                terms.authority(),
                content.tier().next(),
                judging.stillTied(),
                seed,
                Filling.awarded(
                        proposed(ranked, content.tier().places(), judging.stillTied()),
                        content.tier().prizes(),
                        judging.stillTied()),
                actor.person()));
    }

    private static List<Placing> proposed(List<Placing> ranked, Places places, StillTied stillTied) {
        Set<ApplicationId> taken = Filling.taken(ranked, places, stillTied);
        return ranked.stream()
                .map(placing -> placing.goingOn(taken.contains(placing.application())))
                .toList();
    }

    @CommandHandler
    void announce(AnnounceStandings command, Actor actor, At at, Neighbours neighbours) {
        anOfficerOrPanellistOf(authority, actor);
        refuse(state != State.DRAWN_UP, new StandingsAlreadyAnnounced());
        refuse(actor.person().equals(drawer), new DrawerDoesNotAnnounce());
        CallContent content = neighbours.fold(call, CallTerms.FOLDING).content();
        int days = content.procedure() == null ? 0 : content.procedure().noticeDays();
        apply(new StandingsAnnounced(id, noticeEnds(days, command.noticeEnds(), content, at), actor.person()));
    }

    /** So many working days last at least as many days. */
    private static Deadline noticeEnds(int days, @Nullable Deadline counted, CallContent content, At at) {
        if (days == 0) {
            return new Deadline(at.instant(), content.window().closes().zone());
        }
        refuse(
                counted == null || counted.at().isBefore(at.instant().plus(Duration.ofDays(days))),
                new NoticeTooShort(days));
        return counted;
    }

    @CommandHandler
    void confirm(ConfirmStandings command, Actor actor, At at, Neighbours neighbours) {
        anOfficerOrPanellistOf(authority, actor);
        refuse(state != State.ANNOUNCED, new StandingsNotAwaitingThis(state));
        refuse(at.instant().isBefore(noticeEnds.at()), new NoticeStillRuns(noticeEnds));
        apply(new StandingsConfirmed(id, actor.person()));
        promoteWhoeverIsTaken(null, neighbours);
    }

    @CommandHandler
    void giveUp(GiveUpPlace command, Actor actor, At at, Neighbours neighbours) {
        ApplicationId application = command.application();
        Placing placing = placings.stream()
                .filter(each -> each.application().equals(application))
                .findFirst()
                .orElse(null);
        if (placing == null || !promoted.contains(application)) {
            refuse(true, new NoPlaceToGiveUp());
            return;
        }
        if (!actor.is(Role.AUTOMATION)) {
            StandingsPolicies.aFounderOf(placing.company(), actor);
            refuse(hasBegunInTheNextTier(application, neighbours), new WithdrawInTheNextTier());
        }
        apply(new PlaceGivenUp(id, application, placing.company(), actor.person()));
        if (theNextTierReceivesAt(at.instant(), neighbours)) {
            promoteWhoeverIsTaken(application, neighbours);
        }
    }

    @CommandHandler
    void fill(FillPlaces command, Actor actor, At at, Neighbours neighbours) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyAddedPlacesFill());
        if (state == State.CONFIRMED && theNextTierReceivesAt(at.instant(), neighbours)) {
            promoteWhoeverIsTaken(null, neighbours);
        }
    }

    private void promoteWhoeverIsTaken(@Nullable ApplicationId insteadOf, Neighbours neighbours) {
        if (next == null) {
            return;
        }
        Places places =
                neighbours.fold(call, CallTerms.FOLDING).content().tier().places();
        List<Placing> inLine = placings.stream()
                .filter(placing -> !givenUp.contains(placing.application()))
                .filter(placing -> !hasWithdrawn(placing.application(), neighbours))
                .toList();
        for (ApplicationId taken : Filling.taken(inLine, places, stillTied)) {
            if (!promoted.contains(taken)) {
                OrganisationId company = inLine.stream()
                        .filter(placing -> placing.application().equals(taken))
                        .findFirst()
                        .orElseThrow()
                        .company();
                apply(new CompanyPromoted(id, call, next, taken, company, insteadOf));
            }
        }
    }

    private static boolean hasWithdrawn(ApplicationId application, Neighbours neighbours) {
        return neighbours.fold(application, ApplicationFacts.FOLDING).state() == ApplicationFacts.State.WITHDRAWN;
    }

    private static boolean hasBegunInTheNextTier(ApplicationId application, Neighbours neighbours) {
        return neighbours
                        .fold(application.inTheNextTier(), ApplicationFacts.FOLDING)
                        .state()
                != ApplicationFacts.State.UNKNOWN;
    }

    private boolean theNextTierReceivesAt(Instant at, Neighbours neighbours) {
        if (next == null) {
            return false;
        }
        CallTerms above = neighbours.fold(next, CallTerms.FOLDING);
        boolean open = above.state() == CallTerms.State.OPEN || above.state() == CallTerms.State.DRAFT;
        return open && !above.content().window().closes().hasPassedAt(at);
    }

    @EventSourcingHandler
    void on(StandingsDrawnUp event) {
        id = event.standings();
        call = event.call();
        authority = event.authority();
        next = event.next();
        stillTied = event.stillTied();
        placings = event.placings();
        drawer = event.by();
        state = State.DRAWN_UP;
    }

    @EventSourcingHandler
    void on(StandingsAnnounced event) {
        noticeEnds = event.noticeEnds();
        state = State.ANNOUNCED;
    }

    @EventSourcingHandler
    void on(StandingsConfirmed event) {
        state = State.CONFIRMED;
    }

    @EventSourcingHandler
    void on(CompanyPromoted event) {
        promoted.add(event.application());
    }

    @EventSourcingHandler
    void on(PlaceGivenUp event) {
        promoted.remove(event.application());
        givenUp.add(event.application());
    }
}
