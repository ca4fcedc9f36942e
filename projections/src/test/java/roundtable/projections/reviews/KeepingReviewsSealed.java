package roundtable.projections.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.projections.reviews.ARoundOnPostgres.GUS;
import static roundtable.projections.reviews.ARoundOnPostgres.SHENS;
import static roundtable.projections.reviews.ARoundOnPostgres.eventually;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.reviews.Conflict;
import roundtable.commands.reviews.ExpertCommand.DeclareConflict;
import roundtable.commands.reviews.ExpertCommand.RestExpert;
import roundtable.commands.reviews.ReviewCommand.RecuseReview;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.ReadModels;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.AssignmentMatrix.ApplicationRow;
import roundtable.projections.reviews.AssignmentMatrix.Assigned;
import roundtable.projections.reviews.ReviewPage.Stage;
import roundtable.projections.reviews.Reviews.Revealed;

class KeepingReviewsSealed {

    private static Node node;
    private ARoundOnPostgres round;
    private Reviews reviews;
    private Panels panels;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
    }

    @BeforeEach
    void tellARound() throws TimeoutException {
        node.empty();
        round = new ARoundOnPostgres(node).assigned();
        round.caughtUp();
        reviews = node.bean(Reviews.class);
        panels = node.bean(Panels.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private ReviewPage page() {
        return reviews.page(round.reviewByGu, round.viewer(round.gu)).orElseThrow();
    }

    private ApplicationRow row() {
        return panels.matrix(round.call, round.viewer(round.officer))
                .orElseThrow()
                .applications()
                .getFirst();
    }

    private void guHandsIn() {
        round.declare(round.gu, round.reviewByGu);
        round.submit(round.gu, round.reviewByGu, GUS);
        eventually(() -> row().in() == 1);
    }

    private void bothHandIn() {
        guHandsIn();
        round.declare(round.shen, round.reviewByShen);
        round.submit(round.shen, round.reviewByShen, SHENS);
        eventually(() -> round.count("review_revealed") == 2);
    }

    private List<Viewer> everybody() {
        return Stream.of(round.officer, round.founder, round.gu, round.shen, round.panellist)
                .map(round::viewer)
                .toList();
    }

    @Test
    void nothing_of_the_application_is_shown_before_no_conflict_is_declared() {
        assertThat(page().stage()).isEqualTo(Stage.OPENED);
        assertThat(page().application()).isNull();
        assertThat(reviews.worklist(round.viewer(round.gu)))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.title()).isNull());
        round.declare(round.gu, round.reviewByGu);
        round.caughtUp();
        assertThat(page().application())
                .satisfies(before -> assertThat(String.valueOf(before))
                        .contains(ARoundOnPostgres.ANSWERS, "四十分钟分型芯片", "DIAGNOSTICS"));
    }

    @Test
    void the_expert_learns_neither_number_nor_company_nor_the_names_of_files() {
        round.declare(round.gu, round.reviewByGu);
        round.caughtUp();
        assertThat(page().toString())
                .contains("B-07")
                .doesNotContain("A-2026-1187", round.company.toString(), "衡析", round.application.toString());
    }

    @Test
    void a_recused_expert_sees_nothing_more_of_it() {
        round.declare(round.gu, round.reviewByGu);
        round.ask(round.gu, new RecuseReview(round.reviewByGu, "我认出了申请人。"));
        round.caughtUp();
        assertThat(page().stage()).isEqualTo(Stage.RECUSED);
        assertThat(page().application()).isNull();
        eventually(() -> row().assigned().getFirst().stage() == AssignmentMatrix.Stage.RECUSED);
    }

    @Test
    void nobody_sees_a_score_before_all_are_in() {
        guHandsIn();
        for (Viewer viewer : everybody()) {
            assertThat(reviews.revealed(round.application, viewer)).isEmpty();
        }
        assertThat(row().assigned()).extracting(Assigned::tenths).containsOnlyNulls();
        assertThat(row().completeAt()).isNull();
        assertThat(reviews.page(round.reviewByGu, round.viewer(round.shen))).isEmpty();
        assertThat(reviews.page(round.reviewByGu, round.viewer(round.officer))).isEmpty();
        assertThat(round.count("review_revealed")).isZero();
    }

    @Test
    void the_expert_sees_again_what_was_handed_in() {
        guHandsIn();
        assertThat(page().own()).isEqualTo(GUS);
        assertThat(page().tenths()).isEqualTo(880);
    }

    @Test
    void once_all_are_in_the_authority_and_its_readers_see_them_but_the_company_waits_for_the_decision() {
        bothHandIn();
        assertThat(reviews.revealed(round.application, round.viewer(round.officer)))
                .extracting(Revealed::tenths)
                .containsExactlyInAnyOrder(880, 480);
        assertThat(reviews.revealed(round.application, round.viewer(round.panellist)))
                .extracting(Revealed::person)
                .containsExactlyInAnyOrder(round.gu.person(), round.shen.person());
        assertThat(reviews.revealed(round.application, round.viewer(round.gu)))
                .hasSize(2)
                .extracting(Revealed::person)
                .containsOnlyNulls();
        assertThat(reviews.revealed(round.application, round.viewer(round.founder)))
                .isEmpty();
        assertThat(reviews.revealed(round.application, Viewer.PUBLIC)).isEmpty();
        assertThat(row().completeAt()).isNotNull();
        assertThat(row().assigned()).extracting(Assigned::tenths).containsExactly(880, 480);
    }

    @Test
    void scores_stand_nowhere_in_clear() {
        guHandsIn();
        List<String> tables = List.of("review", "assignment", "panel", "review_own", "events");
        for (String table : tables) {
            String all = node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, ''), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(all).as(table).doesNotContain("顾的意见", "\"novelty\": 4", "\"novelty\":4");
        }
    }

    @Test
    void the_matrix_shows_the_conflicts_that_would_refuse_a_pair_and_who_rests() {
        round.ask(round.shen, new DeclareConflict(round.expertShen, round.company));
        round.ask(round.gu, new RestExpert(round.expertGu));
        round.caughtUp();
        assertThat(row().conflicts()).containsExactly(new AssignmentMatrix.Found(round.expertShen, Conflict.DECLARED));
        assertThat(panels.matrix(round.call, round.viewer(round.officer))
                        .orElseThrow()
                        .experts())
                .anySatisfy(expert -> {
                    assertThat(expert.expert()).isEqualTo(round.expertGu);
                    assertThat(expert.active()).isFalse();
                    assertThat(expert.reading()).isEqualTo(1);
                });
        assertThat(panels.matrix(round.call, round.viewer(round.gu))).isEmpty();
        assertThat(panels.matrix(round.call, round.viewer(round.founder))).isEmpty();
    }

    @Test
    void the_pool_is_seen_by_its_officers_and_each_entry_by_its_expert() {
        Pool pool = node.bean(Pool.class);
        assertThat(pool.of(round.authority, round.viewer(round.officer))).hasSize(2);
        assertThat(pool.of(round.authority, round.viewer(round.gu))).isEmpty();
        assertThat(pool.own(round.viewer(round.gu)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(round.expertGu));
        assertThat(pool.entry(round.expertGu, round.viewer(round.shen))).isEmpty();
    }

    @Test
    void dropped_and_replayed_every_table_has_the_same_rows() throws Exception {
        bothHandIn();
        round.ask(round.shen, new DeclareConflict(round.expertShen, round.company));
        round.caughtUp();
        String before = rows();
        Readers readers = node.bean(Readers.class);
        readers.rebuild("reviews");
        readers.awaitCaughtUp("reviews", Duration.ofSeconds(20));
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of(
                "expert",
                "expert_conflict",
                "panel",
                "assignment",
                "round_complete",
                "review",
                "review_own",
                "review_revealed",
                "tie",
                "round_call",
                "round_application")) {
            all.append(node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        // Sealed anew each time it is written: the nonce is random.
        return all.toString().replaceAll("sealed[^}]*", "");
    }
}
