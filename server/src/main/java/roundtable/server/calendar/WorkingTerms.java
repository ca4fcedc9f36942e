package roundtable.server.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calendar.WorkingClock;
import roundtable.commands.calendar.WorkingDays;

/** When a term of working days ends. */
@Component
public class WorkingTerms {

    private final WorkingDays calendar;

    WorkingTerms(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The working days of that year are not announced yet: nothing is guessed. */
    @Named("year-unknown")
    public record YearUnknown(String year) implements Refusal {}

    /**
     * The last millisecond of the last working day, counted from tomorrow on.
     *
     * @param workingDays at least 1
     */
    public Deadline endingAfter(int workingDays, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        WorkingClock term = WorkingClock.of(today, workingDays, calendar, today);
        LocalDate due = Optional.ofNullable(term.due())
                .orElseThrow(() -> new Refused(new YearUnknown(String.valueOf(term.unknownYear()))));
        return new Deadline(due.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1), zone);
    }
}
