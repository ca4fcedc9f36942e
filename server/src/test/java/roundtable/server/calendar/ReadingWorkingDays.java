package roundtable.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import roundtable.commands.calendar.WorkingDays;

class ReadingWorkingDays {

    private static WorkingDays comesAlong() throws IOException {
        return new WorkingDaysFile().workingDays(new ClassPathResource("working-days/cn.psv"));
    }

    /** From the notices of the General Office of the State Council. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-04, true", // a Sunday, worked for the Spring Festival
        "2024-02-12, false",
        "2025-10-08, false",
        "2025-10-11, true",
        "2026-02-23, false",
        "2026-10-10, true",
        "2026-10-08, true",
        "2026-11-29, false"
    })
    void the_file_that_comes_along_knows_what_was_announced(LocalDate day, boolean worked) throws IOException {
        assertThat(comesAlong().isWorked(day)).isEqualTo(worked);
    }

    @Test
    void it_knows_no_year_that_has_no_notice() throws IOException {
        assertThat(comesAlong().years()).containsExactlyInAnyOrder(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test
    void another_file_takes_its_place() {
        WorkingDays days = WorkingDaysFile.read(
                List.of("# 2027", "", "notice|2027|https://example.org/2027", "2027-01-01|off|元旦"), "a file");
        assertThat(days.isWorked(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2027-02-30|off|春节; 2027-02-30",
                "2027-01-01|free|元旦; off or work",
                "2027-01-01|off; three parts",
                "notice|soon|x; soon",
                "2027-01-03|off|again; named before"
            })
    void a_line_that_cannot_be_read_is_named(String line, String why) {
        assertThatThrownBy(() -> WorkingDaysFile.read(List.of("2027-01-03|off|元旦", line), "a file"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 of a file")
                .hasMessageContaining(why);
    }
}
