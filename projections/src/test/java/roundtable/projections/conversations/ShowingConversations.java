package roundtable.projections.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.conversations.ConversationCommand.AcceptMeeting;
import roundtable.commands.conversations.ConversationCommand.CancelMeeting;
import roundtable.commands.conversations.ConversationCommand.CorrectMessage;
import roundtable.commands.conversations.ConversationCommand.Enclosed;
import roundtable.commands.conversations.ConversationCommand.MoveMeeting;
import roundtable.commands.conversations.ConversationCommand.OpenConversation;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationCommand.ProposeMeeting;
import roundtable.commands.conversations.ConversationCommand.WithdrawMessage;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.MessageId;
import roundtable.commands.conversations.Side;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.personal.PersonalKeys;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.AnApplicationOnPostgres;
import roundtable.projections.ReadModels;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.conversations.ConversationPage.EnclosureLine;
import roundtable.projections.conversations.ConversationPage.MeetingState;
import roundtable.projections.people.Viewer;

class ShowingConversations {

    private static final String WORDS = "检测报告还差一页，明天可以补吗？";
    private static final Instant FRIDAY = Instant.parse("2026-06-05T06:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-06-08T01:30:00Z");

    private static Node node;
    private AnApplicationOnPostgres told;
    private Conversations conversations;
    private ConversationId conversation;
    private final MessageId message = new MessageId(Uuids.next());
    private final MeetingId meeting = new MeetingId(Uuids.next());

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class, ReadModels.class);
    }

    @BeforeEach
    void tell() throws TimeoutException {
        node.empty();
        told = new AnApplicationOnPostgres(node);
        conversations = node.bean(Conversations.class);
        conversation = ConversationId.about(told.application);
        told.open();
        told.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private Viewer seenBy(Actor actor) throws TimeoutException {
        told.caughtUp();
        node.bean(Readers.class).awaitCaughtUp("conversations", Duration.ofSeconds(20));
        return told.viewer(actor);
    }

    private ConversationPage page(Actor actor) throws TimeoutException {
        return conversations.page(told.application, seenBy(actor)).orElseThrow();
    }

    private void open() {
        told.ask(told.founder, new OpenConversation(told.application));
    }

    private PostMessage post(PersonId... mentions) {
        return new PostMessage(
                conversation,
                message,
                WORDS,
                List.of(mentions),
                List.of(new Enclosed("cd".repeat(32), "application/pdf", "检测报告.pdf", 4_096)));
    }

    private void propose(Actor by, Instant... times) {
        told.ask(
                by,
                new ProposeMeeting(
                        conversation, meeting, List.of(times), AnApplicationOnPostgres.SHANGHAI, 45, "302 室"));
    }

    private Conversations.Parties parties() {
        return conversations.parties(conversation).orElseThrow();
    }

    private List<Conversations.Line> waiting(Actor actor, Map<ConversationId, Long> seen) throws TimeoutException {
        return conversations.waiting(seenBy(actor), seen, AnApplicationOnPostgres.NOW);
    }

    @Test
    void before_an_application_is_handed_in_its_authority_sees_the_table_only_when_invited() throws Exception {
        assertThat(page(told.founder).openedAt()).isNull();
        assertThat(page(told.founder).version()).isEqualTo(-1);
        assertThat(conversations.page(told.application, seenBy(told.officer))).isEmpty();
        open();
        ConversationPage invited = page(told.officer);
        assertThat(invited.openedBy()).isEqualTo(told.founder.person());
        assertThat(invited.side()).isEqualTo(Side.AUTHORITY);
        assertThat(invited.state()).isEqualTo(State.STARTED);
        assertThat(invited.title()).isNull();
        assertThat(invited.number()).isNull();
    }

    @Test
    void both_sides_read_what_was_said_with_its_files() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post(told.officer.person()));
        assertThat(page(told.officer).messages()).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo(WORDS);
            assertThat(line.side()).isEqualTo(Side.APPLICANT);
            assertThat(line.mentions()).containsExactly(told.officer.person());
            assertThat(line.enclosures())
                    .containsExactly(new EnclosureLine("cd".repeat(32), "application/pdf", "检测报告.pdf", 4_096));
            assertThat(line.changeableUntil()).isEqualTo(AnApplicationOnPostgres.NOW.plus(Duration.ofHours(1)));
        });
        assertThat(page(told.founder).messages()).isEqualTo(page(told.officer).messages());
        assertThat(page(told.founder).side()).isEqualTo(Side.APPLICANT);
    }

    @Test
    void nobody_else_sees_it_above_all_nobody_who_reviews() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post());
        Actor auditor = new Actor(new PersonId(Uuids.next()), told.authority, Role.AUDITOR);
        told.ask(
                told.officer,
                new InviteMember(told.authority, auditor.person(), Role.AUDITOR, EnumSet.of(Right.WRITE)));
        told.ask(Actor.themselves(auditor.person()), new AcceptInvitation(told.authority, Role.AUDITOR));
        for (Actor other : List.of(told.expert, told.stranger, auditor)) {
            Viewer viewer = seenBy(other);
            assertThat(conversations.page(told.application, viewer)).isEmpty();
            assertThat(conversations.waiting(viewer, Map.of(), AnApplicationOnPostgres.NOW))
                    .isEmpty();
            assertThat(parties().include(viewer)).isFalse();
        }
        assertThat(parties().include(seenBy(told.founder))).isTrue();
        assertThat(conversations.page(told.application, Viewer.PUBLIC)).isEmpty();
        assertThat(conversations.waiting(Viewer.PUBLIC, Map.of(), AnApplicationOnPostgres.NOW))
                .isEmpty();
    }

    @Test
    void a_corrected_message_shows_its_new_words_and_a_withdrawn_one_none() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post(told.officer.person()));
        told.ask(told.founder, new CorrectMessage(conversation, message, "报告已经齐了。", List.of()));
        assertThat(page(told.officer).messages()).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("报告已经齐了。");
            assertThat(line.mentions()).isEmpty();
            assertThat(line.correctedAt()).isEqualTo(AnApplicationOnPostgres.NOW);
        });
        told.ask(told.founder, new WithdrawMessage(conversation, message));
        assertThat(page(told.officer).messages()).singleElement().satisfies(line -> {
            assertThat(line.words()).isNull();
            assertThat(line.enclosures()).isEmpty();
            assertThat(line.withdrawnAt()).isEqualTo(AnApplicationOnPostgres.NOW);
        });
    }

    @Test
    void what_others_said_since_one_last_read_waits() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post(told.officer.person()));
        told.ask(
                told.founder,
                new PostMessage(conversation, new MessageId(Uuids.next()), "另请看附件。", List.of(), List.of()));
        assertThat(waiting(told.founder, Map.of())).isEmpty();
        assertThat(waiting(told.officer, Map.of())).singleElement().satisfies(line -> {
            assertThat(line.application()).isEqualTo(told.application);
            assertThat(line.unread()).isEqualTo(2);
            assertThat(line.mentioned()).isTrue();
            assertThat(line.meetingToAgree()).isFalse();
            assertThat(line.latest()).isEqualTo(AnApplicationOnPostgres.NOW);
        });
        assertThat(waiting(told.officer, Map.of(conversation, 1L)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.unread()).isEqualTo(1);
                    assertThat(line.mentioned()).isFalse();
                });
        assertThat(waiting(told.officer, Map.of(conversation, 2L))).isEmpty();
        told.ask(told.officer, new PostMessage(conversation, new MessageId(Uuids.next()), "收到。", List.of(), List.of()));
        assertThat(waiting(told.officer, Map.of()))
                .as("whoever answers has read what was said before")
                .isEmpty();
        assertThat(waiting(told.founder, Map.of())).hasSize(1);
    }

    @Test
    void times_to_meet_wait_for_the_other_side_until_one_is_agreed_to_or_all_have_passed() throws Exception {
        told.submit();
        open();
        propose(told.officer, FRIDAY, MONDAY);
        assertThat(waiting(told.officer, Map.of())).isEmpty();
        assertThat(waiting(told.founder, Map.of())).singleElement().satisfies(line -> {
            assertThat(line.meetingToAgree()).isTrue();
            assertThat(line.unread()).isZero();
        });
        assertThat(conversations.waiting(seenBy(told.founder), Map.of(), MONDAY))
                .isEmpty();
        told.ask(told.founder, new AcceptMeeting(conversation, meeting, FRIDAY));
        assertThat(waiting(told.founder, Map.of())).isEmpty();
    }

    @Test
    void nothing_is_to_be_agreed_to_once_all_is_over() throws Exception {
        told.submit();
        open();
        propose(told.officer, FRIDAY);
        told.ask(told.founder, new WithdrawApplication(told.application));
        assertThat(waiting(told.founder, Map.of())).isEmpty();
        assertThat(page(told.founder).over()).isTrue();
    }

    @Test
    void a_meeting_counts_its_changes() throws Exception {
        told.submit();
        open();
        propose(told.officer, FRIDAY, MONDAY);
        told.ask(told.founder, new AcceptMeeting(conversation, meeting, FRIDAY));
        assertThat(page(told.officer).meetings()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MeetingState.AGREED);
            assertThat(line.agreed()).isEqualTo(FRIDAY);
            assertThat(line.place()).isEqualTo("302 室");
            assertThat(line.sequence()).isEqualTo(1);
        });
        told.ask(
                told.founder,
                new MoveMeeting(conversation, meeting, List.of(MONDAY), AnApplicationOnPostgres.SHANGHAI, 30, "线上会议"));
        assertThat(page(told.officer).meetings()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MeetingState.PROPOSED);
            assertThat(line.side()).isEqualTo(Side.APPLICANT);
            assertThat(line.times()).containsExactly(MONDAY);
            assertThat(line.agreed()).isNull();
        });
        told.ask(told.officer, new CancelMeeting(conversation, meeting));
        assertThat(page(told.officer).meetings()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(MeetingState.CANCELLED);
            assertThat(line.sequence()).isEqualTo(3);
        });
    }

    @Test
    void words_stand_in_their_rows_sealed_and_are_erased_with_their_writer() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post());
        propose(told.founder, FRIDAY);
        seenBy(told.founder);
        assertThat(node.bean(JdbcClient.class)
                        .sql("select string_agg(m::text, '') || string_agg(g::text, '') "
                                + "from conversation_message m, conversation_meeting g")
                        .query(String.class)
                        .single())
                .doesNotContain("检测报告", "302");
        node.bean(PersonalKeys.class).destroy(told.founder.person().value());
        assertThat(page(told.officer).messages()).singleElement().satisfies(line -> {
            assertThat(line.words()).isNull();
            assertThat(line.withdrawnAt()).isNull();
            assertThat(line.enclosures())
                    .singleElement()
                    .satisfies(file -> assertThat(file.name()).isNull());
        });
        assertThat(page(told.officer).meetings())
                .singleElement()
                .satisfies(line -> assertThat(line.place()).isNull());
    }

    @Test
    void rebuilt_from_the_log_it_is_the_same() throws Exception {
        told.submit();
        open();
        told.ask(told.founder, post(told.officer.person()));
        told.ask(told.founder, new CorrectMessage(conversation, message, "报告已经齐了。", List.of()));
        propose(told.officer, FRIDAY, MONDAY);
        told.ask(told.founder, new AcceptMeeting(conversation, meeting, FRIDAY));
        told.ask(told.founder, new WithdrawMessage(conversation, message));
        seenBy(told.founder);
        String[] tables = {"conversation", "conversation_message", "conversation_meeting"};
        String before = told.rows(tables);
        assertThat(told.rebuilt("conversations", tables)).isEqualTo(before).contains("AGREED");
    }
}
