package roundtable.commands.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When an investor may show evidence anew while its verification still holds, so that nothing is closed to it meanwhile. */
public final class Renewal {

    private static final int DAYS_AHEAD = 30;

    private Renewal() {}

    /** The first day, in UTC, on which a verification that holds until this day may be renewed. */
    public static LocalDate from(LocalDate lastDay) {
        return lastDay.minusDays(DAYS_AHEAD);
    }

    /** Until when a verification holds that may be renewed from this day on. */
    public static LocalDate lastDayOf(LocalDate firstDay) {
        return firstDay.plusDays(DAYS_AHEAD);
    }

    static boolean isOpen(LocalDate lastDay, Instant at) {
        return !LocalDate.ofInstant(at, ZoneOffset.UTC).isBefore(from(lastDay));
    }
}
