package roundtable.server.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.standings.ATieredCompetition.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallId;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import tools.jackson.databind.JsonNode;

class RunningATieredCompetition {

    private static final Map<String, Object> REASON =
            Map.of("zh", "市里追加名额。", "en", "", "original", "ZH", "machine", false);

    private ATieredCompetition competition;
    private Visitor officer;
    private Visitor anybody;

    @BeforeEach
    void tell() throws Exception {
        competition = new ATieredCompetition(new AGrantOffice(TestServer.shared()), 0);
        officer = competition.office.officer;
        anybody = competition.office.server.visitor();
    }

    private Answer takeUp(int company) throws Exception {
        return competition
                .founder(company)
                .post(
                        "/api/v1/applications",
                        Map.of(
                                "call",
                                competition.city.toString(),
                                "promotedFrom",
                                competition.applications.get(company).toString()));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.body().path("code").asString()).as(answer.text()).isEqualTo(code);
    }

    private static List<String> numbers(JsonNode standings) {
        return standings
                .path("standings")
                .path("lines")
                .valueStream()
                .map(line -> line.path("number").asString())
                .toList();
    }

    private List<String> promoted() throws Exception {
        return officer.get(competition.path())
                .body()
                .path("standings")
                .path("lines")
                .valueStream()
                .filter(line -> line.path("promotedAt").isString()
                        && !line.path("givenUpAt").isString())
                .map(line -> line.path("application").asString())
                .toList();
    }

    private Map<String, Object> places(int open) {
        return Map.of("places", Map.of("quotas", List.of(), "open", open), "reason", REASON);
    }

    @Test
    void standings_are_its_authoritys_until_they_are_announced_and_then_name_those_with_a_place() throws Exception {
        refused(anybody.get(competition.path()), "not-found");
        done(officer.post(competition.path(), Map.of()));
        competition.office.caughtUp("standings");
        refused(anybody.get(competition.path()), "not-found");
        refused(competition.founder(0).get(competition.path()), "not-found");
        JsonNode drawn = officer.get(competition.path()).body();
        assertThat(numbers(drawn)).hasSize(3);
        assertThat(drawn.path("standings")
                        .path("lines")
                        .path(0)
                        .path("hundredths")
                        .asInt())
                .isEqualTo(10_000);
        assertThat(drawn.path("standings").path("lines").path(0).path("prize").asInt())
                .isZero();
        refused(officer.post(competition.path() + "/announcement", Map.of()), "drawer-does-not-announce");
        done(competition.panellist.post(competition.path() + "/announcement", Map.of()));
        competition.office.caughtUp("standings");
        JsonNode shown = anybody.get(competition.path()).body();
        assertThat(numbers(shown)).hasSize(2);
        assertThat(shown.path("standings").path("ranked").asInt()).isEqualTo(3);
        assertThat(shown.path("standings").path("drawnUpBy").isNull()).isTrue();
        JsonNode own = competition.founder(2).get(competition.path()).body();
        assertThat(numbers(own)).hasSize(3);
        assertThat(own.path("standings").path("lines").path(2).path("own").asBoolean())
                .isTrue();
        refused(officer.post(competition.path(), Map.of()), "standings-already-announced");
    }

    @Test
    void a_deal_shows_the_rung_once_everybody_may_know_it() throws Exception {
        String word = "rung" + UUID.randomUUID().toString().substring(0, 8);
        String deal = listing(0, word + " first");
        String third = listing(2, word + " third");
        competition.office.caughtUp("search");
        eventually(() -> found("q=" + word), 2);
        done(officer.post(competition.path(), Map.of()));
        competition.office.caughtUp("standings");
        competition.office.caughtUp("search");
        assertThat(anybody.get("/api/v1/deals/" + deal)
                        .body()
                        .path("deal")
                        .path("rung")
                        .isNull())
                .isTrue();
        assertThat(found("q=" + word + "&rung=DISTRICT")).isZero();
        done(competition.panellist.post(competition.path() + "/announcement", Map.of()));
        eventually(() -> found("q=" + word + "&rung=DISTRICT"), 1);
        assertThat(found("q=" + word + "%20rung:district")).isEqualTo(1);
        assertThat(found("q=" + word + "%20%E7%BA%A7%E5%88%AB:%E5%B8%82%E8%B5%9B"))
                .isZero();
        JsonNode answer = anybody.get("/api/v1/deals/search?q=" + word).body();
        assertThat(answer.path("facets").path("rungs").path(0).path("code").asString())
                .isEqualTo("DISTRICT");
        competition.office.caughtUp("standings");
        for (JsonNode rung : List.of(
                anybody.get("/api/v1/deals/search?q=" + word + "&rung=DISTRICT")
                        .body()
                        .path("deals")
                        .path(0)
                        .path("rung"),
                anybody.get("/api/v1/deals/" + deal).body().path("deal").path("rung"))) {
            assertThat(rung.path("rank").asInt()).isEqualTo(1);
            assertThat(rung.path("ranked").asInt()).isEqualTo(3);
            assertThat(rung.path("prize").path("en").asString()).isEqualTo("Young Eagle");
            assertThat(rung.path("goesOn").asBoolean()).isFalse();
        }
        // Ranked third, without prize or place: the standings name it to nobody, and so does its deal.
        assertThat(anybody.get("/api/v1/deals/" + third)
                        .body()
                        .path("deal")
                        .path("rung")
                        .isNull())
                .isTrue();
        done(officer.post(competition.path() + "/confirmation", Map.of()));
        eventually(
                () -> anybody.get("/api/v1/deals/search?q=" + word + "&rung=DISTRICT")
                        .body()
                        .path("deals")
                        .path(0)
                        .path("rung")
                        .path("goesOn")
                        .asBoolean(),
                true);
    }

    private String listing(int company, String words) throws Exception {
        Answer listed = competition.founder(company).post("/api/v1/deals", AMarketplace.offer(words));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        return listed.body().path("id").asString();
    }

    private int found(String parameters) throws Exception {
        return anybody.get("/api/v1/deals/search?" + parameters)
                .body()
                .path("total")
                .asInt();
    }

    @Test
    void the_notice_runs_for_its_working_days() throws Exception {
        ATieredCompetition noticed = new ATieredCompetition(new AGrantOffice(TestServer.shared()), 3);
        done(noticed.office.officer.post(noticed.path(), Map.of()));
        done(noticed.panellist.post(noticed.path() + "/announcement", Map.of()));
        refused(noticed.office.officer.post(noticed.path() + "/confirmation", Map.of()), "notice-still-runs");
    }

    @Test
    void the_promoted_bring_everything_along_and_are_asked_only_what_is_new() throws Exception {
        competition.confirmed();
        JsonNode waiting =
                competition.founder(0).get("/api/v1/standings/promotions").body();
        assertThat(waiting.path(0).path("next").asString()).isEqualTo(competition.city.toString());
        assertThat(waiting.path(0).path("receives").asBoolean()).isTrue();
        Answer begun = takeUp(0);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String application = "/api/v1/applications/" + begun.body().path("id").asString();
        JsonNode draft = competition.founder(0).get(application + "/draft").body();
        JsonNode answers = draft.path("answers");
        assertThat(answers.path("title").asString()).isEqualTo("片上质谱 0");
        assertThat(answers.path("group").asString()).isEqualTo("start-up");
        assertThat(answers.path("plan")).hasSize(1);
        Visitor founder = competition.founder(0);
        Answer saved = founder.with("If-Match", "\"" + draft.path("revision").asLong() + "\"")
                .put(
                        application + "/draft",
                        Map.of("form", ATieredCompetition.form(true).fingerprint(), "answers", answers));
        founder.with("If-Match", null);
        assertThat(saved.body()
                        .path("findings")
                        .valueStream()
                        .map(finding -> finding.path("at").asString()))
                .as(saved.text())
                .containsExactly("/trial");
        competition.office.caughtUp("applications");
        assertThat(competition.founder(0).get("/api/v1/standings/promotions").body())
                .isEmpty();
        refused(takeUp(0), "already-exists");
        assertThat(competition.founder(0).get(application + "/draft").body().path("answers"))
                .isEqualTo(answers);
    }

    @Test
    void nobody_else_enters_the_next_tier() throws Exception {
        refused(takeUp(0), "not-promoted-to-it");
        competition.confirmed();
        refused(takeUp(2), "not-promoted-to-it");
        refused(
                competition.founder(2).post("/api/v1/applications", Map.of("call", competition.city.toString())),
                "only-the-promoted-enter");
        refused(
                competition
                        .founder(2)
                        .post(
                                "/api/v1/applications",
                                Map.of(
                                        "call",
                                        competition.city.toString(),
                                        "promotedFrom",
                                        competition.applications.get(0).toString())),
                "not-promoted-to-it");
    }

    @Test
    void who_gives_up_or_withdraws_leaves_the_place_to_the_next_in_line() throws Exception {
        competition.confirmed();
        Map<String, Object> second =
                Map.of("application", competition.applications.get(1).toString());
        refused(competition.founder(0).post(competition.path() + "/given-up-places", second), "not-the-applicant");
        String application = takeUp(0).body().path("id").asString();
        refused(
                competition
                        .founder(0)
                        .post(
                                competition.path() + "/given-up-places",
                                Map.of(
                                        "application",
                                        competition.applications.get(0).toString())),
                "withdraw-in-the-next-tier");
        done(competition.founder(0).post("/api/v1/applications/" + application + "/withdrawal", Map.of()));
        eventually(
                this::promoted,
                List.of(
                        competition.applications.get(1).toString(),
                        competition.applications.get(2).toString()));
        done(competition.founder(1).post(competition.path() + "/given-up-places", second));
        eventually(this::promoted, List.of(competition.applications.get(2).toString()));
        assertThat(takeUp(2).status()).isEqualTo(201);
    }

    @Test
    void places_are_added_and_filled_and_never_taken_away() throws Exception {
        competition.confirmed();
        String path = "/api/v1/calls/" + competition.district + "/places";
        refused(officer.post(path, places(1)), "places-only-added");
        done(officer.post(path, places(3)));
        eventually(() -> promoted().size(), 3);
        competition.office.caughtUp("calls");
        assertThat(anybody.get("/api/v1/calls/" + competition.district)
                        .body()
                        .path("changes")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("PLACES_ADDED");
        String number = anybody.get("/api/v1/calls/" + competition.district)
                .body()
                .path("number")
                .asString();
        Answer leaflet = anybody.get("/q/" + number);
        assertThat(leaflet.status()).isEqualTo(200);
        assertThat(leaflet.text()).contains("Places added", "Places in the next tier", "Young Eagle × 1");
    }

    @Test
    void a_climb_shows_every_tier_on_the_way_and_names_nobody_else() throws Exception {
        competition.confirmed();
        done(takeUp(0));
        competition.office.caughtUp("applications");
        String climb = "/api/v1/applications/" + competition.applications.get(0) + "/climb";
        JsonNode steps = competition.founder(0).get(climb).body().path("steps");
        assertThat(steps).hasSize(2);
        JsonNode first = steps.path(0);
        assertThat(first.path("mine").path("rank").asInt()).isEqualTo(1);
        assertThat(first.path("mine").path("prize").path("name").path("en").asString())
                .isEqualTo("Young Eagle");
        assertThat(first.path("mine").path("added")).hasSize(1);
        assertThat(first.path("marks")).hasSize(3);
        assertThat(first.path("marks").path(0).path("mine").asBoolean()).isTrue();
        assertThat(first.path("marks").path(2).path("promoted").asBoolean()).isFalse();
        assertThat(steps.path(1).path("entered").asInt()).isEqualTo(2);
        assertThat(steps.path(1).path("mine").path("state").asString()).isEqualTo("STARTED");
        refused(competition.founder(1).get(climb), "not-found");
        assertThat(officer.get(climb).status()).isEqualTo(200);
    }

    @Test
    void the_tree_of_tiers_is_public() throws Exception {
        for (CallId call : List.of(competition.district, competition.city)) {
            JsonNode tree = anybody.get("/api/v1/calls/" + call + "/tiers").body();
            assertThat(tree.valueStream().map(tier -> tier.path("call").asString()))
                    .containsExactly(competition.district.toString(), competition.city.toString());
            assertThat(tree.path(0).path("handedIn").asInt()).isEqualTo(3);
            assertThat(tree.path(1).path("handedIn").isNull()).isTrue();
        }
        assertThat(anybody.get("/api/v1/calls/" + new CallId(Uuids.next()) + "/tiers")
                        .body())
                .isEmpty();
    }

    @Test
    void a_form_asks_what_its_places_go_by() throws Exception {
        Map<String, Object> body = new HashMap<>(competition.office.fromTemplate("competition"));
        Map<String, Object> tier = new HashMap<>();
        tier.put("level", "DISTRICT");
        tier.put("next", competition.city.toString());
        tier.put("byPromotion", false);
        tier.put("receivesFrom", List.of());
        tier.put("tierBeforeTellsApart", false);
        tier.put("prizes", List.of());
        tier.put("places", Map.of("quotas", List.of(quota(null, "GROWTH")), "open", 1));
        body.put("tier", tier);
        Answer missing = officer.post("/api/v1/calls", body);
        refused(missing, "tier-questions-missing");
        tier.put("places", Map.of("quotas", List.of(quota("biomedicine", null)), "open", 1));
        done(officer.post("/api/v1/calls", body));
        tier.put("next", competition.district.toString());
        refused(officer.post("/api/v1/calls", body), "next-tier-unsound");
    }

    private static Map<String, @Nullable Object> quota(@Nullable String industry, @Nullable String group) {
        Map<String, @Nullable Object> quota = new HashMap<>();
        quota.put("industry", industry);
        quota.put("group", group);
        quota.put("places", 2);
        return quota;
    }
}
