package roundtable.commands.conversations;

import static roundtable.commands.Refused.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.conversations.ConversationRefusal.MeetingAgreedAlready;
import roundtable.commands.conversations.ConversationRefusal.MeetingIsCancelled;
import roundtable.commands.conversations.ConversationRefusal.MeetingIsPast;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimeNotAhead;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimeNotProposed;
import roundtable.commands.conversations.ConversationRefusal.OnlyTheOtherSideAcceptsAMeeting;

/**
 * The latest meeting of a conversation, as far as its rules need to know it.
 *
 * @param by the side that offered its times
 * @param agreed the time that the other side agreed to, or null
 */
record Meeting(
        MeetingId id,
        Side by,
        List<Instant> times,
        int minutes,
        @Nullable Instant agreed,
        boolean cancelled) {

    static Meeting proposed(MeetingId id, Side by, Arrangement offered) {
        return new Meeting(id, by, offered.times(), offered.minutes(), null, false);
    }

    Meeting agreedTo(Instant time) {
        return new Meeting(id, by, times, minutes, time, cancelled);
    }

    Meeting calledOff() {
        return new Meeting(id, by, times, minutes, agreed, true);
    }

    /** Whether it is still to come, or nobody has said yet that it will not be. */
    boolean standsAt(Instant now) {
        return !cancelled && !isPastAt(now);
    }

    void mayChangeAt(Instant now) {
        refuse(cancelled, new MeetingIsCancelled());
        refuse(agreed != null && isPastAt(now), new MeetingIsPast());
    }

    void mayBeAccepted(Side side, Instant time, Instant now) {
        refuse(cancelled, new MeetingIsCancelled());
        refuse(agreed != null, new MeetingAgreedAlready());
        refuse(side == by, new OnlyTheOtherSideAcceptsAMeeting());
        refuse(!times.contains(time), new MeetingTimeNotProposed());
        refuse(!time.isAfter(now), new MeetingTimeNotAhead(times.indexOf(time) + 1));
    }

    private boolean isPastAt(Instant now) {
        Duration length = Duration.ofMinutes(minutes);
        return agreed != null
                ? !agreed.plus(length).isAfter(now)
                : times.stream().noneMatch(time -> time.isAfter(now));
    }
}
