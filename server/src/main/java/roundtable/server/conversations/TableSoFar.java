package roundtable.server.conversations;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.conversations.Arrangement;
import roundtable.commands.conversations.ConversationEvent.ConversationOpened;
import roundtable.commands.conversations.ConversationEvent.MeetingAccepted;
import roundtable.commands.conversations.ConversationEvent.MeetingCancelled;
import roundtable.commands.conversations.ConversationEvent.MeetingMoved;
import roundtable.commands.conversations.ConversationEvent.MeetingProposed;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/**
 * What mails tell of a conversation, as the log has it: no read model is asked, for it may be behind.
 *
 * @param active who has done something at the table, of either side
 * @param meeting the latest one; null where there was none
 */
record TableSoFar(
        @Nullable ApplicationId application,
        @Nullable CallId call,
        @Nullable OrganisationId company,
        @Nullable OrganisationId authority,
        Set<PersonId> active,
        @Nullable Meeting meeting) {

    static final Folding<TableSoFar> FOLDING =
            new Folding<>(TableSoFar.class, new TableSoFar(null, null, null, null, Set.of(), null), TableSoFar::after);

    /**
     * A meeting.
     *
     * @param agreed the time it was last agreed to be held at, or null
     * @param sequence counts its changes
     */
    record Meeting(Arrangement arrangement, @Nullable Instant agreed, int sequence) {}

    private TableSoFar after(Event event) {
        return switch (event) {
            case ConversationOpened e ->
                new TableSoFar(e.application(), e.call(), e.company(), e.authority(), Set.of(e.by()), null);
            case MessagePosted e -> with(e.by(), meeting);
            case MeetingProposed e -> with(e.by(), new Meeting(e.arrangement(), null, 0));
            case MeetingMoved e -> with(e.by(), new Meeting(e.arrangement(), null, next()));
            case MeetingAccepted e ->
                meeting == null ? this : with(e.by(), new Meeting(meeting.arrangement(), e.time(), next()));
            case MeetingCancelled e ->
                meeting == null ? this : with(e.by(), new Meeting(meeting.arrangement(), meeting.agreed(), next()));
            default -> this;
        };
    }

    private int next() {
        return meeting == null ? 0 : meeting.sequence() + 1;
    }

    private TableSoFar with(PersonId person, @Nullable Meeting now) {
        Set<PersonId> all = new HashSet<>(active);
        all.add(person);
        return new TableSoFar(application, call, company, authority, Set.copyOf(all), now);
    }
}
