package roundtable.commands.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term in working days as it stands on a day. The day on which it begins does not count (《民法典》第二百零一条), holidays and
 * days of rest do not (《行政许可法》第八十二条), and it ends with its last working day.
 *
 * @param begins the day from which it runs
 * @param limit how many working days it has
 * @param used how many of them have begun, today included
 * @param due its last day; null where that lies in a year whose holidays are not known yet
 * @param unknownYear that year; null where it is known
 * @param late whether its last day is over
 * @param paused whether it stands still today
 * @param days every day after it began up to its last one, and up to today where that is later; as far as they are known
 */
public record WorkingClock(
        LocalDate begins,
        int limit,
        int used,
        @Nullable LocalDate due,
        @Nullable Integer unknownYear,
        boolean late,
        boolean paused,
        List<Day> days) {

    /** What a day is to the term. */
    public enum Day {
        /** A working day that is over. */
        USED,
        /** Neither worked nor counted. */
        OFF,
        /** A working day on which the term stood still. */
        PAUSED,
        TODAY,
        LEFT,
        /** A working day after the last one. */
        OVER
    }

    /** Longer terms than any law has, and longer lateness than anybody looks at. */
    private static final int LONGEST = 400;

    /**
     * When a term stands still: after the day on which it stopped, up to and including the day on which it goes on.
     *
     * @param until null while it stands still
     */
    public record Pause(LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return day.isAfter(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The term that began on a day and never stood still, as it stands {@code today}. */
    public static WorkingClock of(LocalDate begins, int limit, WorkingDays calendar, LocalDate today) {
        return of(begins, limit, calendar, null, today);
    }

    /** The term that began on a day, as it stands {@code today}. While it stands still it has no last day. */
    public static WorkingClock of(
            LocalDate begins, int limit, WorkingDays calendar, @Nullable Pause pause, LocalDate today) {
        boolean open = pause != null && pause.until() == null;
        List<Day> days = new ArrayList<>();
        int counted = 0;
        int used = 0;
        LocalDate due = null;
        Integer unknownYear = null;
        LocalDate day = begins;
        try {
            while ((open ? day.isBefore(today) : counted < limit || day.isBefore(today)) && days.size() < LONGEST) {
                day = day.plusDays(1);
                boolean worked = calendar.isWorked(day);
                if (worked && pause != null && pause.holds(day)) {
                    days.add(Day.PAUSED);
                } else if (worked && counted < limit) {
                    counted++;
                    used += day.isAfter(today) ? 0 : 1;
                    due = counted == limit ? day : due;
                    days.add(day.equals(today) ? Day.TODAY : day.isAfter(today) ? Day.LEFT : Day.USED);
                } else {
                    days.add(worked ? Day.OVER : Day.OFF);
                }
            }
        } catch (UnknownYear unknown) {
            unknownYear = unknown.year();
        }
        boolean late = due != null && today.isAfter(due);
        return new WorkingClock(begins, limit, used, due, unknownYear, late, open, days);
    }
}
