package roundtable.server.conversations;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.conversations.Arrangement;
import roundtable.commands.conversations.ConversationEvent.ConversationOpened;
import roundtable.commands.conversations.ConversationEvent.MeetingAccepted;
import roundtable.commands.conversations.ConversationEvent.MeetingCancelled;
import roundtable.commands.conversations.ConversationEvent.MeetingMoved;
import roundtable.commands.conversations.ConversationEvent.MeetingProposed;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.Side;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.people.Memberships;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;
import roundtable.server.mail.Attached;
import roundtable.server.people.People;

/**
 * Tells those who are mentioned, and the other side of the table, that something was said or a meeting moves. What was said
 * stays behind the sign-in; where they meet goes into their calendars. Of a side, those are told who have done something at this table; until somebody
 * has, all who may write for it.
 */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenConversationMovesThenMailTheOtherSide {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;
    private final People people;
    private final MeetingCalendar calendar;
    private final InstantSource clock;

    WhenConversationMovesThenMailTheOtherSide(
            Addressed mail,
            Memberships memberships,
            Neighbours neighbours,
            People people,
            MeetingCalendar calendar,
            InstantSource clock) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A table, with all that mails say of it. */
    private record Known(
            ApplicationId application,
            @Nullable String number,
            Text call,
            OrganisationId company,
            Text companyName,
            OrganisationId authority,
            Text authorityName,
            TableSoFar table) {

        Text nameOf(Side side) {
            return side == Side.APPLICANT ? companyName : authorityName;
        }

        Map<String, String> said(Side side, Language language) {
            Map<String, String> facts = new HashMap<>();
            String title = call.in(language);
            facts.put("application", number == null ? title : number + " · " + title);
            facts.put("call", title);
            facts.put("company", companyName.in(language));
            facts.put("organisation", nameOf(side).in(language));
            return facts;
        }
    }

    /** An invitation; whoever comes to what was handed in says something next, and that is told. */
    @EventHandler
    void on(ConversationOpened event, Cause cause) {
        Known known = known(event.conversation());
        if (known.number() == null) {
            told(known, Side.AUTHORITY, event.by())
                    .forEach(person -> tell(person, cause, "table-invited", known, Side.APPLICANT, Map.of()));
        }
    }

    @EventHandler
    void on(MessagePosted event, Cause cause) {
        Known known = known(event.conversation());
        String who = people.names(List.of(event.by())).getOrDefault(event.by(), "");
        Set<PersonId> mentioned = new LinkedHashSet<>(event.mentions());
        mentioned.remove(event.by());
        mentioned.forEach(person -> tell(person, cause, "table-mention", known, event.side(), Map.of("who", who)));
        told(known, other(event.side()), event.by()).stream()
                .filter(person -> !mentioned.contains(person))
                .forEach(person -> tell(person, cause, "table-message", known, event.side(), Map.of("who", who)));
    }

    @EventHandler
    void on(MeetingProposed event, Cause cause) {
        offered(known(event.conversation()), event.side(), event.by(), event.arrangement(), "meeting-proposed", cause);
    }

    @EventHandler
    void on(MeetingMoved event, Cause cause) {
        offered(known(event.conversation()), event.side(), event.by(), event.arrangement(), "meeting-moved", cause);
    }

    @EventHandler
    void on(MeetingAccepted event, Cause cause) {
        Known known = known(event.conversation());
        Arrangement arrangement = meeting(known).arrangement();
        for (PersonId person : bothSides(known, PersonId.NOBODY)) {
            mail.tell(
                    person,
                    cause,
                    "meeting-accepted",
                    page(known),
                    language -> {
                        Map<String, String> facts = known.said(Side.AUTHORITY, language);
                        facts.put("time", Moments.said(event.time(), arrangement.zone(), language));
                        facts.put("minutes", String.valueOf(arrangement.minutes()));
                        return facts;
                    },
                    invited(known, event.meeting(), event.time(), false));
        }
    }

    @EventHandler
    void on(MeetingCancelled event, Cause cause) {
        Known known = known(event.conversation());
        Instant agreed = meeting(known).agreed();
        Side side = memberships
                        .holding(Right.WRITE, known.authority(), Role.OFFICER)
                        .contains(event.by())
                ? Side.AUTHORITY
                : Side.APPLICANT;
        for (PersonId person : bothSides(known, agreed == null ? event.by() : PersonId.NOBODY)) {
            mail.tell(
                    person,
                    cause,
                    "meeting-cancelled",
                    page(known),
                    language -> known.said(side, language),
                    agreed == null ? _ -> null : invited(known, event.meeting(), agreed, true));
        }
    }

    private void offered(Known known, Side side, PersonId by, Arrangement arrangement, String template, Cause cause) {
        for (PersonId person : told(known, other(side), by)) {
            mail.tell(person, cause, template, page(known), language -> {
                Map<String, String> facts = known.said(side, language);
                facts.put(
                        "times",
                        arrangement.times().stream()
                                .map(time -> "· " + Moments.said(time, arrangement.zone(), language))
                                .collect(joining("\n")));
                return facts;
            });
        }
    }

    /** What a calendar takes in, or out: those who meet have it as they have the mail. */
    private Function<People.Person, @Nullable Attached> invited(
            Known known, MeetingId meeting, Instant at, boolean cancelled) {
        TableSoFar.Meeting last = meeting(known);
        return person -> {
            Language language = person.language();
            MeetingCalendar.Agreed agreed = new MeetingCalendar.Agreed(
                    known.application(),
                    meeting,
                    known.companyName().in(language),
                    known.authorityName().in(language),
                    at,
                    last.arrangement().minutes(),
                    last.arrangement().place().value(),
                    last.sequence(),
                    cancelled);
            return new Attached(
                    MeetingCalendar.methodOf(agreed),
                    calendar.invitation(agreed, person.mail(), language, clock.instant()));
        };
    }

    private void tell(PersonId person, Cause cause, String template, Known known, Side by, Map<String, String> more) {
        mail.tell(person, cause, template, page(known), language -> {
            Map<String, String> facts = known.said(by, language);
            facts.putAll(more);
            return facts;
        });
    }

    private static String page(Known known) {
        return "/applications/" + known.application() + "/table";
    }

    private static Side other(Side side) {
        return side == Side.APPLICANT ? Side.AUTHORITY : Side.APPLICANT;
    }

    private static TableSoFar.Meeting meeting(Known known) {
        return Objects.requireNonNull(known.table().meeting(), "a meeting was proposed before it moved");
    }

    private Set<PersonId> bothSides(Known known, PersonId but) {
        Set<PersonId> all = new LinkedHashSet<>(told(known, Side.APPLICANT, but));
        all.addAll(told(known, Side.AUTHORITY, but));
        return all;
    }

    private List<PersonId> told(Known known, Side side, PersonId but) {
        List<PersonId> may = side == Side.APPLICANT
                ? memberships.holding(Right.WRITE, known.company(), Role.FOUNDER)
                : memberships.holding(Right.WRITE, known.authority(), Role.OFFICER);
        Set<PersonId> active = new HashSet<>(known.table().active());
        active.retainAll(may);
        return may.stream()
                .filter(person -> active.isEmpty() || active.contains(person))
                .filter(person -> !person.equals(but))
                .toList();
    }

    private Known known(ConversationId conversation) {
        TableSoFar table = neighbours.fold(conversation, TableSoFar.FOLDING);
        ApplicationId application = Objects.requireNonNull(table.application());
        CallId call = Objects.requireNonNull(table.call());
        OrganisationId company = Objects.requireNonNull(table.company());
        OrganisationId authority = Objects.requireNonNull(table.authority());
        CallContent content =
                Objects.requireNonNull(neighbours.fold(call, CallTerms.FOLDING).content());
        return new Known(
                application,
                neighbours.fold(application, ApplicationFacts.FOLDING).number(),
                content.title(),
                company,
                name(company),
                authority,
                name(authority),
                table);
    }

    private Text name(OrganisationId organisation) {
        Text name = neighbours.fold(organisation, OrganisationFacts.FOLDING).name();
        return name == null ? Text.zh("") : name;
    }
}
