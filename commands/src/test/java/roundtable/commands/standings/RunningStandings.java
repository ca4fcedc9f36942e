package roundtable.commands.standings;

import static roundtable.commands.calls.CallBuilder.aCall;
import static roundtable.commands.calls.CallBuilder.criterion;
import static roundtable.commands.calls.CallBuilder.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.Gist;
import roundtable.commands.applications.Promotion;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallBuilder;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallRefusal.CallNotATier;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Places.Quota;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Rubric.Criterion;
import roundtable.commands.calls.Tier;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.calls.Tier.PrizeClass;
import roundtable.commands.decisions.DecisionRefusal.NotOfTheDecidingAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelEvent.PanelConvened;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewEvent.ReviewSubmitted;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.Scores;
import roundtable.commands.standings.StandingsCommand.AnnounceStandings;
import roundtable.commands.standings.StandingsCommand.ConfirmStandings;
import roundtable.commands.standings.StandingsCommand.DrawUpStandings;
import roundtable.commands.standings.StandingsCommand.FillPlaces;
import roundtable.commands.standings.StandingsCommand.GiveUpPlace;
import roundtable.commands.standings.StandingsCommand.RedrawStandings;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.commands.standings.StandingsEvent.PlaceGivenUp;
import roundtable.commands.standings.StandingsEvent.StandingsAnnounced;
import roundtable.commands.standings.StandingsEvent.StandingsConfirmed;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsRefusal.DrawerDoesNotAnnounce;
import roundtable.commands.standings.StandingsRefusal.NoPlaceToGiveUp;
import roundtable.commands.standings.StandingsRefusal.NotOfThisTier;
import roundtable.commands.standings.StandingsRefusal.NothingToRank;
import roundtable.commands.standings.StandingsRefusal.NoticeStillRuns;
import roundtable.commands.standings.StandingsRefusal.NoticeTooShort;
import roundtable.commands.standings.StandingsRefusal.OnlyAddedPlacesFill;
import roundtable.commands.standings.StandingsRefusal.ReviewsNotAllIn;
import roundtable.commands.standings.StandingsRefusal.ScreeningNotDone;
import roundtable.commands.standings.StandingsRefusal.StandingsAlreadyAnnounced;
import roundtable.commands.standings.StandingsRefusal.StandingsNotAwaitingThis;
import roundtable.commands.standings.StandingsRefusal.StandingsTooEarly;
import roundtable.commands.standings.StandingsRefusal.WithdrawInTheNextTier;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;

/** A district's tier with three companies, two of whose places lead to the city: the middle one is told apart by nothing. */
class RunningStandings extends Specification<Standings> {

    private static final Deadline NOTICE_ENDS = deadline("2026-07-10T16:00:00Z");
    private static final Instant AFTER_NOTICE = NOTICE_ENDS.at();
    private static final Prize EAGLE = new Prize(PrizeClass.FIRST, Text.of("雏鹰杯", "Young Eagle"), null, 1, null);
    private static final Text REASON = Text.zh("追加一个名额。");

    private final OrganisationId authority = new OrganisationId(Uuids.next());
    private final CallId call = new CallId(Uuids.next());
    private final CallId city = new CallId(Uuids.next());
    private final PanelId panel = new PanelId(Uuids.next());
    private final StandingsId standings = StandingsId.of(call);
    private final Actor officer = actor(Role.OFFICER, authority);
    private final Actor another = actor(Role.OFFICER, authority);
    private final Actor panellist = actor(Role.PANELLIST, authority);
    private final Actor stranger = actor(Role.OFFICER, new OrganisationId(Uuids.next()));

    /** By the number under which it was handed in. */
    private final Map<String, ApplicationId> applications = new HashMap<>();

    private final Map<String, Actor> founders = new HashMap<>();
    private final List<Event> panelEvents = new ArrayList<>();

    RunningStandings() {
        super(Standings.class);
        panelEvents.add(new PanelConvened(panel, call, authority, 2));
        theCallIs(aCall().goingOn(procedure(StillTied.DRAWN)), 2, new CallClosed(call));
        theCityIs("2026-09-01T10:00:00Z");
        isJudged("A-1", Industry.DIAGNOSTICS, 4, 5);
        isJudged("A-2", Industry.ROBOTICS, 3, 3);
        isJudged("A-3", Industry.ROBOTICS, 5, 5);
    }

    private static Actor actor(Role role, OrganisationId organisation) {
        return new Actor(new PersonId(Uuids.next()), organisation, role);
    }

    private ApplicationId application(String number) {
        return Objects.requireNonNull(applications.computeIfAbsent(number, _ -> new ApplicationId(Uuids.next())));
    }

    private Actor founder(String number) {
        return Objects.requireNonNull(
                founders.computeIfAbsent(number, _ -> actor(Role.FOUNDER, new OrganisationId(Uuids.next()))));
    }

    private OrganisationId company(String number) {
        return Objects.requireNonNull(founder(number).organisation());
    }

    private static Procedure procedure(StillTied rule) {
        return new Procedure(0, 5, List.of("novelty"), rule, List.of());
    }

    private void theCallIs(CallBuilder content, int open, Event... more) {
        theCallIs(content, new Places(List.of(), open), more);
    }

    private void theCallIs(CallBuilder content, Places places, Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = new CallDrafted(
                call,
                authority,
                content.standingAt(new Tier(Level.DISTRICT, city, false, List.of(), places, false, List.of(EAGLE)))
                        .content());
        all[1] = new CallOpened(call);
        System.arraycopy(more, 0, all, 2, more.length);
        neighbour(call, all);
    }

    private void theCityIs(String closes, Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = new CallDrafted(
                city,
                authority,
                aCall().numbered("2026-CT-0043")
                        .openUntil(closes)
                        .standingAt(new Tier(Level.CITY, null, true, List.of(), Places.NONE, true, List.of()))
                        .content());
        all[1] = new CallOpened(city);
        System.arraycopy(more, 0, all, 2, more.length);
        neighbour(city, all);
    }

    private ApplicationId handedIn(String number, Industry industry, Event... more) {
        ApplicationId application = application(number);
        Actor founder = founder(number);
        List<Event> all = new ArrayList<>();
        all.add(new ApplicationStarted(application, call, company(number), founder.person(), null, null));
        all.add(new ApplicationSubmitted(
                application,
                call,
                company(number),
                number,
                Personal.of(application, "{}"),
                "hash of " + number,
                List.of(),
                new Gist(Personal.of(application, Text.zh("片上质谱")), null, industry, null),
                founder.person(),
                null,
                null));
        all.addAll(Arrays.asList(more));
        neighbour(application, all.toArray(Event[]::new));
        return application;
    }

    private Event admitted(String number) {
        return new ApplicationAdmitted(application(number), officer.person());
    }

    /** Two reviews, each with one score for both criteria. */
    private void isJudged(String number, Industry industry, int one, int other) {
        ApplicationId application = handedIn(number, industry, admitted(number));
        List<ReviewId> reviews = new ArrayList<>();
        for (int score : new int[] {one, other}) {
            ReviewId review = new ReviewId(Uuids.next());
            reviews.add(review);
            Scores scores = new Scores(Map.of("novelty", score, "feasibility", score), Map.of());
            neighbour(
                    review,
                    new ReviewSubmitted(review, panel, application, Personal.of(application, scores), score * 200));
        }
        panelEvents.add(new ReviewsComplete(panel, application, reviews));
        neighbour(panel, panelEvents.toArray(Event[]::new));
    }

    private Placing placing(
            int rank,
            String number,
            Industry industry,
            int hundredths,
            int novelty,
            boolean proposed,
            @Nullable Integer prize) {
        return new Placing(
                rank,
                application(number),
                number,
                company(number),
                industry,
                null,
                application(number),
                call,
                hundredths,
                List.of(novelty),
                null,
                false,
                null,
                prize,
                proposed);
    }

    private List<Placing> placings() {
        return List.of(
                placing(1, "A-3", Industry.ROBOTICS, 10_000, 500, true, 0),
                placing(2, "A-1", Industry.DIAGNOSTICS, 9_000, 450, true, null),
                placing(3, "A-2", Industry.ROBOTICS, 6_000, 300, false, null));
    }

    private StandingsDrawnUp drawnUp() {
        return drawnUp(StillTied.DRAWN, placings());
    }

    private StandingsDrawnUp drawnUp(StillTied rule, List<Placing> placings) {
        return new StandingsDrawnUp(
                standings,
                call,
                authority,
                city,
                rule,
                Fingerprint.of("A-1 hash of A-1\nA-2 hash of A-2\nA-3 hash of A-3"),
                placings,
                officer.person());
    }

    private List<ApplicationId> all() {
        return List.of(application("A-1"), application("A-2"), application("A-3"));
    }

    private DrawUpStandings draw() {
        return new DrawUpStandings(call, panel, all());
    }

    private Event announced() {
        return new StandingsAnnounced(standings, NOTICE_ENDS, panellist.person());
    }

    private Event confirmed() {
        return new StandingsConfirmed(standings, another.person());
    }

    private Event promoted(String number) {
        return promoted(number, null);
    }

    private Event promoted(String number, @Nullable String insteadOf) {
        return new CompanyPromoted(
                standings,
                call,
                city,
                application(number),
                company(number),
                insteadOf == null ? null : application(insteadOf));
    }

    private Given givenThatTheBestWentOn(Event... more) {
        List<Event> all =
                new ArrayList<>(List.of(drawnUp(), announced(), confirmed(), promoted("A-3"), promoted("A-1")));
        all.addAll(Arrays.asList(more));
        return given(all.toArray(Event[]::new));
    }

    private GiveUpPlace giveUp(String number) {
        return new GiveUpPlace(standings, application(number));
    }

    private Event givenUp(String number, Actor by) {
        return new PlaceGivenUp(standings, application(number), company(number), by.person());
    }

    @Test
    void they_rank_what_was_judged_by_mean_total_and_give_prizes_from_the_top() {
        nothing().when(draw()).by(officer).then(drawnUp());
    }

    @Test
    void an_industry_has_its_own_places() {
        theCallIs(
                aCall().goingOn(procedure(StillTied.DRAWN)),
                new Places(List.of(new Quota(Industry.ROBOTICS, null, 2)), 0),
                new CallClosed(call));
        nothing()
                .when(draw())
                .by(officer)
                .then(drawnUp(
                        StillTied.DRAWN,
                        List.of(
                                placing(1, "A-3", Industry.ROBOTICS, 10_000, 500, true, 0),
                                placing(2, "A-1", Industry.DIAGNOSTICS, 9_000, 450, false, null),
                                placing(3, "A-2", Industry.ROBOTICS, 6_000, 300, true, null))));
    }

    @Test
    void who_stays_below_a_threshold_is_ranked_but_gets_neither_place_nor_prize() {
        Criterion strict = new Criterion(
                "novelty",
                Text.zh("创新"),
                Text.zh("说明"),
                60,
                4,
                criterion("novelty", 60).levels());
        theCallIs(
                aCall().goingOn(procedure(StillTied.DRAWN)).judgedBy(strict, criterion("feasibility", 40)),
                3,
                new CallClosed(call));
        Placing sunk = placings().get(2);
        nothing()
                .when(draw())
                .by(officer)
                .then(drawnUp(
                        StillTied.DRAWN,
                        List.of(
                                placings().get(0),
                                placings().get(1),
                                new Placing(
                                        3,
                                        sunk.application(),
                                        sunk.number(),
                                        sunk.company(),
                                        sunk.industry(),
                                        null,
                                        sunk.dossier(),
                                        call,
                                        6_000,
                                        List.of(300),
                                        null,
                                        true,
                                        null,
                                        null,
                                        false))));
    }

    @Test
    void they_wait_until_the_call_has_closed_and_everybody_is_judged() {
        theCallIs(aCall().goingOn(procedure(StillTied.DRAWN)), 2);
        nothing().when(draw()).by(officer).thenRefused(new StandingsTooEarly(CallTerms.State.OPEN));
        theCallIs(aCall().goingOn(procedure(StillTied.DRAWN)), 2, new CallClosed(call));
        handedIn("A-2", Industry.ROBOTICS);
        nothing().when(draw()).by(officer).thenRefused(new ScreeningNotDone(1));
        ApplicationId late = handedIn("A-4", Industry.ROBOTICS, admitted("A-4"));
        nothing()
                .when(new DrawUpStandings(call, panel, List.of(application("A-1"), late)))
                .by(officer)
                .thenRefused(new ReviewsNotAllIn(1));
        nothing().when(new DrawUpStandings(call, panel, List.of())).by(officer).thenRefused(new NothingToRank());
    }

    @Test
    void only_what_is_of_this_tier_is_ranked() {
        nothing()
                .when(new DrawUpStandings(call, new PanelId(Uuids.next()), all()))
                .by(officer)
                .thenRefused(new NotOfThisTier());
        handedIn("A-2", Industry.ROBOTICS, new ApplicationWithdrawn(application("A-2"), officer.person(), null));
        nothing().when(draw()).by(officer).thenRefused(new NotOfThisTier());
        neighbour(
                call, new CallDrafted(call, authority, aCall().content()), new CallOpened(call), new CallClosed(call));
        nothing().when(draw()).by(officer).thenRefused(new CallNotATier());
    }

    @Test
    void an_officer_of_its_authority_draws_them_up_and_again_until_they_are_announced() {
        nothing().when(draw()).by(stranger).thenRefused(new NotAnOfficerOfTheAuthority(authority));
        nothing().when(draw()).by(panellist).thenRefused(new NotAnOfficerOfTheAuthority(authority));
        RedrawStandings again = new RedrawStandings(call, panel, all());
        given(drawnUp()).when(again).by(officer).then(drawnUp());
        given(drawnUp(), announced()).when(again).by(officer).thenRefused(new StandingsAlreadyAnnounced());
    }

    @Test
    void another_person_than_who_drew_them_up_announces_them_once() {
        AnnounceStandings announce = new AnnounceStandings(standings, NOTICE_ENDS);
        given(drawnUp()).when(announce).by(panellist).then(announced());
        given(drawnUp()).when(announce).by(officer).thenRefused(new DrawerDoesNotAnnounce());
        given(drawnUp()).when(announce).by(stranger).thenRefused(new NotOfTheDecidingAuthority(authority));
        given(drawnUp(), announced()).when(announce).by(another).thenRefused(new StandingsAlreadyAnnounced());
        given(drawnUp())
                .when(announce)
                .at(AFTER_NOTICE.minus(Duration.ofDays(5)).plusMillis(1))
                .by(another)
                .thenRefused(new NoticeTooShort(5));
        given(drawnUp())
                .when(new AnnounceStandings(standings, null))
                .by(another)
                .thenRefused(new NoticeTooShort(5));
        theCallIs(
                aCall().goingOn(new Procedure(0, 0, List.of("novelty"), StillTied.DRAWN, List.of())),
                2,
                new CallClosed(call));
        given(drawnUp())
                .when(new AnnounceStandings(standings, null))
                .by(another)
                .then(new StandingsAnnounced(standings, new Deadline(NOW, CallBuilder.SHANGHAI), another.person()));
    }

    @Test
    void they_are_confirmed_after_the_notice_and_the_best_go_on() {
        ConfirmStandings confirm = new ConfirmStandings(standings);
        given(drawnUp(), announced())
                .when(confirm)
                .at(AFTER_NOTICE)
                .by(another)
                .then(confirmed(), promoted("A-3"), promoted("A-1"));
        given(drawnUp(), announced())
                .when(confirm)
                .at(AFTER_NOTICE.minusMillis(1))
                .by(another)
                .thenRefused(new NoticeStillRuns(NOTICE_ENDS));
        given(drawnUp())
                .when(confirm)
                .by(another)
                .thenRefused(new StandingsNotAwaitingThis(StandingsFacts.State.DRAWN_UP));
        given(drawnUp(), announced())
                .when(confirm)
                .at(AFTER_NOTICE)
                .by(stranger)
                .thenRefused(new NotOfTheDecidingAuthority(authority));
    }

    @Test
    void who_withdrew_during_the_notice_leaves_the_place_to_the_next_in_line() {
        handedIn(
                "A-1",
                Industry.DIAGNOSTICS,
                admitted("A-1"),
                new ApplicationWithdrawn(application("A-1"), officer.person(), null));
        given(drawnUp(), announced())
                .when(new ConfirmStandings(standings))
                .at(AFTER_NOTICE)
                .by(another)
                .then(confirmed(), promoted("A-3"), promoted("A-2"));
    }

    @Test
    void a_place_given_up_goes_to_the_next_in_line() {
        givenThatTheBestWentOn()
                .when(giveUp("A-1"))
                .by(founder("A-1"))
                .then(givenUp("A-1", founder("A-1")), promoted("A-2", "A-1"));
    }

    @Test
    void it_stays_empty_once_the_next_tier_receives_no_more() {
        givenThatTheBestWentOn()
                .when(giveUp("A-1"))
                .at(Instant.parse("2026-09-01T10:00:00.001Z"))
                .by(founder("A-1"))
                .then(givenUp("A-1", founder("A-1")));
        theCityIs("2026-09-01T10:00:00Z", new CallCancelled(city, REASON));
        givenThatTheBestWentOn().when(giveUp("A-1")).by(founder("A-1")).then(givenUp("A-1", founder("A-1")));
    }

    @Test
    void one_gives_up_only_ones_own_place_and_only_once() {
        givenThatTheBestWentOn()
                .when(giveUp("A-1"))
                .by(founder("A-3"))
                .thenRefused(new NotTheApplicant(company("A-1")));
        givenThatTheBestWentOn().when(giveUp("A-2")).by(founder("A-2")).thenRefused(new NoPlaceToGiveUp());
        givenThatTheBestWentOn(givenUp("A-1", founder("A-1")), promoted("A-2", "A-1"))
                .when(giveUp("A-1"))
                .by(founder("A-1"))
                .thenRefused(new NoPlaceToGiveUp());
        given(drawnUp(), announced()).when(giveUp("A-1")).by(founder("A-1")).thenRefused(new NoPlaceToGiveUp());
    }

    @Test
    void who_has_begun_in_the_next_tier_withdraws_there_and_an_automation_gives_the_place_up() {
        ApplicationId next = application("A-1").inTheNextTier();
        Actor founder = founder("A-1");
        Promotion promotion = new Promotion(application("A-1"), call, application("A-1"), call);
        neighbour(
                next,
                new ApplicationStarted(next, city, company("A-1"), founder.person(), null, promotion),
                new ApplicationWithdrawn(next, founder.person(), promotion));
        givenThatTheBestWentOn().when(giveUp("A-1")).by(founder).thenRefused(new WithdrawInTheNextTier());
        givenThatTheBestWentOn()
                .when(giveUp("A-1"))
                .by(Actor.automation())
                .then(givenUp("A-1", Actor.automation()), promoted("A-2", "A-1"));
    }

    @Test
    void added_places_are_filled_and_cost_nobody_theirs() {
        theCallIs(
                aCall().goingOn(procedure(StillTied.DRAWN)),
                2,
                new CallClosed(call),
                new PlacesAdded(call, new Places(List.of(), 3), REASON));
        givenThatTheBestWentOn()
                .when(new FillPlaces(standings))
                .by(Actor.automation())
                .then(promoted("A-2"));
        given(drawnUp(), announced())
                .when(new FillPlaces(standings))
                .by(Actor.automation())
                .then();
        givenThatTheBestWentOn().when(new FillPlaces(standings)).by(officer).thenRefused(new OnlyAddedPlacesFill());
    }

    @Test
    void whoever_gave_up_does_not_come_back_by_an_added_place() {
        theCallIs(
                aCall().goingOn(procedure(StillTied.DRAWN)),
                2,
                new CallClosed(call),
                new PlacesAdded(call, new Places(List.of(), 3), REASON));
        givenThatTheBestWentOn(givenUp("A-1", founder("A-1")), promoted("A-2", "A-1"))
                .when(new FillPlaces(standings))
                .by(Actor.automation())
                .then();
    }

    @Test
    void equals_at_the_line_all_go_on_where_the_call_says_so() {
        isJudged("A-2", Industry.ROBOTICS, 4, 5);
        theCallIs(aCall().goingOn(procedure(StillTied.ALL_TAKEN)), 2, new CallClosed(call));
        nothing()
                .when(draw())
                .by(officer)
                .then(drawnUp(
                        StillTied.ALL_TAKEN,
                        List.of(
                                placing(1, "A-3", Industry.ROBOTICS, 10_000, 500, true, 0),
                                placing(2, "A-1", Industry.DIAGNOSTICS, 9_000, 450, true, null),
                                placing(2, "A-2", Industry.ROBOTICS, 9_000, 450, true, null))));
    }
}
