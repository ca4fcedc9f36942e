package roundtable.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import roundtable.commands.taxonomy.Industry;

/** Reads {@code demo/<file>.psv}: a heading, then a line for each, its parts between bars. */
final class Lines {

    private Lines() {}

    static <T> List<T> of(String file, Function<List<String>, T> line) {
        try (InputStream in = Lines.class.getResourceAsStream("/demo/" + file + ".psv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(text -> line.apply(List.of(text.split("\\|", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of {@code text} between commas; none where it is empty. */
    static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    static Set<Industry> industries(String text) {
        Set<Industry> found = EnumSet.noneOf(Industry.class);
        listed(text).forEach(code -> found.add(Industry.ofCode(code)));
        return found;
    }
}
