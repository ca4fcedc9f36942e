package roundtable.projections.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.AnApplicationOnPostgres;
import roundtable.projections.ReadModels;
import roundtable.projections.applications.Resemblances.Reason;
import roundtable.projections.applications.Resemblances.Resemblance;
import roundtable.projections.people.Viewer;

class FindingResemblances {

    private static Node node;
    private AnApplicationOnPostgres told;
    private int number = 2000;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
    }

    @BeforeEach
    void tell() throws TimeoutException {
        node.empty();
        told = new AnApplicationOnPostgres(node);
        told.open();
        told.start();
        told.submit();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private CallId anotherCall(OrganisationId authority, Actor officer) {
        CallId call = new CallId(Uuids.next());
        told.ask(officer, new DraftCall(call, authority, AnApplicationOnPostgres.content("2026-CT-" + ++number)));
        told.ask(officer, new OpenCall(call));
        return call;
    }

    private Actor anotherCompany(PersonId founder) {
        OrganisationId company = new OrganisationId(Uuids.next());
        told.ask(
                Actor.themselves(founder),
                new RegisterOrganisation(
                        company,
                        OrganisationKind.COMPANY,
                        new Registration.Foreign("SG", "ACRA", company.toString()),
                        Text.of("澄影光电", "Chengying")));
        return new Actor(founder, company, Role.FOUNDER);
    }

    private ApplicationId handsIn(Actor founder, CallId call, Text title, String paper) {
        ApplicationId application = new ApplicationId(Uuids.next());
        OrganisationId company = Objects.requireNonNull(founder.organisation());
        told.ask(founder, new StartApplication(application, call, company));
        told.ask(
                founder,
                new SubmitApplication(
                        application,
                        "A-2026-" + ++number,
                        AnApplicationOnPostgres.ANSWERS,
                        Fingerprint.of(AnApplicationOnPostgres.ANSWERS),
                        AnApplicationOnPostgres.FORM.fingerprint(),
                        List.of(new Attachment("plan", paper.repeat(32), "application/pdf", "方案.pdf", 1_024)),
                        title,
                        null,
                        null,
                        null));
        return application;
    }

    /** Who asks is looked up once all is read: whoever is looked up before may be nobody's member yet. */
    private List<Resemblance> found(Actor asking) throws TimeoutException {
        told.caughtUp();
        return found(told.viewer(asking));
    }

    private List<Resemblance> found(Viewer viewer) throws TimeoutException {
        told.caughtUp();
        node.bean(Readers.class).awaitCaughtUp("resemblances", Duration.ofSeconds(20));
        List<ApplicationId> queue = node.bean(Applications.class).awaitingScreening(told.viewer(told.officer)).stream()
                .map(Applications.Line::id)
                .toList();
        return node.bean(Resemblances.class).of(queue, viewer);
    }

    private List<Resemblance> foundOf(ApplicationId application) throws TimeoutException {
        return found(told.officer).stream()
                .filter(each -> each.application().equals(application))
                .toList();
    }

    @Test
    void the_same_project_of_a_company_in_another_call_is_found_from_both_sides() throws Exception {
        ApplicationId second = handsIn(told.founder, anotherCall(told.authority, told.officer), Text.zh("片上质谱"), "cd");
        assertThat(foundOf(second)).singleElement().satisfies(found -> {
            assertThat(found.reason()).isEqualTo(Reason.SAME_PROJECT);
            assertThat(found.other()).isEqualTo(told.application);
            assertThat(found.number()).isEqualTo("A-2026-1187");
            assertThat(found.callNumber()).isEqualTo("2026-CT-0042");
            assertThat(found.companyName()).isEqualTo(Text.of("衡析生物", "Hengxi Bio"));
            assertThat(found.submittedAt()).isEqualTo(AnApplicationOnPostgres.NOW);
            assertThat(found.awarded()).isNull();
        });
        assertThat(foundOf(told.application)).extracting(Resemblance::other).containsExactly(second);
    }

    @Test
    void the_same_title_and_the_same_paper_of_another_company_are_told_apart() throws Exception {
        Actor rival = anotherCompany(new PersonId(Uuids.next()));
        ApplicationId second = handsIn(rival, told.call, Text.zh("片上质谱"), "ab");
        assertThat(foundOf(second))
                .extracting(Resemblance::reason)
                .containsExactly(Reason.SAME_TITLE, Reason.SAME_PAPER);
    }

    @Test
    void who_hands_in_for_two_companies_is_found() throws Exception {
        ApplicationId second = handsIn(anotherCompany(told.founder.person()), told.call, Text.zh("激光测振仪"), "cd");
        assertThat(foundOf(second)).extracting(Resemblance::reason).containsExactly(Reason.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    片上质谱                 | 「片上质谱」
                    片上质谱 2 期            | 片上质谱２期
                    Mass-Spectrometry on a Chip | MASS SPECTROMETRY ON A CHIP.
                    Lidar (T&E) für Drohnen  | lidar T&E: FÜR drohnen
                    """)
    void a_title_written_differently_is_the_same(String one, String other) throws Exception {
        ApplicationId first = handsIn(anotherCompany(new PersonId(Uuids.next())), told.call, Text.zh(one), "c1");
        ApplicationId second = handsIn(anotherCompany(new PersonId(Uuids.next())), told.call, Text.zh(other), "c2");
        assertThat(foundOf(second)).extracting(Resemblance::other).contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    片上色谱仪               | 片上光谱仪
                    激光测振仪一期           | 激光测振仪二期
                    Sensor network 1         | Sensor network 2
                    芯片                     | 芯片
                    """)
    void other_words_another_number_and_what_is_said_of_everything_are_not(String one, String other) throws Exception {
        handsIn(anotherCompany(new PersonId(Uuids.next())), told.call, Text.zh(one), "c1");
        ApplicationId second = handsIn(anotherCompany(new PersonId(Uuids.next())), told.call, Text.zh(other), "c2");
        assertThat(foundOf(second)).isEmpty();
    }

    @Test
    void a_title_is_found_by_its_english_too() throws Exception {
        ApplicationId first = handsIn(
                anotherCompany(new PersonId(Uuids.next())), told.call, Text.of("测振仪甲", "Laser vibrometer"), "c1");
        ApplicationId second = handsIn(
                anotherCompany(new PersonId(Uuids.next())), told.call, Text.of("测振仪乙", "laser-vibrometer"), "c2");
        assertThat(foundOf(second)).extracting(Resemblance::other).containsExactly(first);
    }

    @Test
    void what_was_taken_back_is_like_nothing_and_what_was_declined_still_is() throws Exception {
        ApplicationId second = handsIn(told.founder, anotherCall(told.authority, told.officer), Text.zh("片上质谱"), "cd");
        told.ask(told.officer, new DeclineApplication(told.application, "不符"));
        assertThat(foundOf(second)).hasSize(1);
        assertThat(foundOf(told.application)).isEmpty();
        told.ask(told.founder, new WithdrawApplication(second));
        assertThat(found(told.officer)).isEmpty();
    }

    @Test
    void neither_another_authority_nor_anybody_but_its_officers_is_told() throws Exception {
        Actor elsewhere = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.OFFICER);
        told.ask(
                Actor.automation(),
                new EstablishAuthority(
                        Objects.requireNonNull(elsewhere.organisation()), Text.zh("青屿区科技局"), null, elsewhere.person()));
        CallId foreign = anotherCall(Objects.requireNonNull(elsewhere.organisation()), elsewhere);
        handsIn(told.founder, foreign, Text.zh("片上质谱"), "ab");
        assertThat(found(told.officer)).isEmpty();
        assertThat(found(elsewhere)).isEmpty();
        handsIn(told.founder, anotherCall(told.authority, told.officer), Text.zh("片上质谱"), "ab");
        assertThat(found(told.officer)).hasSize(2);
        for (Viewer viewer :
                List.of(Viewer.PUBLIC, told.viewer(told.expert), told.viewer(told.founder), told.viewer(elsewhere))) {
            assertThat(found(viewer)).isEmpty();
        }
    }

    @Test
    void no_row_holds_a_title_and_dropped_and_replayed_it_has_the_same_rows() throws Exception {
        handsIn(told.founder, anotherCall(told.authority, told.officer), Text.zh("片上质谱"), "cd");
        assertThat(found(told.officer)).hasSize(2);
        String before = told.rows("application_mark");
        assertThat(before).isNotEmpty().doesNotContain("质谱");
        assertThat(told.rebuilt("resemblances", "application_mark")).isEqualTo(before);
    }
}
