package roundtable.commands.applications;

import java.time.LocalDate;
import java.time.ZoneId;
import roundtable.commands.calendar.WorkingClock;
import roundtable.commands.calendar.WorkingDays;

/**
 * Within which days an appeal may be lodged, as it was told with the decline.
 *
 * @param from the day of the decline, which does not count
 * @param workingDays as the call says
 * @param zone in which its days begin and end
 */
public record AppealTerm(LocalDate from, int workingDays, ZoneId zone) {

    /** How it stands on a day. In a year whose holidays are not known it has no last day, and is not over. */
    public WorkingClock on(LocalDate day, WorkingDays calendar) {
        return WorkingClock.of(from, workingDays, calendar, day);
    }
}
