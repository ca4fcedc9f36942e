package roundtable.projections.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.AppealTerm;
import roundtable.commands.applications.ApplicationCommand.AcceptAppeal;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.LodgeAppeal;
import roundtable.commands.applications.ApplicationCommand.RejectAppeal;
import roundtable.commands.applications.ApplicationCommand.Remark;
import roundtable.commands.applications.ApplicationCommand.ResubmitApplication;
import roundtable.commands.applications.ApplicationCommand.ReturnApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.SignOff;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.CorrectForm;
import roundtable.commands.calls.Form;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.projections.AnApplicationOnPostgres;
import roundtable.projections.ReadModels;
import roundtable.projections.applications.ApplicationPage.Appeal;
import roundtable.projections.applications.ApplicationPage.DefectLine;
import roundtable.projections.applications.ApplicationPage.Returned;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.people.Viewer;

class ShowingApplications {

    private static Node node;
    private AnApplicationOnPostgres told;
    private Applications applications;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
    }

    @BeforeEach
    void tell() throws TimeoutException {
        node.empty();
        told = new AnApplicationOnPostgres(node);
        applications = node.bean(Applications.class);
        told.open();
        told.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private ApplicationPage page(Viewer viewer) {
        return applications.page(told.application, viewer).orElseThrow();
    }

    @Test
    void what_is_being_written_is_the_companys_own_affair() {
        told.caughtUp();
        assertThat(page(told.viewer(told.founder)).state()).isEqualTo(State.STARTED);
        assertThat(applications.own(told.viewer(told.founder))).hasSize(1);
        assertThat(applications.page(told.application, told.viewer(told.officer)))
                .isEmpty();
        assertThat(applications.awaitingScreening(told.viewer(told.officer))).isEmpty();
        assertThat(applications.ofCall(told.call, told.viewer(told.officer))).isEmpty();
    }

    @Test
    void what_was_handed_in_waits_for_the_officer_with_all_that_was_said() {
        told.submit();
        told.caughtUp();
        assertThat(applications.awaitingScreening(told.viewer(told.officer)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.number()).isEqualTo("A-2026-1187");
                    assertThat(line.title()).isEqualTo(Text.zh("片上质谱"));
                    assertThat(line.companyName()).isEqualTo(Text.of("衡析生物", "Hengxi Bio"));
                    assertThat(line.companyVerified()).isFalse();
                    assertThat(line.requested()).isEqualTo(Money.parse("CNY 2500000"));
                    assertThat(line.industry()).isEqualTo(Industry.DIAGNOSTICS);
                    assertThat(line.since()).isEqualTo(AnApplicationOnPostgres.NOW);
                });
        ApplicationPage shown = page(told.viewer(told.officer));
        assertThat(shown.answers()).isEqualTo(AnApplicationOnPostgres.ANSWERS);
        assertThat(shown.answersHash()).isEqualTo(Fingerprint.of(AnApplicationOnPostgres.ANSWERS));
        assertThat(shown.papers())
                .containsExactly(
                        new ApplicationPage.PaperLine("plan", "ab".repeat(32), "application/pdf", "衡析方案.pdf", 1_024));
        assertThat(shown.submittedBy()).isEqualTo(told.founder.person());
    }

    @Test
    void who_of_the_company_signed_off_is_shown_to_it_and_to_the_authority() {
        SignOff signOff = new SignOff(
                told.founder.person(), AnApplicationOnPostgres.NOW, Fingerprint.of(AnApplicationOnPostgres.ANSWERS));
        told.submit(List.of(signOff));
        told.caughtUp();
        assertThat(page(told.viewer(told.founder)).signOffs()).containsExactly(signOff);
        assertThat(page(told.viewer(told.officer)).signOffs()).containsExactly(signOff);
    }

    @Test
    void it_is_shown_by_the_form_it_was_written_for_whatever_the_call_asks_since() {
        told.caughtUp();
        assertThat(page(told.viewer(told.founder)).form()).isNull();
        told.submit();
        Form corrected = new Form("{\"type\":\"object\",\"required\":[]}", "{\"sections\":[]}");
        told.ask(told.officer, new CorrectForm(told.call, corrected, Text.zh("删去一问。")));
        told.caughtUp();
        assertThat(page(told.viewer(told.founder)).form()).isEqualTo(AnApplicationOnPostgres.FORM);
        assertThat(page(told.viewer(told.officer)).form()).isEqualTo(AnApplicationOnPostgres.FORM);
    }

    @Test
    void nobody_else_sees_it() {
        told.submit();
        told.caughtUp();
        for (Viewer viewer : new Viewer[] {Viewer.PUBLIC, told.viewer(told.expert), told.viewer(told.stranger)}) {
            assertThat(applications.page(told.application, viewer)).isEmpty();
            assertThat(applications.own(viewer)).isEmpty();
            assertThat(applications.awaitingScreening(viewer)).isEmpty();
            assertThat(applications.ofCall(told.call, viewer)).isEmpty();
        }
    }

    @Test
    void a_decline_reaches_the_company_with_its_reasons() {
        told.submit();
        told.ask(told.officer, new DeclineApplication(told.application, "查新报告早于一年。"));
        told.caughtUp();
        ApplicationPage shown = page(told.viewer(told.founder));
        assertThat(shown.state()).isEqualTo(State.DECLINED);
        assertThat(shown.declineReasons()).isEqualTo("查新报告早于一年。");
        assertThat(shown.screenedBy()).isEqualTo(told.officer.person());
        assertThat(applications.awaitingScreening(told.viewer(told.officer))).isEmpty();
        assertThat(applications.ofCall(told.call, told.viewer(told.officer))).hasSize(1);
    }

    @Test
    void an_appeal_waits_before_all_others_and_its_outcome_is_told_to_both_sides() throws Exception {
        Actor another = new Actor(new PersonId(Uuids.next()), told.authority, Role.OFFICER);
        told.submit();
        told.ask(told.officer, new DeclineApplication(told.application, "查新报告早于一年。"));
        told.caughtUp();
        ApplicationPage declined = page(told.viewer(told.founder));
        assertThat(declined.appealable())
                .isEqualTo(new AppealTerm(LocalDate.of(2026, 6, 1), 10, AnApplicationOnPostgres.SHANGHAI));
        assertThat(declined.appeal()).isNull();
        told.ask(told.founder, new LodgeAppeal(told.application, "报告出具于今年三月。"));
        told.caughtUp();
        assertThat(applications.awaitingScreening(told.viewer(told.officer)))
                .extracting(Applications.Line::state)
                .containsExactly(State.APPEALED);
        Appeal lodged = Objects.requireNonNull(page(told.viewer(told.officer)).appeal());
        assertThat(lodged.grounds()).isEqualTo("报告出具于今年三月。");
        assertThat(lodged.by()).isEqualTo(told.founder.person());
        assertThat(lodged.judgedAt()).isNull();
        told.ask(another, new RejectAppeal(told.application, "检索日期仍早于一年。"));
        told.caughtUp();
        ApplicationPage shown = page(told.viewer(told.founder));
        Appeal judged = Objects.requireNonNull(shown.appeal());
        assertThat(shown.state()).isEqualTo(State.DECLINED);
        assertThat(judged.accepted()).isFalse();
        assertThat(judged.reasons()).isEqualTo("检索日期仍早于一年。");
        assertThat(shown.declineReasons()).isEqualTo("查新报告早于一年。");
        String before = told.rows("application");
        assertThat(before).doesNotContain("今年三月", "检索日期");
        assertThat(told.rebuilt("applications", "application")).isEqualTo(before);
    }

    @Test
    void an_appeal_that_is_accepted_leaves_it_admitted() throws Exception {
        Actor another = new Actor(new PersonId(Uuids.next()), told.authority, Role.OFFICER);
        told.submit();
        told.ask(told.officer, new VerifyOrganisation(told.company));
        told.ask(told.officer, new DeclineApplication(told.application, "不符"));
        told.ask(told.founder, new LodgeAppeal(told.application, "相符。"));
        told.ask(another, new AcceptAppeal(told.application));
        told.caughtUp();
        ApplicationPage shown = page(told.viewer(told.founder));
        assertThat(shown.state()).isEqualTo(State.ADMITTED);
        assertThat(shown.screenedBy()).isEqualTo(another.person());
        assertThat(Objects.requireNonNull(shown.appeal()).accepted()).isTrue();
    }

    @Test
    void free_text_stands_in_its_rows_sealed() {
        told.submit();
        told.ask(told.officer, new DeclineApplication(told.application, "查新报告早于一年。"));
        told.caughtUp();
        assertThat(node.bean(JdbcClient.class)
                        .sql("select string_agg(t::text, '') from application t")
                        .query(String.class)
                        .single())
                .contains("A-2026-1187")
                .doesNotContain("片上质谱", "衡析方案", "查新报告");
    }

    @Test
    void dropped_and_replayed_it_has_the_same_rows() throws Exception {
        told.submit();
        told.ask(told.officer, new VerifyOrganisation(told.company));
        told.ask(told.officer, new AdmitApplication(told.application));
        told.ask(told.founder, new WithdrawApplication(told.application));
        told.caughtUp();
        String before = told.rows("application");
        assertThat(before).contains("WITHDRAWN");
        assertThat(told.rebuilt("applications", "application")).isEqualTo(before);
    }

    @Test
    void what_is_returned_says_what_is_wrong_and_handed_in_again_what_it_was_before() {
        told.submit();
        Deadline due = new Deadline(Instant.parse("2026-07-31T15:59:59.999Z"), AnApplicationOnPostgres.SHANGHAI);
        told.ask(told.officer, new ReturnApplication(told.application, List.of(new Remark("plan", "没有盖章。")), due));
        told.caughtUp();
        ApplicationPage returned = page(told.viewer(told.founder));
        assertThat(returned.state()).isEqualTo(State.RETURNED);
        Returned how = Objects.requireNonNull(returned.returned());
        assertThat(how.defects()).containsExactly(new DefectLine("plan", "没有盖章。"));
        assertThat(how.due()).isEqualTo(due.at());
        assertThat(how.answersBefore()).isNull();
        assertThat(applications.awaitingScreening(told.viewer(told.officer)))
                .extracting(Applications.Line::returnDue)
                .containsExactly(due.at());
        String mended = "{\"title\":\"片上质谱二代\"}";
        told.ask(
                told.founder,
                new ResubmitApplication(
                        told.application,
                        mended,
                        Fingerprint.of(mended),
                        AnApplicationOnPostgres.FORM.fingerprint(),
                        List.of(),
                        Text.zh("片上质谱二代"),
                        Money.parse("CNY 2400000"),
                        Industry.DIAGNOSTICS,
                        null));
        told.caughtUp();
        ApplicationPage again = page(told.viewer(told.officer));
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.number()).isEqualTo("A-2026-1187");
        assertThat(again.answers()).isEqualTo(mended);
        assertThat(again.submittedAt()).isEqualTo(returned.submittedAt());
        assertThat(Objects.requireNonNull(again.returned()).answersBefore()).isEqualTo(returned.answers());
        assertThat(Objects.requireNonNull(again.returned()).papersBefore()).hasSize(1);
    }
}
