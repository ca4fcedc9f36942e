package roundtable.commands.conversations;

import static roundtable.commands.calls.CallBuilder.aCall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Gist;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallId;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationEvent.ConversationOpened;
import roundtable.commands.conversations.ConversationEvent.MeetingProposed;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;

/** An application, its company and its authority, with everybody who may and may not sit at the table. */
abstract class ConversationSpecification extends Specification<Conversation> {

    static final String WORDS = "检测报告还差一页，明天可以补吗？";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant FRIDAY = Instant.parse("2026-06-05T06:00:00Z");
    static final Instant MONDAY = Instant.parse("2026-06-08T01:30:00Z");

    final ApplicationId application = new ApplicationId(Uuids.next());
    final ConversationId conversation = ConversationId.about(application);
    final CallId call = new CallId(Uuids.next());
    final OrganisationId company = new OrganisationId(Uuids.next());
    final OrganisationId authority = new OrganisationId(Uuids.next());
    final MessageId message = new MessageId(Uuids.next());
    final MeetingId meeting = new MeetingId(Uuids.next());
    final Actor aFounder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    final Actor anOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    final Actor anotherOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    final Actor anExpert = new Actor(new PersonId(Uuids.next()), authority, Role.EXPERT);
    final Actor aPanellist = new Actor(new PersonId(Uuids.next()), authority, Role.PANELLIST);
    final Actor aRival = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.FOUNDER);
    final List<Actor> nobodysAtTheTable = List.of(
            anExpert,
            aPanellist,
            aRival,
            new Actor(anOfficer.person(), new OrganisationId(Uuids.next()), Role.OFFICER),
            Actor.themselves(aFounder.person()),
            Actor.automation());

    ConversationSpecification() {
        super(Conversation.class);
        neighbour(call, new CallDrafted(call, authority, aCall().content()));
        neighbour(company, new MemberJoined(company, aFounder.person(), Role.FOUNDER, Set.of()));
        neighbour(
                authority,
                new MemberJoined(authority, anOfficer.person(), Role.OFFICER, Set.of()),
                new MemberJoined(authority, anotherOfficer.person(), Role.OFFICER, Set.of()),
                new MemberJoined(authority, anExpert.person(), Role.EXPERT, Set.of()));
        theApplicationIsHandedIn();
    }

    void theApplicationIsBeingWritten() {
        neighbour(application, started());
    }

    void theApplicationIsHandedIn(Event... more) {
        List<Event> all = new ArrayList<>(List.of(started(), submitted()));
        all.addAll(List.of(more));
        neighbour(application, all.toArray(new Event[0]));
    }

    private Event started() {
        return new ApplicationStarted(application, call, company, aFounder.person(), null, null);
    }

    private Event submitted() {
        return new ApplicationSubmitted(
                application,
                call,
                company,
                "A-2026-1187",
                Personal.of(application, "{}"),
                Fingerprint.of("{}"),
                List.of(),
                new Gist(Personal.of(application, Text.zh("片上质谱")), null, null, null),
                aFounder.person(),
                null,
                null);
    }

    Event opened() {
        return opened(aFounder);
    }

    Event opened(Actor by) {
        return new ConversationOpened(conversation, application, call, company, authority, by.person());
    }

    PostMessage post(String words, PersonId... mentions) {
        return new PostMessage(conversation, message, words, List.of(mentions), List.of());
    }

    Event posted(Actor by, Side side, PersonId... mentions) {
        return new MessagePosted(
                conversation,
                message,
                side,
                Personal.of(by.person(), WORDS),
                List.of(mentions),
                List.of(),
                NOW.plus(Duration.ofHours(1)),
                by.person());
    }

    Arrangement arrangement(Actor by, Instant... times) {
        return new Arrangement(List.of(times), SHANGHAI, 45, Personal.of(by.person(), "政务中心 3 楼 302 室"));
    }

    Event proposed(Actor by, Side side, Instant... times) {
        return new MeetingProposed(conversation, meeting, side, arrangement(by, times), by.person());
    }
}
