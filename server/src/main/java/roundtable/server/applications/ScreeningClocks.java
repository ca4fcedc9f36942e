package roundtable.server.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.AppealTerm;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.WorkingClock;
import roundtable.commands.calendar.WorkingDays;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.Applications;
import roundtable.projections.applications.Applications.Line;
import roundtable.projections.people.Viewer;

/**
 * The term within which an applicant hears whether their application is admitted: five working days from its receipt
 * (《行政许可法》第三十二条第一款第四项), counted in the zone of its call. It stands still while the applicant mends what was returned.
 */
@Component
class ScreeningClocks {

    static final int WORKING_DAYS = 5;

    private final Applications applications;
    private final WorkingDays calendar;

    ScreeningClocks(Applications applications, WorkingDays calendar) {
        this.applications = applications;
        this.calendar = calendar;
    }

    /** The term of one application's screening. */
    record Clock(ApplicationId application, WorkingClock clock) {}

    /** Of all that waits for this viewer's screening, and of all that their companies wait for. */
    List<Clock> of(Viewer viewer, Instant now) {
        Map<ApplicationId, Clock> clocks = new LinkedHashMap<>();
        Stream.concat(applications.awaitingScreening(viewer).stream(), applications.own(viewer).stream())
                .forEach(line -> {
                    if (line.state() == State.SUBMITTED || line.state() == State.RETURNED) {
                        clocks.putIfAbsent(line.id(), clock(line, now));
                    }
                });
        return List.copyOf(clocks.values());
    }

    /** The term within which a decline may be appealed; empty where it cannot be, or was. */
    Optional<WorkingClock> ofAppeal(ApplicationPage page, Instant now) {
        AppealTerm term = page.appealable();
        return term == null || page.state() != State.DECLINED || page.appeal() != null
                ? Optional.empty()
                : Optional.of(term.on(LocalDate.ofInstant(now, term.zone()), calendar));
    }

    private Clock clock(Line line, Instant now) {
        ZoneId zone = line.call().zone();
        LocalDate received = LocalDate.ofInstant(Objects.requireNonNull(line.submittedAt()), zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Clock(line.id(), WorkingClock.of(received, WORKING_DAYS, calendar, mending(line, zone), today));
    }

    /** While its applicant mends it, the term stands still. */
    private static WorkingClock.@Nullable Pause mending(Line line, ZoneId zone) {
        Instant returned = line.returnedAt();
        if (returned == null) {
            return null;
        }
        Instant again = line.resubmittedAt();
        return new WorkingClock.Pause(
                LocalDate.ofInstant(returned, zone), again == null ? null : LocalDate.ofInstant(again, zone));
    }
}
