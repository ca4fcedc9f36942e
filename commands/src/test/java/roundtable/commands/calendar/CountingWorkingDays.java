package roundtable.commands.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.calendar.WorkingClock.Day;
import roundtable.commands.calendar.WorkingClock.Pause;

/** The days about the National Day of 2026: off from 1 to 7 October; Sunday 20 September and Saturday 10 October are worked. */
class CountingWorkingDays {

    private static final WorkingDays CALENDAR = new WorkingDays(Set.of(2026), october());

    private static Map<LocalDate, Boolean> october() {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            days.put(LocalDate.of(2026, 10, day), false);
        }
        days.put(LocalDate.of(2026, 9, 20), true);
        days.put(LocalDate.of(2026, 10, 10), true);
        return days;
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static WorkingClock five(String begins, String today) {
        return WorkingClock.of(day(begins), 5, CALENDAR, day(today));
    }

    @Test
    void the_week_holds_but_for_what_was_announced() {
        assertThat(CALENDAR.isWorked(day("2026-09-18"))).isTrue();
        assertThat(CALENDAR.isWorked(day("2026-09-19"))).isFalse();
        assertThat(CALENDAR.isWorked(day("2026-09-20"))).isTrue();
        assertThat(CALENDAR.isWorked(day("2026-10-05"))).isFalse();
    }

    @Test
    void a_year_without_a_notice_is_refused() {
        assertThatThrownBy(() -> CALENDAR.isWorked(day("2027-01-04"))).isInstanceOf(UnknownYear.class);
    }

    @Test
    void the_day_it_begins_does_not_count_and_its_last_working_day_does() {
        WorkingClock clock = five("2026-09-21", "2026-09-23");
        assertThat(clock.due()).isEqualTo("2026-09-28");
        assertThat(clock.used()).isEqualTo(2);
        assertThat(clock.days()).containsExactly(Day.USED, Day.TODAY, Day.LEFT, Day.LEFT, Day.OFF, Day.OFF, Day.LEFT);
        assertThat(five("2026-09-21", "2026-09-28").late()).isFalse();
        assertThat(five("2026-09-21", "2026-09-29").late()).isTrue();
    }

    @Test
    void holidays_do_not_count_and_a_weekend_day_worked_instead_does() {
        WorkingClock clock = five("2026-09-29", "2026-09-29");
        assertThat(clock.due()).isEqualTo("2026-10-12");
        assertThat(clock.used()).isZero();
        assertThat(Collections.frequency(clock.days(), Day.OFF)).isEqualTo(8);
    }

    @Test
    void a_day_off_is_no_day_used() {
        assertThat(five("2026-09-25", "2026-09-27").used()).isZero();
        assertThat(five("2026-09-25", "2026-09-28").used()).isEqualTo(1);
    }

    @Test
    void every_working_day_after_the_last_is_shown_over() {
        WorkingClock clock = five("2026-09-21", "2026-09-30");
        assertThat(clock.days()).endsWith(Day.USED, Day.OVER, Day.OVER);
        assertThat(clock.used()).isEqualTo(5);
    }

    @Test
    void a_term_that_ends_in_an_unknown_year_has_no_last_day_yet() {
        WorkingClock clock = five("2026-12-28", "2026-12-30");
        assertThat(clock.due()).isNull();
        assertThat(clock.unknownYear()).isEqualTo(2027);
        assertThat(clock.late()).isFalse();
        assertThat(clock.used()).isEqualTo(2);
    }

    @Test
    void a_term_that_ended_before_an_unknown_year_is_late_in_it() {
        WorkingClock clock = five("2026-12-21", "2027-01-04");
        assertThat(clock.due()).isEqualTo("2026-12-28");
        assertThat(clock.late()).isTrue();
    }

    @Test
    void whatever_the_calendar_the_last_day_is_the_limit_th_that_is_worked() {
        Random random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            Map<LocalDate, Boolean> exceptions = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                exceptions.put(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)), random.nextBoolean());
            }
            WorkingDays calendar = new WorkingDays(Set.of(2026), exceptions);
            LocalDate begins = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
            int limit = 1 + random.nextInt(30);
            LocalDate due = Objects.requireNonNull(
                    WorkingClock.of(begins, limit, calendar, begins).due());
            List<LocalDate> worked = begins.plusDays(1)
                    .datesUntil(due.plusDays(1))
                    .filter(calendar::isWorked)
                    .toList();
            assertThat(worked).hasSize(limit).endsWith(due);
        }
    }

    @Test
    void while_the_applicant_holds_it_the_term_stands_still() {
        Pause open = new Pause(day("2026-09-22"), null);
        WorkingClock still = WorkingClock.of(day("2026-09-21"), 5, CALENDAR, open, day("2026-09-28"));
        assertThat(still.paused()).isTrue();
        assertThat(still.due()).isNull();
        assertThat(still.used()).isEqualTo(1);
        assertThat(still.days())
                .containsExactly(Day.USED, Day.PAUSED, Day.PAUSED, Day.PAUSED, Day.OFF, Day.OFF, Day.PAUSED);
        Pause over = new Pause(day("2026-09-22"), day("2026-09-28"));
        WorkingClock again = WorkingClock.of(day("2026-09-21"), 5, CALENDAR, over, day("2026-09-29"));
        assertThat(again.paused()).isFalse();
        assertThat(again.used()).isEqualTo(2);
        assertThat(again.due()).isEqualTo("2026-10-09");
    }

    @Test
    void a_pause_moves_the_last_day_by_just_the_working_days_in_it() {
        Random random = new Random(20261130);
        for (int round = 0; round < 500; round++) {
            LocalDate begins = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(150));
            int limit = 1 + random.nextInt(20);
            LocalDate from = begins.plusDays(random.nextInt(limit));
            Pause pause = new Pause(from, from.plusDays(random.nextInt(30)));
            LocalDate due = Objects.requireNonNull(
                    WorkingClock.of(begins, limit, CALENDAR, pause, begins).due());
            long counted = begins.plusDays(1)
                    .datesUntil(due.plusDays(1))
                    .filter(CALENDAR::isWorked)
                    .filter(worked -> !worked.isAfter(from) || worked.isAfter(Objects.requireNonNull(pause.until())))
                    .count();
            assertThat(counted).isEqualTo(limit);
        }
    }
}
