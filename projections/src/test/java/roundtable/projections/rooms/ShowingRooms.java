package roundtable.projections.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.projections.AMarketOnPostgres.organisation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.Guest;
import roundtable.commands.rooms.QuestionId;
import roundtable.commands.rooms.RoomCommand.AcceptNda;
import roundtable.commands.rooms.RoomCommand.AddFolder;
import roundtable.commands.rooms.RoomCommand.AnswerQuestion;
import roundtable.commands.rooms.RoomCommand.AskQuestion;
import roundtable.commands.rooms.RoomCommand.EndAccess;
import roundtable.commands.rooms.RoomCommand.FreezeRoom;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomCommand.OpenRoom;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomCommand.PublishQuestion;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomSeals;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.AMarketOnPostgres;
import roundtable.projections.people.Viewer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowingRooms {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Text TITLE = Text.of("A 轮资料室", "Series A room");
    private static final String WORDS = "青石想问：三家医院续签的条件是什么？";

    private final DealId deal = new DealId(Uuids.next());
    private final RoomId room = new RoomId(Uuids.next());
    private final RoomId frozen = new RoomId(Uuids.next());
    private final QuestionId question = new QuestionId(Uuids.next());
    private AMarketOnPostgres market;
    private Actor founder;
    private Actor bluestone;
    private Actor farhill;
    private Actor ended;
    private Actor stranger;

    /** Seals with words that can be foretold. */
    @Configuration(proxyBeanMethods = false)
    static class SealsHere {
        @Bean
        @Primary
        RoomSeals seals() {
            return new RoomSeals() {
                @Override
                public Sealed seal(Agreement agreement) {
                    return new Sealed("{\"mail\":\"" + agreement.by().mail() + "\"}", "a.b.c", "key", "7be3");
                }

                @Override
                public Sealed seal(Archive archive) {
                    return new Sealed("{\"documents\":[]}", "a.b.c", "key", "91c0");
                }
            };
        }
    }

    @BeforeAll
    void tellARoom() throws SQLException {
        market = new AMarketOnPostgres(NOW, SealsHere.class);
        founder = market.member(OrganisationKind.COMPANY, "衡析生物");
        bluestone = market.member(OrganisationKind.INVESTOR, "青石资本");
        farhill = market.member(OrganisationKind.INVESTOR, "远山创投");
        ended = market.member(OrganisationKind.INVESTOR, "远帆资本");
        stranger = market.member(OrganisationKind.INVESTOR, "新来者");
        VaultDocumentId stored = new VaultDocumentId(Uuids.next());
        market.ask(
                founder,
                new DepositDocument(
                        organisation(founder),
                        stored,
                        "audit-report",
                        "ab".repeat(32),
                        "application/pdf",
                        "a.pdf",
                        10,
                        null,
                        null,
                        null,
                        null));
        market.ask(founder, new ListDeal(deal, organisation(founder), AMarketOnPostgres.offer()));
        FolderId folder = new FolderId(Uuids.next());
        market.ask(founder, new OpenRoom(room, deal, TITLE, Text.zh("未经同意不得外传。")));
        market.ask(founder, new AddFolder(room, folder, Text.zh("财务")));
        market.ask(
                founder, new PlaceDocument(room, new RoomItemId(Uuids.next()), folder, stored, "审计报告", Download.NONE));
        grant(bluestone);
        grant(farhill);
        AccessId over = grant(ended);
        market.ask(founder, new EndAccess(room, over));
        market.ask(founder, new GrantAccess(room, new AccessId(Uuids.next()), null, "li@farsail.example", null, true));
        market.ask(
                bluestone, new AcceptNda(room, organisation(bluestone), 1, new Guest("陈砚秋", "chen@bluestone.example")));
        market.ask(
                bluestone,
                new AskQuestion(
                        room,
                        question,
                        organisation(bluestone),
                        null,
                        WORDS,
                        new Guest("陈砚秋", "chen@bluestone.example")));
        market.ask(founder, new OpenRoom(frozen, deal, Text.zh("尽调资料室"), Text.zh("不得外传。")));
        market.ask(founder, new FreezeRoom(frozen));
        caughtUp();
    }

    @AfterAll
    void stop() {
        market.close();
    }

    private Viewer auditor() {
        OrganisationId authority = organisation(market.officer());
        PersonId person = new PersonId(Uuids.next());
        market.ask(market.officer(), new InviteMember(authority, person, Role.AUDITOR, EnumSet.noneOf(Right.class)));
        market.ask(Actor.themselves(person), new AcceptInvitation(authority, Role.AUDITOR));
        market.caughtUp("organisations");
        return market.as(new Actor(person, authority, Role.AUDITOR));
    }

    private AccessId grant(Actor guest) {
        AccessId access = new AccessId(Uuids.next());
        market.ask(
                founder, new GrantAccess(room, access, organisation(guest), null, NOW.plus(Duration.ofDays(9)), false));
        return access;
    }

    private void caughtUp() {
        market.caughtUp("organisations", "rooms");
    }

    private Rooms rooms() {
        return market.bean(Rooms.class);
    }

    @Test
    void its_company_sees_how_it_goes() {
        Rooms.Line line = rooms().of(market.as(founder)).stream()
                .filter(each -> each.room().equals(room))
                .findFirst()
                .orElseThrow();
        assertThat(line.ours()).isTrue();
        assertThat(line.documents()).isEqualTo(1);
        assertThat(line.guests()).isEqualTo(3);
        assertThat(Objects.requireNonNull(line.companyName()).zh()).isEqualTo("衡析生物");
    }

    @Test
    void a_guest_sees_a_title_and_nothing_more() {
        List<Rooms.Line> lines = rooms().of(market.as(farhill));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().title()).isEqualTo(TITLE);
        assertThat(lines.getFirst().companyName()).isNull();
        assertThat(lines.getFirst().deal()).as("it leads to the company").isNull();
        assertThat(lines.getFirst().documents()).isZero();
        assertThat(lines.getFirst().guests()).isZero();
    }

    @Test
    void a_guest_who_has_accepted_the_text_sees_whose_room_it_is() {
        Rooms.Line line = rooms().of(market.as(bluestone)).getFirst();
        assertThat(Objects.requireNonNull(line.companyName()).zh()).isEqualTo("衡析生物");
        assertThat(line.documents()).isZero();
        assertThat(line.guests()).isZero();
    }

    @Test
    void nobody_else_sees_that_there_is_a_room() {
        assertThat(rooms().of(market.as(stranger))).isEmpty();
        assertThat(rooms().of(market.as(market.officer()))).isEmpty();
        assertThat(rooms().of(auditor())).isEmpty();
        assertThat(rooms().of(market.as(ended))).isEmpty();
        assertThat(rooms().of(Viewer.PUBLIC)).isEmpty();
    }

    @Test
    void it_is_known_whether_somebody_was_let_in_no_more_since_a_moment() {
        assertThat(rooms().hasEndedSomeAccess(room, NOW.minusSeconds(1))).isTrue();
        assertThat(rooms().hasEndedSomeAccess(room, NOW)).isFalse();
    }

    @Test
    void accesses_are_listed_with_what_became_of_them() {
        List<Rooms.Access> accesses = rooms().accessesForCompany(room);
        assertThat(accesses).hasSize(4);
        assertThat(accesses.getLast().endedAt()).isEqualTo(NOW);
        assertThat(accesses).anySatisfy(access -> {
            assertThat(access.address()).isEqualTo("li@farsail.example");
            assertThat(access.download()).isTrue();
        });
    }

    @Test
    void the_sealed_copy_is_its_signers_and_the_companys() {
        assertThat(rooms().signaturesForCompany(room)).hasSize(1);
        assertThat(rooms().signaturesOf(bluestone.person(), room).getFirst().text())
                .contains("chen@bluestone.example");
        assertThat(rooms().signaturesOf(farhill.person(), room)).isEmpty();
    }

    @Test
    void what_a_firm_asks_is_its_own_until_the_founder_publishes_it_without_a_name() {
        assertThat(rooms().questionsForCompany(room).getFirst().words()).isEqualTo(WORDS);
        assertThat(rooms().questionsForGuest(room, organisation(farhill))).isEmpty();
        market.ask(founder, new AnswerQuestion(room, question, "一年一签。"));
        market.ask(founder, new PublishQuestion(room, question, Text.zh("续签的条件是什么？"), Text.zh("一年一签。")));
        caughtUp();
        Rooms.Question others =
                rooms().questionsForGuest(room, organisation(farhill)).getFirst();
        assertThat(others.firm()).isNull();
        assertThat(others.firmName()).isNull();
        assertThat(others.askedBy()).isNull();
        assertThat(others.words()).isNull();
        assertThat(Objects.requireNonNull(others.publishedAsked()).zh()).isEqualTo("续签的条件是什么？");
        Rooms.Question own =
                rooms().questionsForGuest(room, organisation(bluestone)).getFirst();
        assertThat(own.words()).isEqualTo(WORDS);
        assertThat(own.answer()).isEqualTo("一年一签。");
    }

    @Test
    void a_frozen_room_keeps_its_sealed_list() {
        assertThat(rooms().archiveForCompany(frozen).orElseThrow().sha256()).isEqualTo("91c0");
        assertThat(rooms().archiveForCompany(room)).isEmpty();
    }

    @Test
    void dropped_and_replayed_every_table_has_the_same_rows() throws Exception {
        String before = rows();
        Readers readers = market.bean(Readers.class);
        readers.rebuild("rooms");
        readers.awaitCaughtUp("rooms", Duration.ofSeconds(20));
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return market.rows(List.of("room", "room_access", "room_signature", "room_question"));
    }
}
