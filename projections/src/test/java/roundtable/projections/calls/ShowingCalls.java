package roundtable.projections.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.projections.AnApplicationOnPostgres.NOW;
import static roundtable.projections.AnApplicationOnPostgres.SHANGHAI;
import static roundtable.projections.AnApplicationOnPostgres.content;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.CancelCall;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.CorrectForm;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.ExtendDeadline;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallCommand.ReviseCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Procedure;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.reading.CursorWrong;
import roundtable.projections.AnApplicationOnPostgres;
import roundtable.projections.ReadModels;
import roundtable.projections.Slice;
import roundtable.projections.calls.CallPage.Counts;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.Calls.Line;
import roundtable.projections.calls.Calls.Wanted;
import roundtable.projections.people.Viewer;

class ShowingCalls {

    private static final Instant CLOSES = Instant.parse("2026-06-30T10:00:00Z");
    private static final Deadline LATER = new Deadline(Instant.parse("2026-07-10T10:00:00Z"), SHANGHAI);
    private static final Form CORRECTED = new Form("{\"type\":\"object\",\"required\":[]}", "{\"sections\":[]}");

    private static Node node;
    private AnApplicationOnPostgres told;
    private Calls calls;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
    }

    @BeforeEach
    void tell() throws TimeoutException {
        node.empty();
        told = new AnApplicationOnPostgres(node);
        calls = node.bean(Calls.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private CallPage page(Viewer viewer) {
        return calls.page(told.call, viewer, NOW).orElseThrow();
    }

    private List<Line> listed(Wanted wanted) {
        return calls.list(wanted, Viewer.PUBLIC, NOW, null, 50).items();
    }

    @Test
    void a_draft_is_seen_by_its_authority_alone() {
        told.draft();
        told.caughtUp();
        assertThat(page(told.viewer(told.officer)).phase()).isEqualTo(Phase.DRAFT);
        for (Viewer viewer : List.of(
                Viewer.PUBLIC, told.viewer(told.founder), told.viewer(told.expert), told.viewer(told.stranger))) {
            assertThat(calls.page(told.call, viewer, NOW)).isEmpty();
            assertThat(calls.list(Wanted.ALL, viewer, NOW, null, 50).items()).isEmpty();
        }
        assertThat(calls.list(Wanted.ALL, told.viewer(told.officer), NOW, null, 50)
                        .items())
                .hasSize(1);
    }

    @Test
    void a_draft_that_was_cancelled_never_becomes_public() {
        told.draft();
        told.ask(told.officer, new CancelCall(told.call, Text.zh("改为明年举办。")));
        told.caughtUp();
        assertThat(calls.page(told.call, Viewer.PUBLIC, NOW)).isEmpty();
        assertThat(listed(Wanted.ALL)).isEmpty();
        assertThat(page(told.viewer(told.officer)).cancellation()).isEqualTo(Text.zh("改为明年举办。"));
    }

    @Test
    void everybody_reads_what_is_published_and_the_authority_its_counts() {
        told.open();
        told.start();
        told.submit();
        told.caughtUp();
        CallPage shown = page(Viewer.PUBLIC);
        assertThat(shown.title()).isEqualTo(content("").title());
        assertThat(shown.authorityName()).isEqualTo(Text.of("澄湖高新区", "Chenghu Zone"));
        assertThat(shown.rubric()).isEqualTo(content("").rubric());
        assertThat(shown.form()).isEqualTo(AnApplicationOnPostgres.FORM);
        assertThat(shown.formFingerprint()).isEqualTo(AnApplicationOnPostgres.FORM.fingerprint());
        assertThat(shown.counts()).isNull();
        assertThat(page(told.viewer(told.officer)).counts()).isEqualTo(new Counts(0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void a_cursor_that_nobody_has_given_is_refused() {
        String somewhere = "00000000-0000-7000-8000-000000000001";
        for (String wrong : List.of(
                "",
                "x",
                "_",
                "2026-06-30T10:00:00Z",
                "2026-06-30T10:00:00Z_x",
                "+999999999-01-01T00:00:00Z_" + somewhere)) {
            assertThatThrownBy(() -> calls.list(Wanted.ALL, Viewer.PUBLIC, NOW, wrong, 50))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(new CursorWrong()));
        }
    }

    @Test
    void a_closed_call_that_is_extended_receives_again() {
        told.open();
        told.caughtUp();
        assertThat(calls.over(CLOSES, 10)).isEmpty();
        assertThat(calls.over(CLOSES.plusMillis(1), 10)).containsExactly(told.call);
        told.askAt(CLOSES.plusMillis(1), Actor.automation(), new CloseCall(told.call));
        told.caughtUp();
        assertThat(page(Viewer.PUBLIC).phase()).isEqualTo(Phase.CLOSED);
        assertThat(calls.over(CLOSES.plusMillis(1), 10)).isEmpty();
        Deadline later = new Deadline(CLOSES.plusSeconds(3_600), SHANGHAI);
        told.askAt(CLOSES.plusMillis(2), told.officer, new ExtendDeadline(told.call, later, Text.zh("顺延一小时。")));
        told.caughtUp();
        CallPage reopened = page(Viewer.PUBLIC);
        assertThat(reopened.endedAt()).isNull();
        assertThat(reopened.closes()).isEqualTo(later.at());
        assertThat(calls.over(CLOSES.plusMillis(2), 10)).isEmpty();
        assertThat(calls.over(later.at().plusMillis(1), 10)).containsExactly(told.call);
    }

    private static CallContent goingOn(Procedure procedure) {
        CallContent usual = content("2026-CT-0042");
        return new CallContent(
                usual.kind(),
                usual.number(),
                usual.title(),
                usual.summary(),
                usual.description(),
                usual.industries(),
                usual.ceiling(),
                usual.budget(),
                usual.form(),
                usual.rubric(),
                usual.window(),
                usual.expertsPerApplication(),
                null,
                procedure);
    }

    @Test
    void it_says_what_follows_and_is_over_when_its_grace_is() {
        Procedure procedure = new Procedure(
                15,
                5,
                List.of("novelty"),
                Procedure.StillTied.DRAWN,
                List.of(
                        new Procedure.Stage(Procedure.StageKind.REVIEW, LocalDate.parse("2026-07-20")),
                        new Procedure.Stage(Procedure.StageKind.DECISION, null)));
        told.draft();
        told.ask(told.officer, new ReviseCall(told.call, goingOn(procedure)));
        told.ask(told.officer, new OpenCall(told.call));
        told.caughtUp();
        assertThat(page(Viewer.PUBLIC).procedure()).isEqualTo(procedure);
        Instant last = CLOSES.plus(Duration.ofMinutes(15));
        assertThat(calls.over(last, 10)).isEmpty();
        assertThat(calls.over(last.plusMillis(1), 10)).containsExactly(told.call);
    }

    @Test
    void its_phase_is_told_by_the_clock() {
        told.open();
        told.caughtUp();
        assertThat(calls.page(told.call, Viewer.PUBLIC, Instant.parse("2026-04-30T00:00:00Z"))
                        .orElseThrow()
                        .phase())
                .isEqualTo(Phase.UPCOMING);
        assertThat(calls.page(told.call, Viewer.PUBLIC, CLOSES).orElseThrow().phase())
                .isEqualTo(Phase.RECEIVING);
        assertThat(calls.page(told.call, Viewer.PUBLIC, CLOSES.plusMillis(1))
                        .orElseThrow()
                        .phase())
                .isEqualTo(Phase.OVER);
    }

    @Test
    void what_was_changed_after_publishing_stands_there_with_its_reasons() {
        told.open();
        told.ask(told.officer, new ExtendDeadline(told.call, LATER, Text.zh("系统维护。")));
        told.ask(told.officer, new CorrectForm(told.call, CORRECTED, Text.zh("更正一处。")));
        told.caughtUp();
        CallPage shown = page(Viewer.PUBLIC);
        assertThat(shown.closes()).isEqualTo(LATER.at());
        assertThat(shown.formFingerprint()).isEqualTo(CORRECTED.fingerprint());
        assertThat(shown.changes())
                .containsExactly(
                        new CallPage.Change(CallPage.Kind.FORM_CORRECTED, NOW, Text.zh("更正一处。"), null),
                        new CallPage.Change(CallPage.Kind.DEADLINE_EXTENDED, NOW, Text.zh("系统维护。"), LATER.at()));
    }

    @Test
    void the_list_is_searched_by_words_that_all_stand_in_number_title_or_summary() {
        told.open();
        told.caughtUp();
        for (String found : List.of("创新创业", "competition  INNOVATION", "2026-ct-0042", " ", "年度 2026-CT")) {
            assertThat(listed(new Wanted(found, null, null, null, null)))
                    .as(found)
                    .hasSize(1);
        }
        for (String missed : List.of("创新 储能", "%", "_", "第二段")) {
            assertThat(listed(new Wanted(missed, null, null, null, null)))
                    .as(missed)
                    .isEmpty();
        }
    }

    @Test
    void the_list_is_narrowed_by_phase_kind_industry_and_authority() {
        told.open();
        told.caughtUp();
        assertThat(listed(
                        new Wanted(null, Phase.RECEIVING, CallKind.COMPETITION, Industry.DIAGNOSTICS, told.authority)))
                .hasSize(1);
        assertThat(listed(new Wanted(null, Phase.CLOSED, null, null, null))).isEmpty();
        assertThat(listed(new Wanted(null, null, CallKind.FUND, null, null))).isEmpty();
        assertThat(listed(new Wanted(null, null, null, Industry.HYDROGEN, null)))
                .isEmpty();
        assertThat(listed(new Wanted(null, null, null, null, told.company))).isEmpty();
    }

    @Test
    void a_long_list_comes_in_parts_that_leave_nothing_out() {
        for (int i = 0; i < 5; i++) {
            CallId call = new CallId(Uuids.next());
            told.ask(told.officer, new DraftCall(call, told.authority, content("2026-CT-000" + i)));
            told.ask(told.officer, new OpenCall(call));
        }
        told.caughtUp();
        Slice<Line> first = calls.list(Wanted.ALL, Viewer.PUBLIC, NOW, null, 3);
        Slice<Line> second = calls.list(Wanted.ALL, Viewer.PUBLIC, NOW, first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void dropped_and_replayed_it_has_the_same_rows() throws Exception {
        told.draft();
        told.ask(told.officer, new ReviseCall(told.call, content("2026-CT-0043")));
        told.ask(told.officer, new OpenCall(told.call));
        told.ask(told.officer, new ExtendDeadline(told.call, LATER, Text.zh("系统维护。")));
        told.ask(told.officer, new CorrectForm(told.call, CORRECTED, Text.zh("更正一处。")));
        told.ask(told.officer, new CancelCall(told.call, Text.zh("取消。")));
        told.caughtUp();
        String before = told.rows("call", "call_change");
        assertThat(before).contains("2026-CT-0043");
        assertThat(told.rebuilt("calls", "call", "call_change")).isEqualTo(before);
    }
}
