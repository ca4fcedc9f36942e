package roundtable.commands.conversations;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.conversations.ConversationCommand.CorrectMessage;
import roundtable.commands.conversations.ConversationCommand.Enclosed;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationCommand.WithdrawMessage;
import roundtable.commands.conversations.ConversationEvent.MessageCorrected;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.conversations.ConversationEvent.MessageWithdrawn;
import roundtable.commands.conversations.ConversationRefusal.ConversationIsOver;
import roundtable.commands.conversations.ConversationRefusal.EnclosuresTooMany;
import roundtable.commands.conversations.ConversationRefusal.MentionedNotAtTheTable;
import roundtable.commands.conversations.ConversationRefusal.MentionsTooMany;
import roundtable.commands.conversations.ConversationRefusal.MessageEmpty;
import roundtable.commands.conversations.ConversationRefusal.MessageIsWithdrawn;
import roundtable.commands.conversations.ConversationRefusal.MessagePostedAlready;
import roundtable.commands.conversations.ConversationRefusal.MessageStands;
import roundtable.commands.conversations.ConversationRefusal.MessageUnknown;
import roundtable.commands.conversations.ConversationRefusal.OnlyItsAuthorChangesAMessage;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.TextRefusal.TextNotLegible;
import roundtable.commands.text.TextRefusal.TextTooLong;

class TalkingAtTheTable extends ConversationSpecification {

    private static final Enclosed REPORT = new Enclosed("cd".repeat(32), "application/pdf", "检测报告.pdf", 4_096);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private CorrectMessage correct(String words) {
        return new CorrectMessage(conversation, message, words, List.of());
    }

    private Event corrected() {
        return new MessageCorrected(conversation, message, Personal.of(aFounder.person(), "报告已经齐了。"), List.of());
    }

    private PostMessage postWith(Enclosed... enclosed) {
        return new PostMessage(conversation, message, WORDS, List.of(), List.of(enclosed));
    }

    @Test
    void either_side_says_something_in_words_that_can_be_erased_with_their_writer() {
        given(opened()).when(post("  " + WORDS + "\n")).by(aFounder).then(posted(aFounder, Side.APPLICANT));
        given(opened()).when(post(WORDS)).by(anOfficer).then(posted(anOfficer, Side.AUTHORITY));
    }

    @Test
    void a_message_has_words_and_not_too_many_of_them() {
        given(opened()).when(post(" \n ")).by(aFounder).thenRefused(new MessageEmpty());
        given(opened()).when(post("字".repeat(4_001))).by(aFounder).thenRefused(new TextTooLong("words", 4_000, 4_001));
        given(opened()).when(post("收到\u202E！")).by(aFounder).thenRefused(new TextNotLegible("words"));
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(post(WORDS))
                .by(aFounder)
                .thenRefused(new MessagePostedAlready(message));
    }

    @Test
    void it_mentions_only_people_who_sit_at_the_table() {
        given(opened())
                .when(post(WORDS, anOfficer.person(), anotherOfficer.person(), anOfficer.person()))
                .by(aFounder)
                .then(posted(aFounder, Side.APPLICANT, anOfficer.person(), anotherOfficer.person()));
        given(opened())
                .when(post(WORDS, anExpert.person()))
                .by(anOfficer)
                .thenRefused(new MentionedNotAtTheTable(anExpert.person()));
        given(opened())
                .when(post(WORDS, aRival.person()))
                .by(aFounder)
                .thenRefused(new MentionedNotAtTheTable(aRival.person()));
        given(opened())
                .when(new PostMessage(
                        conversation, message, WORDS, Collections.nCopies(21, anOfficer.person()), List.of()))
                .by(aFounder)
                .thenRefused(new MentionsTooMany(21, 20));
    }

    @Test
    void whoever_has_left_their_organisation_has_left_the_table() {
        neighbour(
                authority,
                new MemberJoined(authority, anOfficer.person(), Role.OFFICER, Set.of()),
                new MemberRemoved(authority, anOfficer.person(), Role.OFFICER));
        given(opened())
                .when(post(WORDS, anOfficer.person()))
                .by(aFounder)
                .thenRefused(new MentionedNotAtTheTable(anOfficer.person()));
    }

    @Test
    void a_few_documents_lie_beside_it() {
        given(opened())
                .when(postWith(REPORT))
                .by(aFounder)
                .then(new MessagePosted(
                        conversation,
                        message,
                        Side.APPLICANT,
                        Personal.of(aFounder.person(), WORDS),
                        List.of(),
                        List.of(new Enclosure(
                                REPORT.sha256(), "application/pdf", Personal.of(aFounder.person(), "检测报告.pdf"), 4_096)),
                        NOW.plus(AN_HOUR),
                        aFounder.person()));
        given(opened())
                .when(postWith(Collections.nCopies(6, REPORT).toArray(new Enclosed[0])))
                .by(aFounder)
                .thenRefused(new EnclosuresTooMany(6, 5));
        given(opened())
                .when(postWith(new Enclosed(REPORT.sha256(), "application/pdf", "字".repeat(201), 1)))
                .by(aFounder)
                .thenRefused(new TextTooLong("name", 200, 201));
    }

    @Test
    void ones_own_words_may_be_mended_for_an_hour() {
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(correct("报告已经齐了。"))
                .at(NOW.plus(AN_HOUR))
                .by(aFounder)
                .then(corrected());
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(correct("报告已经齐了。"))
                .at(NOW.plus(AN_HOUR).plusMillis(1))
                .by(aFounder)
                .thenRefused(new MessageStands(60));
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(correct(" "))
                .by(aFounder)
                .thenRefused(new MessageEmpty());
    }

    @Test
    void ones_own_words_may_be_taken_back_for_an_hour_also_when_all_is_over() {
        theApplicationIsHandedIn(new ApplicationWithdrawn(application, aFounder.person(), null));
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(new WithdrawMessage(conversation, message))
                .at(NOW.plus(AN_HOUR))
                .by(aFounder)
                .then(new MessageWithdrawn(conversation, message));
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(new WithdrawMessage(conversation, message))
                .at(NOW.plus(AN_HOUR).plusMillis(1))
                .by(aFounder)
                .thenRefused(new MessageStands(60));
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(correct("报告已经齐了。"))
                .by(aFounder)
                .thenRefused(new ConversationIsOver());
    }

    @Test
    void nobody_changes_anothers_words() {
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(correct("报告已经齐了。"))
                .by(anOfficer)
                .thenRefused(new OnlyItsAuthorChangesAMessage());
        given(opened(), posted(aFounder, Side.APPLICANT))
                .when(new WithdrawMessage(conversation, message))
                .by(anOfficer)
                .thenRefused(new OnlyItsAuthorChangesAMessage());
        given(opened())
                .when(new WithdrawMessage(conversation, message))
                .by(aFounder)
                .thenRefused(new MessageUnknown(message));
        given(opened(), posted(aFounder, Side.APPLICANT), new MessageWithdrawn(conversation, message))
                .when(correct("报告已经齐了。"))
                .by(aFounder)
                .thenRefused(new MessageIsWithdrawn());
    }
}
