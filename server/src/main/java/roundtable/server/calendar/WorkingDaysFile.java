package roundtable.server.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import roundtable.commands.calendar.WorkingDays;

/**
 * Reads working days from {@code roundtable.working-days}: the file that comes along, or one put in its place when a year's
 * notice comes out. Its lines are {@code notice|year|where it stands} and {@code date|off or work|holiday}; the rest is
 * comment.
 */
@Configuration(proxyBeanMethods = false)
class WorkingDaysFile {

    @Bean
    WorkingDays workingDays(@Value("${roundtable.working-days:classpath:working-days/cn.psv}") Resource file)
            throws IOException {
        return read(file.getContentAsString(StandardCharsets.UTF_8).lines().toList(), file.getDescription());
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static WorkingDays read(List<String> lines, String name) {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            try {
                if (parts.length != 3) {
                    throw new IllegalArgumentException("three parts are wanted");
                }
                if (parts[0].equals("notice")) {
                    years.add(Integer.parseInt(parts[1]));
                } else {
                    Boolean before = exceptions.put(LocalDate.parse(parts[0]), isWorked(parts[1]));
                    if (before != null) {
                        throw new IllegalArgumentException("this day was named before");
                    }
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        "line %d of %s, \"%s\": %s".formatted(number, name, line, e.getMessage()), e);
            }
        }
        return new WorkingDays(years, exceptions);
    }

    private static boolean isWorked(String word) {
        return switch (word) {
            case "work" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("a day is off or work");
        };
    }
}
