package roundtable.commands.calls;

import java.time.Instant;
import roundtable.commands.calendar.Deadline;

/** When applications are received: from {@code opens} up to and including the deadline's instant. */
public record Window(Instant opens, Deadline closes) {}
