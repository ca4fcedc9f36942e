package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.aCall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.NotPromotedToIt;
import roundtable.commands.applications.ApplicationRefusal.OnlyThePromotedEnter;
import roundtable.commands.applications.ApplicationRefusal.PromotedGivesUpItsPlace;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Tier;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.commands.standings.StandingsEvent.PlaceGivenUp;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsId;

class EnteringByPromotion extends ApplicationSpecification {

    private final CallId district = new CallId(Uuids.next());
    private final ApplicationId below = new ApplicationId(Uuids.next());
    private final ApplicationId above = below.inTheNextTier();
    private final Promotion promotion = new Promotion(below, district, below, district);

    EnteringByPromotion() {
        theCallIs(aCall().standingAt(new Tier(Level.CITY, null, true, List.of(), Places.NONE, false, List.of())));
        neighbour(below, new ApplicationStarted(below, district, company, aFounder.person(), null, null));
        standings(district, call, below);
    }

    private void standings(CallId tier, CallId next, ApplicationId promoted, Event... more) {
        StandingsId id = StandingsId.of(tier);
        Event[] all = new Event[more.length + 2];
        all[0] = new StandingsDrawnUp(
                id, tier, authority, next, StillTied.DRAWN, "", List.of(), new PersonId(Uuids.next()));
        all[1] = new CompanyPromoted(id, tier, next, promoted, company, null);
        System.arraycopy(more, 0, all, 2, more.length);
        neighbour(id, all);
    }

    private StartApplication start(ApplicationId id, @Nullable ApplicationId from) {
        return new StartApplication(id, call, company, null, from);
    }

    private Event startedAbove() {
        return new ApplicationStarted(above, call, company, aFounder.person(), null, promotion);
    }

    @Test
    void a_place_of_the_tier_below_leads_in() {
        nothing().when(start(above, below)).by(aFounder).then(startedAbove());
    }

    @Test
    void the_dossier_goes_back_to_the_first_application_of_the_climb() {
        CallId first = new CallId(Uuids.next());
        ApplicationId start = new ApplicationId(Uuids.next());
        neighbour(
                below,
                new ApplicationStarted(
                        below, district, company, aFounder.person(), null, new Promotion(start, first, start, first)));
        nothing()
                .when(start(above, below))
                .by(aFounder)
                .then(new ApplicationStarted(
                        above, call, company, aFounder.person(), null, new Promotion(below, district, start, first)));
    }

    @Test
    void nobody_simply_applies() {
        nothing().when(start(application, null)).by(aFounder).thenRefused(new OnlyThePromotedEnter(call));
    }

    @Test
    void a_place_that_leads_elsewhere_or_was_given_up_leads_nowhere() {
        standings(district, new CallId(Uuids.next()), below);
        nothing().when(start(above, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
        standings(district, call, below, new PlaceGivenUp(StandingsId.of(district), below, company, aFounder.person()));
        nothing().when(start(above, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
        standings(district, call, new ApplicationId(Uuids.next()));
        nothing().when(start(above, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
    }

    @Test
    void nobody_comes_in_by_anothers_place_or_under_another_name() {
        neighbour(
                below,
                new ApplicationStarted(
                        below, district, new OrganisationId(Uuids.next()), aFounder.person(), null, null));
        nothing().when(start(above, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
        neighbour(below, new ApplicationStarted(below, district, company, aFounder.person(), null, null));
        nothing().when(start(application, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
    }

    @Test
    void a_place_leads_only_into_a_tier() {
        theCallIs(aCall());
        nothing().when(start(above, below)).by(aFounder).thenRefused(new NotPromotedToIt(call));
    }

    @Test
    void withdrawn_it_says_which_place_is_free() {
        given(startedAbove())
                .when(new WithdrawApplication(above))
                .by(aFounder)
                .then(new ApplicationWithdrawn(above, aFounder.person(), promotion));
    }

    @Test
    void who_is_promoted_gives_up_the_place_instead_of_withdrawing() {
        standings(call, new CallId(Uuids.next()), above);
        given(startedAbove())
                .when(new WithdrawApplication(above))
                .by(aFounder)
                .thenRefused(new PromotedGivesUpItsPlace());
    }
}
