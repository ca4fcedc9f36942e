package roundtable.projections.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.projections.AMarketOnPostgres.organisation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.LapseIntroduction;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.deals.Investment;
import roundtable.commands.deals.RoundCommand.CancelRound;
import roundtable.commands.deals.RoundCommand.CircleSoftly;
import roundtable.commands.deals.RoundCommand.CloseRound;
import roundtable.commands.deals.RoundCommand.NameLead;
import roundtable.commands.deals.RoundCommand.OpenRound;
import roundtable.commands.deals.RoundCommand.ReviseTerms;
import roundtable.commands.deals.RoundCommand.WithdrawCircle;
import roundtable.commands.deals.RoundId;
import roundtable.commands.deals.Terms;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.pipeline.AcquaintanceCommand.NameAcquaintance;
import roundtable.commands.pipeline.AcquaintanceCommand.RetractAcquaintance;
import roundtable.commands.pipeline.AcquaintanceId;
import roundtable.commands.pipeline.Closeness;
import roundtable.commands.pipeline.Column;
import roundtable.commands.pipeline.NoteId;
import roundtable.commands.pipeline.PassReason;
import roundtable.commands.pipeline.PipelineCommand.ArrangeColumns;
import roundtable.commands.pipeline.PipelineCommand.OpenPipeline;
import roundtable.commands.pipeline.PipelineId;
import roundtable.commands.pipeline.PursuitCommand.AddNote;
import roundtable.commands.pipeline.PursuitCommand.AssignPursuit;
import roundtable.commands.pipeline.PursuitCommand.DropTask;
import roundtable.commands.pipeline.PursuitCommand.FinishTask;
import roundtable.commands.pipeline.PursuitCommand.MovePursuit;
import roundtable.commands.pipeline.PursuitCommand.PassPursuit;
import roundtable.commands.pipeline.PursuitCommand.PlanTask;
import roundtable.commands.pipeline.PursuitCommand.RemoveNote;
import roundtable.commands.pipeline.PursuitCommand.ResumePursuit;
import roundtable.commands.pipeline.PursuitCommand.StartPursuit;
import roundtable.commands.pipeline.PursuitId;
import roundtable.commands.pipeline.TaskId;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.AMarketOnPostgres;
import roundtable.projections.deals.Introductions;
import roundtable.projections.deals.RoundPage;
import roundtable.projections.deals.Rounds;
import roundtable.projections.people.Viewer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowingPipelines {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private final DealId deal = new DealId(Uuids.next());
    private final DealId gone = new DealId(Uuids.next());
    private final PursuitId followed = new PursuitId(Uuids.next());
    private final PursuitId passed = new PursuitId(Uuids.next());
    private final PursuitId rivals = new PursuitId(Uuids.next());
    private final NoteId note = new NoteId(Uuids.next());
    private final TaskId later = new TaskId(Uuids.next());
    private final TaskId sooner = new TaskId(Uuids.next());
    private final TaskId done = new TaskId(Uuids.next());
    private final AcquaintanceId known = new AcquaintanceId(Uuids.next());
    private final IntroductionId bluestones = new IntroductionId(Uuids.next());
    private final IntroductionId farhills = new IntroductionId(Uuids.next());
    private final IntroductionId lapsed = new IntroductionId(Uuids.next());
    private final IntroductionId waiting = new IntroductionId(Uuids.next());
    private final RoundId round = new RoundId(Uuids.next());
    private final RoundId closed = new RoundId(Uuids.next());
    private final RoundId cancelled = new RoundId(Uuids.next());
    private AMarketOnPostgres market;
    private Actor founder;
    private Actor other;
    private Actor bluestone;
    private Actor farhill;
    private Actor outsider;

    @BeforeAll
    void tellAPipeline() throws SQLException {
        market = new AMarketOnPostgres(NOW);
        founder = market.member(OrganisationKind.COMPANY, "衡析生物");
        other = market.member(OrganisationKind.COMPANY, "素织材料");
        bluestone = market.member(OrganisationKind.INVESTOR, "青石资本");
        farhill = market.member(OrganisationKind.INVESTOR, "远山创投");
        outsider = market.member(OrganisationKind.INVESTOR, "旁观资本");
        market.ask(founder, new ListDeal(deal, organisation(founder), AMarketOnPostgres.offer()));
        market.ask(other, new ListDeal(gone, organisation(other), AMarketOnPostgres.offer()));
        follow();
        raise();
        caughtUp();
    }

    private void follow() {
        PipelineId pipeline = PipelineId.of(organisation(bluestone));
        Column first = new Column("first", Text.of("初看", "First look"));
        Column second = new Column("second", Text.of("尽调", "Diligence"));
        market.ask(bluestone, new OpenPipeline(pipeline, organisation(bluestone), List.of(second, first)));
        market.ask(bluestone, new ArrangeColumns(pipeline, List.of(first, second)));
        market.ask(bluestone, new StartPursuit(followed, organisation(bluestone), deal, "first"));
        market.ask(bluestone, new MovePursuit(followed, "second"));
        market.ask(bluestone, new AssignPursuit(followed, bluestone.person()));
        NoteId removed = new NoteId(Uuids.next());
        market.ask(bluestone, new AddNote(followed, removed, "写错了"));
        market.ask(bluestone, new AddNote(followed, note, "团队很强，估值偏高"));
        market.ask(bluestone, new RemoveNote(followed, removed));
        market.ask(bluestone, new PlanTask(followed, later, "看厂", TODAY.plusDays(9), null));
        market.ask(bluestone, new PlanTask(followed, sooner, "要盲测数据", TODAY.plusDays(2), bluestone.person()));
        market.ask(bluestone, new PlanTask(followed, done, "约法务", TODAY, null));
        market.ask(bluestone, new FinishTask(followed, done));
        TaskId dropped = new TaskId(Uuids.next());
        market.ask(bluestone, new PlanTask(followed, dropped, "不做了", TODAY, null));
        market.ask(bluestone, new DropTask(followed, dropped));
        market.ask(bluestone, new StartPursuit(passed, organisation(bluestone), gone, "first"));
        market.ask(bluestone, new PassPursuit(passed, PassReason.CAPACITY, "先放一放"));
        market.ask(bluestone, new ResumePursuit(passed, "first"));
        market.ask(bluestone, new PassPursuit(passed, PassReason.TICKET, "金额超过本基金上限"));
        market.ask(farhill, new StartPursuit(rivals, organisation(farhill), deal, "matched"));
        market.ask(bluestone, acquaintance(known));
        AcquaintanceId retracted = new AcquaintanceId(Uuids.next());
        market.ask(
                farhill,
                new NameAcquaintance(retracted, organisation(farhill), organisation(founder), Closeness.MET, ""));
        market.ask(farhill, new RetractAcquaintance(retracted));
    }

    private NameAcquaintance acquaintance(AcquaintanceId id) {
        return new NameAcquaintance(id, organisation(bluestone), organisation(founder), Closeness.CLOSE, "与创始人同窗");
    }

    private void raise() {
        introduce(bluestones, bluestone);
        introduce(farhills, farhill);
        market.ask(outsider, new AskIntroduction(lapsed, gone, organisation(outsider), "想谈谈"));
        market.bean(Dispatcher.class)
                .send(new LapseIntroduction(lapsed), Asking.now(Actor.automation(), NOW.plus(Duration.ofDays(14))));
        market.ask(outsider, new AskIntroduction(waiting, gone, organisation(outsider), "再想谈谈"));
        close();
        market.ask(founder, new OpenRound(cancelled, deal, terms(100, null)));
        market.ask(founder, new CancelRound(cancelled, "市场变了"));
        market.ask(founder, new OpenRound(round, deal, terms(300, null)));
        market.ask(founder, new ReviseTerms(round, terms(300, TODAY.plusDays(30))));
        market.ask(bluestone, new CircleSoftly(round, organisation(bluestone), bluestones, yuan(100)));
        market.ask(bluestone, new CircleSoftly(round, organisation(bluestone), bluestones, yuan(200)));
        market.ask(farhill, new CircleSoftly(round, organisation(farhill), farhills, yuan(150)));
        market.ask(founder, new NameLead(round, organisation(bluestone)));
    }

    private void introduce(IntroductionId introduction, Actor investor) {
        market.ask(investor, new AskIntroduction(introduction, deal, organisation(investor), "想谈谈"));
        market.ask(founder, new AcceptIntroduction(introduction));
    }

    private void close() {
        VaultDocumentId evidence = new VaultDocumentId(Uuids.next());
        market.ask(
                founder,
                new DepositDocument(
                        organisation(founder),
                        evidence,
                        "closing-papers",
                        "9f".repeat(32),
                        "application/pdf",
                        "交割.pdf",
                        9,
                        null,
                        null,
                        null,
                        null));
        market.ask(founder, new OpenRound(closed, deal, terms(500, null)));
        market.ask(bluestone, new CircleSoftly(closed, organisation(bluestone), bluestones, yuan(300)));
        market.ask(farhill, new CircleSoftly(closed, organisation(farhill), farhills, yuan(50)));
        market.ask(founder, new NameLead(closed, organisation(farhill)));
        market.ask(farhill, new WithdrawCircle(closed, organisation(farhill)));
        market.ask(
                founder,
                new CloseRound(
                        closed,
                        List.of(new Investment(organisation(bluestone), yuan(250))),
                        TODAY,
                        evidence,
                        null,
                        null));
    }

    @AfterAll
    void stop() {
        market.close();
    }

    private static Money yuan(long tenThousands) {
        return Money.parse("CNY " + tenThousands * 10_000);
    }

    private static Terms terms(long amount, @Nullable LocalDate closes) {
        return new Terms(yuan(amount), yuan(amount * 2), null, null, Terms.Instrument.EQUITY, yuan(10), closes);
    }

    private void caughtUp() {
        market.caughtUp("organisations", "deals", "pipeline");
    }

    private Pursuits pursuits() {
        return market.bean(Pursuits.class);
    }

    private RoundPage seenBy(RoundId which, Actor viewer) {
        return market.bean(Rounds.class).page(which, market.as(viewer)).orElseThrow();
    }

    @Test
    void a_board_shows_its_firms_members_all_that_it_follows() {
        assertThat(pursuits()
                        .columns(organisation(bluestone), market.as(bluestone))
                        .columns())
                .extracting(Column::code)
                .containsExactly("first", "second");
        assertThat(pursuits().columns(organisation(farhill), market.as(farhill)).columns())
                .isEqualTo(Column.DEFAULT);
        List<Pursuits.Pursued> board = pursuits().of(organisation(bluestone), market.as(bluestone));
        assertThat(board).extracting(Pursuits.Pursued::pursuit).containsExactly(followed, passed);
        assertThat(board.getFirst())
                .returns("second", Pursuits.Pursued::column)
                .returns(bluestone.person(), Pursuits.Pursued::owner)
                .returns(Introductions.State.ACCEPTED, Pursuits.Pursued::introduction)
                .returns(1, Pursuits.Pursued::notes)
                .returns(1, Pursuits.Pursued::known);
        assertThat(board.getLast())
                .returns(PassReason.TICKET, Pursuits.Pursued::passReason)
                .returns("金额超过本基金上限", Pursuits.Pursued::passWords);
        assertThat(pursuits().ofDeal(deal, organisation(farhill), market.as(farhill)))
                .hasValueSatisfying(found -> assertThat(found.pursuit()).isEqualTo(rivals));
    }

    @Test
    void its_notes_and_tasks_stand_in_their_order() {
        assertThat(pursuits().notes(followed, market.as(bluestone)))
                .extracting(Pursuits.Note::words)
                .containsExactly("团队很强，估值偏高");
        assertThat(pursuits().tasks(followed, market.as(bluestone)))
                .extracting(Pursuits.Task::task)
                .containsExactly(sooner, later, done);
        assertThat(pursuits().open(organisation(bluestone), market.as(bluestone)))
                .extracting(Pursuits.Task::task)
                .containsExactly(sooner, later);
        assertThat(pursuits().knowing(organisation(founder), organisation(bluestone), market.as(bluestone)))
                .extracting(Pursuits.Known::words)
                .containsExactly("与创始人同窗");
        assertThat(pursuits().known(organisation(bluestone), market.as(bluestone)))
                .extracting(Pursuits.Known::acquaintance)
                .containsExactly(known);
        assertThat(pursuits().known(organisation(farhill), market.as(farhill))).isEmpty();
    }

    @Test
    void a_pursuit_remembers_every_stage_that_it_has_stood_in() {
        assertThat(pursuits().one(followed, market.as(bluestone)).orElseThrow().reached())
                .containsExactly("first", "second");
    }

    @Test
    void neither_the_company_nor_another_firm_nor_an_officer_sees_any_of_it() {
        OrganisationId firm = organisation(bluestone);
        for (Viewer viewer : List.of(
                market.as(founder),
                market.as(farhill),
                market.as(outsider),
                market.as(market.officer()),
                Viewer.PUBLIC)) {
            assertThat(pursuits().columns(firm, viewer).columns()).isEqualTo(Column.DEFAULT);
            assertThat(pursuits().of(firm, viewer)).isEmpty();
            assertThat(pursuits().one(followed, viewer)).isEmpty();
            assertThat(pursuits().ofDeal(deal, firm, viewer)).isEmpty();
            assertThat(pursuits().notes(followed, viewer)).isEmpty();
            assertThat(pursuits().tasks(followed, viewer)).isEmpty();
            assertThat(pursuits().open(firm, viewer)).isEmpty();
            assertThat(pursuits().known(firm, viewer)).isEmpty();
            assertThat(pursuits().knowing(organisation(founder), firm, viewer)).isEmpty();
            for (PursuitId pursuit : List.of(followed, passed)) {
                assertThat(pursuits().concerns(pursuit.value(), viewer)).isFalse();
            }
            assertThat(pursuits().concerns(known.value(), viewer)).isFalse();
            assertThat(pursuits().concerns(PipelineId.of(firm).value(), viewer)).isFalse();
        }
        assertThat(pursuits().concerns(followed.value(), market.as(bluestone))).isTrue();
    }

    @Test
    void a_company_learns_who_has_passed_and_why_and_nothing_else() {
        assertThat(pursuits().passesOn(gone, market.as(other)))
                .containsExactly(new Pursuits.Passed(
                        organisation(bluestone), Text.zh("青石资本"), PassReason.TICKET, "金额超过本基金上限", NOW));
        assertThat(pursuits().passesOn(deal, market.as(founder))).isEmpty();
        assertThat(pursuits().passesOn(gone, market.as(founder))).isEmpty();
        assertThat(pursuits().passesOn(gone, market.as(bluestone))).isEmpty();
    }

    @Test
    void what_is_listed_no_more_stays_on_the_board() {
        market.ask(other, new UnlistDeal(gone));
        caughtUp();
        assertThat(pursuits().of(organisation(bluestone), market.as(bluestone))).hasSize(2);
    }

    @Test
    void an_introduction_lapses_and_is_asked_again() {
        Introductions introductions = market.bean(Introductions.class);
        assertThat(introductions.entry(lapsed, market.as(outsider)))
                .hasValueSatisfying(entry -> assertThat(entry)
                        .returns(Introductions.State.LAPSED, Introductions.Entry::state)
                        .returns(NOW.plus(Duration.ofDays(14)), Introductions.Entry::lapsesAt)
                        .returns(null, Introductions.Entry::contact));
        assertThat(introductions.over(NOW.plus(Duration.ofDays(13)), 10)).isEmpty();
        assertThat(introductions.over(NOW.plus(Duration.ofDays(14)), 10)).containsExactly(waiting);
    }

    @Test
    void the_company_and_the_lead_see_every_soft_circle_and_others_their_own() {
        assertThat(seenBy(round, founder))
                .returns(RoundPage.Side.COMPANY, RoundPage::side)
                .returns(yuan(350), RoundPage::circled)
                .returns(TODAY.plusDays(30), page -> page.terms().closes())
                .returns(organisation(bluestone), RoundPage::lead);
        assertThat(seenBy(round, founder).shares())
                .extracting(RoundPage.Share::amount)
                .containsExactly(yuan(200), yuan(150));
        assertThat(seenBy(round, bluestone))
                .returns(RoundPage.Side.LEAD, RoundPage::side)
                .returns(yuan(350), RoundPage::circled);
        assertThat(seenBy(round, farhill))
                .returns(RoundPage.Side.INVESTOR, RoundPage::side)
                .returns(null, RoundPage::circled);
        assertThat(seenBy(round, farhill).shares())
                .extracting(RoundPage.Share::amount)
                .containsExactly(yuan(150));
        for (Viewer viewer :
                List.of(market.as(outsider), market.as(other), market.as(market.officer()), Viewer.PUBLIC)) {
            assertThat(market.bean(Rounds.class).page(round, viewer)).isEmpty();
            assertThat(market.bean(Rounds.class).ofDeal(deal, viewer)).isEmpty();
        }
    }

    @Test
    void what_was_put_in_is_seen_by_those_who_did() {
        assertThat(seenBy(closed, bluestone))
                .returns(RoundPage.State.CLOSED, RoundPage::state)
                .returns(yuan(250), RoundPage::raised)
                .returns(TODAY, RoundPage::closedOn);
        assertThat(Objects.requireNonNull(seenBy(closed, founder).evidence()).sha256())
                .isEqualTo("9f".repeat(32));
        assertThat(seenBy(closed, farhill))
                .returns(null, RoundPage::raised)
                .returns(null, RoundPage::evidence)
                .returns(null, RoundPage::lead)
                .returns(List.of(), RoundPage::shares);
        assertThat(seenBy(cancelled, farhill))
                .returns(RoundPage.State.CANCELLED, RoundPage::state)
                .returns("市场变了", RoundPage::cancelReason);
        assertThat(market.bean(Rounds.class).ofDeal(deal, market.as(founder))).hasSize(3);
    }

    @Test
    void planned_closings_are_those_of_rounds_that_a_firm_was_let_into() {
        Rounds rounds = market.bean(Rounds.class);
        assertThat(rounds.closings(organisation(farhill), market.as(farhill)))
                .containsExactly(new Rounds.Closing(round, deal, Text.zh("衡析生物"), TODAY.plusDays(30)));
        assertThat(rounds.closings(organisation(outsider), market.as(outsider))).isEmpty();
        assertThat(rounds.closings(organisation(farhill), market.as(bluestone))).isEmpty();
    }

    @Test
    void words_stand_nowhere_in_clear() {
        for (String table : List.of("pursuit", "pursuit_note", "pursuit_task", "acquaintance", "round", "events")) {
            String all = market.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, ''), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(all).as(table).doesNotContain("团队很强", "盲测数据", "同窗", "本基金上限", "市场变了");
        }
    }

    @Test
    void dropped_and_replayed_every_table_has_the_same_rows() throws Exception {
        caughtUp();
        String before = rows();
        Readers readers = market.bean(Readers.class);
        for (String reader : List.of("pipeline", "deals")) {
            readers.rebuild(reader);
            readers.awaitCaughtUp(reader, Duration.ofSeconds(20));
        }
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return market.rows(List.of(
                "pipeline",
                "pursuit",
                "pursuit_stage",
                "pursuit_note",
                "pursuit_task",
                "acquaintance",
                "round",
                "round_circle"));
    }
}
