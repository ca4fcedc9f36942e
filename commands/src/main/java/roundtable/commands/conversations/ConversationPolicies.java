package roundtable.commands.conversations;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.conversations.ConversationCommand.Enclosed;
import roundtable.commands.conversations.ConversationRefusal.ConversationIsOver;
import roundtable.commands.conversations.ConversationRefusal.EnclosuresTooMany;
import roundtable.commands.conversations.ConversationRefusal.MeetingLengthWrong;
import roundtable.commands.conversations.ConversationRefusal.MeetingPlaceMissing;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimeNotAhead;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimesWrong;
import roundtable.commands.conversations.ConversationRefusal.MentionedNotAtTheTable;
import roundtable.commands.conversations.ConversationRefusal.MentionsTooMany;
import roundtable.commands.conversations.ConversationRefusal.MessageEmpty;
import roundtable.commands.conversations.ConversationRefusal.OnlyThoseAtTheTable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** The rules of conversations that need no state. */
final class ConversationPolicies {

    static final int LONGEST_MESSAGE = 4_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_PLACE = 300;
    static final int MOST_MENTIONS = 20;
    static final int MOST_ENCLOSURES = 5;
    static final int MOST_TIMES = 3;
    static final int SHORTEST_MEETING = 10;
    static final int LONGEST_MEETING = 480;

    /** Long enough to see a slip, too short to unsay what was acted upon. */
    static final Duration CHANGEABLE = Duration.ofHours(1);

    private static final Duration FURTHEST = Duration.ofDays(366);

    private ConversationPolicies() {}

    /** @return the side the actor sits on */
    static Side theActorSits(OrganisationId company, OrganisationId authority, Actor actor) {
        if (actor.is(Role.FOUNDER, company)) {
            return Side.APPLICANT;
        }
        if (actor.is(Role.OFFICER, authority)) {
            return Side.AUTHORITY;
        }
        throw new Refused(new OnlyThoseAtTheTable());
    }

    static void thereIsStillSomethingToSay(ApplicationId application, Neighbours neighbours) {
        refuse(neighbours.fold(application, Subject.FOLDING).over(), new ConversationIsOver());
    }

    static void theMessageFits(String words) {
        refuse(words.isBlank(), new MessageEmpty());
        theProseFits("words", Text.zh(words), LONGEST_MESSAGE);
    }

    static void theyAllSit(
            List<PersonId> mentions, OrganisationId company, OrganisationId authority, Neighbours neighbours) {
        refuse(mentions.size() > MOST_MENTIONS, new MentionsTooMany(mentions.size(), MOST_MENTIONS));
        if (mentions.isEmpty()) {
            return;
        }
        Set<PersonId> sitting =
                new HashSet<>(neighbours.fold(company, Seats.FOLDING).people());
        sitting.addAll(neighbours.fold(authority, Seats.FOLDING).people());
        for (PersonId person : mentions) {
            refuse(!sitting.contains(person), new MentionedNotAtTheTable(person));
        }
    }

    static void theEnclosuresFit(List<Enclosed> enclosed) {
        refuse(enclosed.size() > MOST_ENCLOSURES, new EnclosuresTooMany(enclosed.size(), MOST_ENCLOSURES));
        enclosed.forEach(each -> theLineFits("name", Text.en(each.name()), LONGEST_NAME));
    }

    static void theMeetingIsPossible(List<Instant> times, int minutes, String place, Instant now) {
        boolean twice = Set.copyOf(times).size() < times.size();
        refuse(times.isEmpty() || times.size() > MOST_TIMES || twice, new MeetingTimesWrong(times.size(), MOST_TIMES));
        for (int number = 1; number <= times.size(); number++) {
            Instant time = times.get(number - 1);
            boolean ahead = time.isAfter(now) && time.isBefore(now.plus(FURTHEST));
            refuse(!ahead, new MeetingTimeNotAhead(number));
        }
        refuse(
                minutes < SHORTEST_MEETING || minutes > LONGEST_MEETING,
                new MeetingLengthWrong(minutes, SHORTEST_MEETING, LONGEST_MEETING));
        refuse(place.isBlank(), new MeetingPlaceMissing());
        theLineFits("place", Text.zh(place), LONGEST_PLACE);
    }
}
