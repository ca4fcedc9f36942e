package roundtable.commands.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked (工作日): Monday to Friday, but for the public holidays and the weekend days worked instead that the
 * State Council announces year by year (《全国年节及纪念日放假办法》, and its General Office's yearly notice). A year without a
 * notice is refused, never guessed.
 *
 * @param years those whose notice is known
 * @param exceptions days that do not follow the week: true is worked, false is off
 */
public record WorkingDays(Set<Integer> years, Map<LocalDate, Boolean> exceptions) {

    public WorkingDays {
        years = Set.copyOf(years);
        exceptions = Map.copyOf(exceptions);
    }

    /** @throws UnknownYear where its year has no notice */
    public boolean isWorked(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new UnknownYear(day.getYear());
        }
        Boolean exception = exceptions.get(day);
        return exception != null
                ? exception
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
