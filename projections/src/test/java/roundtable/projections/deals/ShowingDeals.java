package roundtable.projections.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.ReviseDeal;
import roundtable.commands.deals.DealCommand.UnblockFirm;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.DeclineIntroduction;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.deals.MandateCommand.ChooseMandateUse;
import roundtable.commands.deals.MandateCommand.DeclareMandate;
import roundtable.commands.deals.MandateCommand.PauseMandate;
import roundtable.commands.deals.MandateCommand.ReviseMandate;
import roundtable.commands.deals.MandateId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.ReadModels;
import roundtable.projections.deals.Introductions.State;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowingDeals {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final String MESSAGE = "想了解芯片的量产计划。";

    private final OrganisationId authority = new OrganisationId(Uuids.next());
    private final Actor officer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    private final DealId deal = new DealId(Uuids.next());
    private final DealId over = new DealId(Uuids.next());
    private final MandateId mandate = new MandateId(Uuids.next());
    private final MandateId paused = new MandateId(Uuids.next());
    private final IntroductionId declined = new IntroductionId(Uuids.next());
    private final IntroductionId accepted = new IntroductionId(Uuids.next());
    private final IntroductionId waiting = new IntroductionId(Uuids.next());
    private Node node;
    private Actor founder;
    private Actor bluestone;
    private Actor farhill;
    private Actor newcomer;
    private int registrations;

    @BeforeAll
    void tellARound() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        founder = member(OrganisationKind.COMPANY, "衡析生物", true);
        bluestone = member(OrganisationKind.INVESTOR, "青石资本", true);
        farhill = member(OrganisationKind.INVESTOR, "远山创投", true);
        newcomer = member(OrganisationKind.INVESTOR, "新来者", false);
        ask(founder, new ListDeal(over, organisation(founder), offer("上一轮")));
        ask(founder, new UnlistDeal(over));
        ask(founder, new ListDeal(deal, organisation(founder), offer("头一版")));
        ask(founder, new ReviseDeal(deal, offer("四十分钟分型")));
        ask(bluestone, new DeclareMandate(paused, organisation(bluestone), wishes("CN-JS")));
        ask(bluestone, new PauseMandate(paused));
        ask(bluestone, new DeclareMandate(mandate, organisation(bluestone), wishes("CN-JS")));
        ask(bluestone, new ReviseMandate(mandate, wishes("CN-ZJ")));
        ask(bluestone, new AskIntroduction(declined, deal, organisation(bluestone), MESSAGE));
        ask(founder, new DeclineIntroduction(declined, "本轮已满。"));
        ask(bluestone, new AskIntroduction(accepted, deal, organisation(bluestone), MESSAGE));
        ask(founder, new AcceptIntroduction(accepted));
        ask(farhill, new AskIntroduction(waiting, deal, organisation(farhill), MESSAGE));
        caughtUp();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private void ask(Actor actor, Command command) {
        node.bean(Dispatcher.class).send(command, Asking.now(actor, NOW));
    }

    private Actor member(OrganisationKind kind, String name, boolean verified) {
        OrganisationId organisation = new OrganisationId(Uuids.next());
        PersonId person = new PersonId(Uuids.next());
        Registration registration = new Registration.Foreign("SG", "ACRA", "2019" + ++registrations);
        ask(Actor.themselves(person), new RegisterOrganisation(organisation, kind, registration, Text.zh(name)));
        if (verified) {
            ask(officer, new VerifyOrganisation(organisation));
        }
        return new Actor(person, organisation, kind.ownRole());
    }

    private static OrganisationId organisation(Actor actor) {
        return Objects.requireNonNull(actor.organisation());
    }

    private Offer offer(String headline) {
        return new Offer(
                Text.zh(headline),
                Text.zh("微流控芯片。"),
                Industry.DIAGNOSTICS,
                Stage.A,
                "CN-JS",
                Text.of("苏州", "Suzhou"),
                Money.parse("CNY 30000000"),
                Money.parse("CNY 180000000"),
                11,
                List.of(Money.parse("CNY 12350000")),
                null,
                Set.of(),
                Map.of(
                        Part.STORY, Audience.PUBLIC,
                        Part.ASKED, Audience.PUBLIC,
                        Part.VALUATION, Audience.INVITED,
                        Part.REVENUE, Audience.INVITED),
                Set.of(organisation(farhill)),
                null);
    }

    private static Wishes wishes(String region) {
        return new Wishes(
                Set.of(Industry.BIOMEDICINE),
                Set.of(Stage.A),
                Set.of(region),
                Money.parse("CNY 1000000"),
                null,
                false,
                Text.zh("早期诊断。"));
    }

    private void caughtUp() {
        try {
            node.bean(Readers.class).awaitCaughtUp("organisations", Duration.ofSeconds(20));
            node.bean(Readers.class).awaitCaughtUp("deals", Duration.ofSeconds(20));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private Viewer as(Actor actor) {
        return node.bean(Memberships.class).viewer(actor.person());
    }

    private DealPage seenBy(Viewer viewer) {
        return node.bean(Deals.class).page(deal, viewer).orElseThrow();
    }

    private Introductions.Entry entry(IntroductionId introduction, Actor actor) {
        return node.bean(Introductions.class).entry(introduction, as(actor)).orElseThrow();
    }

    @Test
    void each_reader_sees_the_parts_meant_for_them() {
        assertThat(seenBy(Viewer.PUBLIC))
                .returns(Audience.PUBLIC, DealPage::seenAs)
                .returns(Money.parse("CNY 30000000"), DealPage::asked)
                .returns(null, DealPage::patents)
                .returns(null, DealPage::valuation)
                .returns(List.of(), DealPage::quarterlyRevenue)
                .returns(null, DealPage::own);
        assertThat(seenBy(as(newcomer))).isEqualTo(seenBy(Viewer.PUBLIC)).isEqualTo(seenBy(as(officer)));
        assertThat(seenBy(as(bluestone)))
                .returns(Audience.VERIFIED, DealPage::seenAs)
                .returns(11, DealPage::patents)
                .returns(null, DealPage::valuation)
                .returns(null, DealPage::own);
        assertThat(seenBy(as(farhill)))
                .returns(Audience.INVITED, DealPage::seenAs)
                .returns(Money.parse("CNY 180000000"), DealPage::valuation)
                .returns(List.of(Money.parse("CNY 12350000")), DealPage::quarterlyRevenue)
                .returns(null, DealPage::own);
    }

    @Test
    void its_company_sees_whom_it_shows_what_and_its_deals_that_are_over() {
        DealPage page = seenBy(as(founder));
        assertThat(page.headline().zh()).isEqualTo("四十分钟分型");
        DealPage.Own own = Objects.requireNonNull(page.own());
        assertThat(own.audiences())
                .containsEntry(Part.PATENTS, Audience.VERIFIED)
                .containsOnlyKeys(Part.values());
        assertThat(own.invited()).containsExactly(new DealPage.Invited(organisation(farhill), Text.zh("远山创投")));
        assertThat(node.bean(Deals.class).own(as(founder)))
                .extracting(DealPage::deal)
                .containsExactly(deal, over);
        assertThat(node.bean(Deals.class).own(as(bluestone))).isEmpty();
        for (Viewer other : List.of(Viewer.PUBLIC, as(bluestone), as(farhill), as(officer))) {
            assertThat(node.bean(Deals.class).page(over, other)).isEmpty();
        }
        assertThat(node.bean(Deals.class).page(over, as(founder))).isPresent();
    }

    @Test
    void a_mandate_is_its_firms_own() {
        Mandates mandates = node.bean(Mandates.class);
        assertThat(mandates.own(as(bluestone)))
                .extracting(Mandates.Entry::mandate)
                .containsExactly(mandate, paused);
        assertThat(mandates.active(organisation(bluestone), as(bluestone)))
                .hasValueSatisfying(entry -> assertThat(entry.wishes()).isEqualTo(wishes("CN-ZJ")));
        for (Actor other : List.of(farhill, founder, officer)) {
            assertThat(mandates.own(as(other))).isEmpty();
            assertThat(mandates.entry(mandate, as(other))).isEmpty();
            assertThat(mandates.active(organisation(bluestone), as(other))).isEmpty();
        }
    }

    @Test
    void an_introduction_is_seen_by_its_two_sides_alone() {
        Introductions introductions = node.bean(Introductions.class);
        assertThat(introductions.own(as(founder)))
                .extracting(Introductions.Entry::introduction)
                .contains(waiting, accepted, declined)
                .startsWith(waiting);
        assertThat(introductions.own(as(bluestone)))
                .extracting(Introductions.Entry::introduction)
                .containsExactlyInAnyOrder(accepted, declined);
        assertThat(introductions.own(Viewer.PUBLIC)).isEmpty();
        for (Actor other : List.of(farhill, newcomer, officer)) {
            assertThat(introductions.entry(accepted, as(other))).isEmpty();
            assertThat(introductions.askedBy(organisation(bluestone), List.of(deal), as(other)))
                    .isEmpty();
        }
        assertThat(introductions.askedBy(organisation(bluestone), List.of(deal), as(bluestone)))
                .containsEntry(deal, new Introductions.Asked(accepted, State.ACCEPTED));
    }

    @Test
    void whom_to_write_to_is_told_only_once_it_is_accepted() {
        assertThat(entry(waiting, founder))
                .returns(State.ASKED, Introductions.Entry::state)
                .returns(MESSAGE, Introductions.Entry::message)
                .returns(null, Introductions.Entry::contact);
        assertThat(entry(declined, bluestone))
                .returns("本轮已满。", Introductions.Entry::reason)
                .returns(null, Introductions.Entry::contact);
        assertThat(entry(declined, founder).contact()).isNull();
        assertThat(entry(accepted, founder).contact()).isEqualTo(bluestone.person());
        assertThat(entry(accepted, bluestone).contact()).isEqualTo(founder.person());
    }

    @Test
    void messages_stand_nowhere_in_clear() {
        for (String table : List.of("introduction", "events")) {
            String all = node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, ''), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(all).as(table).doesNotContain("量产计划", "本轮已满");
        }
    }

    @Test
    void only_who_it_concerns_hears_of_a_change() {
        Deals deals = node.bean(Deals.class);
        assertThat(deals.concerns(deal.value(), as(founder))).isTrue();
        assertThat(deals.concerns(deal.value(), as(bluestone))).isFalse();
        assertThat(deals.concerns(mandate.value(), as(bluestone))).isTrue();
        assertThat(deals.concerns(mandate.value(), as(founder))).isFalse();
        assertThat(deals.concerns(accepted.value(), as(founder))).isTrue();
        assertThat(deals.concerns(accepted.value(), as(bluestone))).isTrue();
        assertThat(deals.concerns(accepted.value(), as(farhill))).isFalse();
    }

    @Test
    void a_firm_that_it_is_kept_from_sees_it_nowhere() {
        Actor shut = member(OrganisationKind.INVESTOR, "关门资本", true);
        IntroductionId introduction = new IntroductionId(Uuids.next());
        ask(shut, new AskIntroduction(introduction, deal, organisation(shut), MESSAGE));
        caughtUp();
        assertThat(node.bean(Deals.class).page(deal, as(shut))).isPresent();
        ask(founder, new BlockFirm(deal, organisation(shut)));
        caughtUp();
        Introductions introductions = node.bean(Introductions.class);
        assertThat(node.bean(Deals.class).page(deal, as(shut))).isEmpty();
        assertThat(node.bean(Deals.class).pages(List.of(deal), as(shut))).isEmpty();
        assertThat(introductions.own(as(shut))).isEmpty();
        assertThat(introductions.entry(introduction, as(shut))).isEmpty();
        assertThat(introductions.entry(introduction, as(founder))).isPresent();
        DealPage.Own own = Objects.requireNonNull(seenBy(as(founder)).own());
        assertThat(own.blocked()).containsExactly(new DealPage.Blocked(organisation(shut), Text.zh("关门资本")));
        assertThat(seenBy(as(bluestone)).own()).isNull();
        ask(founder, new UnblockFirm(deal, organisation(shut)));
        ask(founder, new DeclineIntroduction(introduction, ""));
        caughtUp();
        assertThat(node.bean(Deals.class).page(deal, as(shut))).isPresent();
        assertThat(introductions.own(as(shut))).hasSize(1);
    }

    @Test
    void how_a_mandate_is_used_is_its_firms_choice() {
        Mandates mandates = node.bean(Mandates.class);
        assertThat(mandates.entry(mandate, as(bluestone)).orElseThrow())
                .returns(false, Mandates.Entry::byMandateOnly)
                .returns(false, Mandates.Entry::shownToCompanies);
        ask(bluestone, new ChooseMandateUse(mandate, true, true));
        caughtUp();
        assertThat(mandates.entry(mandate, as(bluestone)).orElseThrow())
                .returns(true, Mandates.Entry::byMandateOnly)
                .returns(true, Mandates.Entry::shownToCompanies);
    }

    @Test
    void dropped_and_replayed_every_table_has_the_same_rows() throws Exception {
        String before = rows();
        Readers readers = node.bean(Readers.class);
        readers.rebuild("deals");
        readers.awaitCaughtUp("deals", Duration.ofSeconds(20));
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("deal", "mandate", "introduction")) {
            all.append(node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        // Sealed anew each time it is written: the nonce is random.
        return all.toString().replaceAll("sealed[^}]*", "");
    }
}
