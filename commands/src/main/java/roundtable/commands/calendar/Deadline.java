package roundtable.commands.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A moment, and the zone in which it is said to people. */
public record Deadline(Instant at, ZoneId zone) {

    /** The same, so much later. */
    public Deadline plus(Duration time) {
        return new Deadline(at.plus(time), zone);
    }

    /** Whether a receipt at {@code moment} is late. The deadline's own instant still counts as in time. */
    public boolean hasPassedAt(Instant moment) {
        return moment.isAfter(at);
    }
}
