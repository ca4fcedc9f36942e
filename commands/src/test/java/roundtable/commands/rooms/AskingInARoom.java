package roundtable.commands.rooms;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Personal;
import roundtable.commands.rooms.RoomCommand.AnswerQuestion;
import roundtable.commands.rooms.RoomCommand.AskQuestion;
import roundtable.commands.rooms.RoomCommand.PublishQuestion;
import roundtable.commands.rooms.RoomEvent.AccessEnded;
import roundtable.commands.rooms.RoomEvent.AccessGranted;
import roundtable.commands.rooms.RoomEvent.FolderLocked;
import roundtable.commands.rooms.RoomEvent.ItemLocked;
import roundtable.commands.rooms.RoomEvent.QuestionAnswered;
import roundtable.commands.rooms.RoomEvent.QuestionAsked;
import roundtable.commands.rooms.RoomEvent.QuestionPublished;
import roundtable.commands.rooms.RoomRefusal.NdaNotAccepted;
import roundtable.commands.rooms.RoomRefusal.NotAFounderOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.RoomAccessEnded;
import roundtable.commands.rooms.RoomRefusal.RoomDocumentUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomFirmNoLongerVerified;
import roundtable.commands.rooms.RoomRefusal.RoomQuestionAlreadyPublished;
import roundtable.commands.rooms.RoomRefusal.RoomQuestionUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomWordsMissing;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class AskingInARoom extends RoomSpecification {

    private static final String WORDS = "三家医院续签的条件是什么？";

    private final AccessId another = new AccessId(Uuids.next());

    private AskQuestion ask(String words) {
        return new AskQuestion(room, question, firm, null, words, guest);
    }

    private Event asked() {
        return new QuestionAsked(room, question, firm, null, Personal.of(investor.person(), WORDS), investor.person());
    }

    private Event published() {
        return new QuestionPublished(room, question, Text.zh("续签条件？"), Text.zh("一年一签。"));
    }

    @Test
    void a_guest_inside_asks() {
        given(open(granted(), accepted())).when(ask(" " + WORDS)).by(investor).then(asked());
    }

    @Test
    void nobody_asks_for_a_firm_whose_verification_is_over() {
        neighbour(
                firm,
                registered(OrganisationKind.INVESTOR),
                new OrganisationVerified(firm, company),
                new VerificationLapsed(firm));
        given(open(granted(), accepted()))
                .when(ask(WORDS))
                .by(investor)
                .thenRefused(new RoomFirmNoLongerVerified(firm));
    }

    @Test
    void nobody_asks_from_outside() {
        given(open(granted())).when(ask(WORDS)).by(investor).thenRefused(new NdaNotAccepted(1));
        given(open(granted(), accepted(), new AccessEnded(room, access)))
                .when(ask(WORDS))
                .by(investor)
                .thenRefused(new RoomAccessEnded());
    }

    @Test
    void a_question_says_something_about_what_lies_there() {
        given(open(granted(), accepted())).when(ask(" ")).by(investor).thenRefused(new RoomWordsMissing("question"));
        given(open(granted(), accepted()))
                .when(ask("长".repeat(2_001)))
                .by(investor)
                .thenRefused(new TextTooLong("question", 2_000, 2_001));
        given(open(granted(), accepted()))
                .when(new AskQuestion(room, question, firm, report, WORDS, guest))
                .by(investor)
                .thenRefused(new RoomDocumentUnknown());
    }

    @Test
    void nobody_asks_about_what_is_kept_from_them() {
        AskQuestion about = new AskQuestion(room, question, firm, report, WORDS, guest);
        Event askedAbout = new QuestionAsked(
                room, question, firm, report, Personal.of(investor.person(), WORDS), investor.person());
        given(open(folder(), placed(), granted(), accepted(), new ItemLocked(room, report, List.of(access))))
                .when(about)
                .by(investor)
                .then(askedAbout);
        given(open(folder(), placed(), granted(), accepted(), new ItemLocked(room, report, List.of())))
                .when(about)
                .by(investor)
                .thenRefused(new RoomDocumentUnknown());
        given(open(folder(), placed(), granted(), accepted(), new FolderLocked(room, finance, List.of())))
                .when(about)
                .by(investor)
                .thenRefused(new RoomDocumentUnknown());
        given(open(
                        folder(),
                        placed(),
                        granted(),
                        granted(another, guest.mail()),
                        accepted(),
                        new ItemLocked(room, report, List.of(another))))
                .when(about)
                .by(investor)
                .then(askedAbout);
        given(open(
                        folder(),
                        placed(),
                        granted(),
                        granted(another, guest.mail()),
                        accepted(),
                        new ItemLocked(room, report, List.of(another)),
                        new AccessEnded(room, another)))
                .when(about)
                .by(investor)
                .thenRefused(new RoomDocumentUnknown());
        given(open(
                        folder(),
                        placed(),
                        granted(),
                        granted(another, "@bluestone.example"),
                        accepted(),
                        new ItemLocked(room, report, List.of(access))))
                .when(about)
                .at(LATER)
                .by(investor)
                .thenRefused(new RoomDocumentUnknown());
    }

    private Event granted(AccessId by, String address) {
        return new AccessGranted(room, by, null, Personal.of(room, address), null, false);
    }

    @Test
    void a_founder_answers_and_may_answer_better() {
        Event answered = new QuestionAnswered(room, question, Personal.of(company, "一年一签。"), founder.person());
        given(open(granted(), accepted(), asked()))
                .when(new AnswerQuestion(room, question, "一年一签。"))
                .by(founder)
                .then(answered);
        given(open(granted(), accepted(), asked(), answered))
                .when(new AnswerQuestion(room, question, "两年一签。"))
                .by(founder)
                .then(new QuestionAnswered(room, question, Personal.of(company, "两年一签。"), founder.person()));
        given(open(granted(), accepted(), asked()))
                .when(new AnswerQuestion(room, question, "一年一签。"))
                .by(investor)
                .thenRefused(new NotAFounderOfTheRoom());
        given(open())
                .when(new AnswerQuestion(room, new QuestionId(Uuids.next()), "一年一签。"))
                .by(founder)
                .thenRefused(new RoomQuestionUnknown());
    }

    @Test
    void a_question_is_published_once_in_the_founders_words() {
        PublishQuestion publish = new PublishQuestion(room, question, Text.zh("续签条件？"), Text.zh("一年一签。"));
        given(open(granted(), accepted(), asked())).when(publish).by(founder).then(published());
        given(open(granted(), accepted(), asked(), published()))
                .when(publish)
                .by(founder)
                .thenRefused(new RoomQuestionAlreadyPublished());
    }
}
