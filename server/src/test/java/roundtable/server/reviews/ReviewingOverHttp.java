package roundtable.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.SCORES;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.people.PersonId;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.server.AGrantOffice;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class ReviewingOverHttp {

    private static final String COMMENT = "设计清楚，漏检的原因也说了。";

    private ARound round;

    @BeforeEach
    void tell() throws Exception {
        round = new ARound(TestServer.shared());
    }

    private Map<String, Visitor> everybody() {
        Map<String, Visitor> all = new LinkedHashMap<>();
        all.put("officer", round.officer);
        all.put("panellist", round.panellist);
        all.put("founder", round.founder);
        all.put("the other expert", round.shen);
        all.put("the public", round.server.visitor());
        return all;
    }

    /** Every address that has to do with the round, and those of neighbours that might quote it. */
    private List<String> addresses(ARound.Ids ids) {
        return List.of(
                "/api/v1/reviews",
                "/api/v1/reviews/" + ids.gu(),
                "/api/v1/reviews/" + ids.gu() + "/history",
                "/api/v1/reviews/" + ids.shen(),
                "/api/v1/reviews/" + ids.shen() + "/history",
                "/api/v1/calls/" + round.call + "/panel",
                "/api/v1/panels/" + ids.panel() + "/history",
                "/api/v1/experts",
                "/api/v1/experts/mine",
                "/api/v1/experts/" + ids.expertGu() + "/history",
                "/api/v1/applications/" + round.application,
                "/api/v1/applications/" + round.application + "/history",
                "/api/v1/applications/" + round.application + "/reviews",
                "/api/v1/applications/" + round.application + "/decision",
                "/api/v1/calls/" + round.call,
                "/api/v1/calls/" + round.call + "/history",
                "/api/v1/decisions",
                "/api/v1/awards",
                "/api/v1/awards/register",
                "/api/v1/organisations/" + round.company + "/history");
    }

    @Test
    void no_answer_to_any_role_holds_a_score_before_all_are_in() throws Exception {
        ARound.Ids ids = round.assigned();
        round.handIn(round.gu, ids.gu());
        eventually(() -> row().path("in").asInt(), 1);
        for (Map.Entry<String, Visitor> somebody : everybody().entrySet()) {
            for (String address : addresses(ids)) {
                Answer answer = somebody.getValue().get(address);
                assertThat(answer.status()).as(address).isLessThan(500);
                assertThat(answer.text())
                        .as("%s for %s", address, somebody.getKey())
                        .doesNotContain(COMMENT, "\"novelty\":4", "\"tenths\":880");
            }
        }
        assertThat(round.gu.get("/api/v1/reviews/" + ids.gu()).text()).contains(COMMENT);
    }

    @Test
    void with_the_last_one_in_they_are_revealed_to_the_authority_and_not_yet_to_the_company() throws Exception {
        ARound.Ids ids = round.reviewed();
        String reviews = "/api/v1/applications/" + round.application + "/reviews";
        assertThat(round.officer.get(reviews).text()).contains(COMMENT, "顾明岳", "沈小雨", "\"tenths\":880");
        assertThat(round.panellist.get(reviews).body().path("reviews").size()).isEqualTo(2);
        assertThat(round.gu.get(reviews).text()).contains(COMMENT).doesNotContain("沈小雨");
        assertThat(round.founder.get(reviews).body().path("reviews").size()).isZero();
        assertThat(round.officer.get("/api/v1/reviews/" + ids.gu() + "/history").text())
                .contains("review-submitted", COMMENT);
    }

    @Test
    void live_updates_tell_of_a_review_only_to_its_expert_and_the_authority() throws Exception {
        ARound.Ids ids = round.assigned();
        ReviewAudience audience = round.server.bean(ReviewAudience.class);
        UUID review = UUID.fromString(ids.gu());
        assertThat(audience.mayHear(viewer(round.gu.id()), review)).isTrue();
        assertThat(audience.mayHear(viewer(round.officer.id()), review)).isTrue();
        assertThat(audience.mayHear(viewer(round.shen.id()), review)).isFalse();
        assertThat(audience.mayHear(viewer(round.founder.id()), review)).isFalse();
        assertThat(audience.mayHear(Viewer.PUBLIC, review)).isFalse();
    }

    @Test
    void what_the_form_marks_as_naming_the_applicant_is_kept_back_from_its_experts_alone() throws Exception {
        ARound.Ids ids = round.assigned();
        assertThat(round.gu
                        .post("/api/v1/reviews/" + ids.gu() + "/declaration", Map.of())
                        .status())
                .isEqualTo(200);
        Answer review = round.gu.get("/api/v1/reviews/" + ids.gu());
        assertThat(review.text()).contains("四十分钟分型芯片", round.plan).doesNotContain("澄湖大学", round.proof);
        assertThat(review.body()
                        .path("review")
                        .path("application")
                        .path("keptBack")
                        .findValuesAsString("question"))
                .containsExactly("partner");
        assertThat(round.gu
                        .get("/api/v1/reviews/" + ids.gu() + "/papers/" + round.proof)
                        .status())
                .isEqualTo(404);
        assertThat(round.gu
                        .get("/api/v1/applications/" + round.application + "/papers/" + round.proof)
                        .status())
                .isEqualTo(404);
        assertThat(round.officer
                        .get("/api/v1/applications/" + round.application)
                        .text())
                .contains("澄湖大学", round.proof);
        assertThat(round.officer
                        .get("/api/v1/applications/" + round.application + "/papers/" + round.proof)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void papers_open_with_the_declaration_for_their_expert_alone_and_keep_their_names_to_themselves() throws Exception {
        ARound.Ids ids = round.assigned();
        String paper = "/api/v1/reviews/" + ids.gu() + "/papers/" + round.plan;
        assertThat(round.gu.get(paper).status()).isEqualTo(404);
        round.gu.post("/api/v1/reviews/" + ids.gu() + "/declaration", Map.of());
        Answer opened = round.gu.get(paper);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).isEqualTo(new String(AGrantOffice.PDF, StandardCharsets.US_ASCII));
        assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", round.plan)
                .doesNotContain("衡析");
        for (Visitor other : List.of(round.shen, round.officer, round.founder, round.server.visitor())) {
            assertThat(other.get(paper).status()).isIn(401, 404);
        }
        round.gu.post("/api/v1/reviews/" + ids.gu() + "/recusal", Map.of("reason", "认出了申请人"));
        assertThat(round.gu.get(paper).status()).isEqualTo(404);
    }

    @Test
    void nothing_of_the_application_is_sent_before_the_declaration_nor_after_a_recusal() throws Exception {
        ARound.Ids ids = round.assigned();
        String address = "/api/v1/reviews/" + ids.gu();
        assertThat(round.gu.get(address).text()).doesNotContain("分型芯片", "summary");
        round.gu.post(address + "/declaration", Map.of());
        assertThat(round.gu.get(address).text())
                .contains("分型芯片")
                .doesNotContain(round.applicationNumber, "衡析", round.company.toString(), round.application.toString());
        assertThat(round.gu.get(address + "/history").text()).doesNotContain(round.application.toString());
        assertThat(round.gu
                        .post(address + "/recusal", Map.of("reason", "我认出了申请人。"))
                        .status())
                .isEqualTo(200);
        assertThat(round.gu.get(address).text()).doesNotContain("分型芯片");
        assertThat(round.gu.post(address + "/submission", SCORES).code()).isEqualTo("review-is-recused");
        assertThat(round.gu.put(address + "/draft", SCORES).code()).isEqualTo("review-is-recused");
    }

    @Test
    void a_draft_is_saved_as_one_types_and_a_second_window_is_told_when_it_is_behind() throws Exception {
        ARound.Ids ids = round.assigned();
        String draft = "/api/v1/reviews/" + ids.gu() + "/draft";
        Map<String, Object> half = Map.of("points", Map.of("novelty", 3), "comments", Map.of());
        assertThat(round.gu.put(draft, half).code()).isEqualTo("no-conflict-not-declared");
        round.gu.post("/api/v1/reviews/" + ids.gu() + "/declaration", Map.of());
        assertThat(round.gu.with("If-Match", "\"0\"").put(draft, half).etag()).isEqualTo("\"1\"");
        assertThat(round.gu.with("If-Match", "\"1\"").put(draft, SCORES).etag()).isEqualTo("\"2\"");
        Answer behind = round.gu.with("If-Match", "\"1\"").put(draft, half);
        assertThat(behind.status()).isEqualTo(412);
        assertThat(behind.code()).isEqualTo("version-stale");
        round.gu.with("If-Match", null);
        JsonNode kept = round.gu.get("/api/v1/reviews/" + ids.gu()).body().path("draft");
        assertThat(kept.path("version").asInt()).isEqualTo(2);
        assertThat(kept.path("scores").path("points").path("novelty").asInt()).isEqualTo(4);
        assertThat(round.shen.put(draft, half).status()).isEqualTo(404);
        assertThat(round.officer.get("/api/v1/reviews/" + ids.gu()).status()).isEqualTo(404);
    }

    @Test
    void a_second_click_on_submit_changes_nothing() throws Exception {
        ARound.Ids ids = round.assigned();
        round.handIn(round.gu, ids.gu());
        Answer again = round.gu.post("/api/v1/reviews/" + ids.gu() + "/submission", SCORES);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("review-already-submitted");
        assertThat(again.body().path("detail").asString()).contains("under seal");
    }

    @Test
    void a_declared_conflict_is_shown_in_the_matrix_and_refuses_the_pair() throws Exception {
        String expert = round.enrol(round.gu);
        assertThat(round.gu
                        .post(
                                "/api/v1/experts/" + expert + "/conflicts",
                                Map.of("organisation", round.company.toString()))
                        .status())
                .isEqualTo(200);
        String panel = id(round.officer.post("/api/v1/calls/" + round.call + "/panel", Map.of()));
        eventually(() -> row().path("conflicts").path(0).path("kind").asString(), "DECLARED");
        Answer refused = round.officer.post("/api/v1/panels/" + panel + "/assignments", round.assignment(expert));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("conflict-of-interest");
        assertThat(refused.body().path("detail").asString()).contains("declared");
    }

    @Test
    void a_conflict_found_by_organisation_refuses_the_pair() throws Exception {
        String expert = round.enrol(round.gu);
        round.joinsTheCompany(round.gu);
        String panel = id(round.officer.post("/api/v1/calls/" + round.call + "/panel", Map.of()));
        eventually(() -> row().path("conflicts").path(0).path("kind").asString(), "ORGANISATION");
        Answer refused = round.officer.post("/api/v1/panels/" + panel + "/assignments", round.assignment(expert));
        assertThat(refused.code()).isEqualTo("conflict-of-interest");
        assertThat(refused.body().path("facts").path("kind").asString()).isEqualTo("ORGANISATION");
    }

    @Test
    void only_officers_enrol_convene_and_assign() throws Exception {
        for (Visitor another : List.of(round.gu, round.founder, round.panellist)) {
            assertThat(another.post("/api/v1/calls/" + round.call + "/panel", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(another.get("/api/v1/experts").status()).isEqualTo(403);
            assertThat(another.get("/api/v1/calls/" + round.call + "/panel").status())
                    .isEqualTo(404);
        }
        assertThat(round.server.visitor().get("/api/v1/reviews").status()).isEqualTo(401);
    }

    private JsonNode row() throws Exception {
        return round.officer
                .get("/api/v1/calls/" + round.call + "/panel")
                .body()
                .path("matrix")
                .path("applications")
                .path(0);
    }

    private Viewer viewer(PersonId person) {
        return round.server.bean(Memberships.class).viewer(person);
    }
}
