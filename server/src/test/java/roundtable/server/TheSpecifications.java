package roundtable.server;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Renders the names of all tests into docs/specs, a page for each feature: a class is a behaviour, a method a sentence. So
 * people who read no Java can read what the product promises, and a page that no longer says it fails the build.
 */
class TheSpecifications {

    private static final Path PAGES = Path.of("..", "docs", "specs");
    private static final List<String> MODULES =
            List.of("commands", "assessment", "eventlog", "projections", "search", "server", "embedded");
    private static final List<String> FEATURES = List.of(
            "organisations",
            "calls",
            "applications",
            "conversations",
            "reviews",
            "standings",
            "decisions",
            "awards",
            "deals",
            "pipeline",
            "rooms",
            "services");
    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    @Test
    void every_page_says_what_the_tests_promise() throws IOException {
        SortedMap<String, String> pages = pages();
        if (Boolean.getBoolean("specs.write")) {
            write(pages);
        }
        assertThat(written())
                .as("docs/specs is stale: docs/contributing.md, \"Specifications\", says how to refresh it")
                .isEqualTo(pages);
    }

    private static SortedMap<String, String> pages() {
        Map<String, List<JavaClass>> byPage = MODULES.stream()
                .flatMap(TheSpecifications::behaviours)
                .collect(groupingBy(TheSpecifications::pageOf, TreeMap::new, Collectors.toList()));
        SortedMap<String, String> pages = new TreeMap<>();
        byPage.forEach((page, behaviours) -> pages.put(
                page + ".md",
                "# " + sentence(page) + "\n\nGenerated from the tests' names; do not edit.\n"
                        + behaviours.stream().map(TheSpecifications::section).collect(joining())));
        return pages;
    }

    /** All that a module's tests specify, in the order of their names. A class file whose source is gone does not count. */
    private static Stream<JavaClass> behaviours(String module) {
        Path sources = Path.of("..", module, "src", "test", "java");
        Path compiled = Path.of("..", module, "target", "test-classes");
        if (!Files.isDirectory(sources)) {
            return Stream.empty();
        }
        assertThat(compiled)
                .as("build %s together with the server: ./mvnw -pl server -am", module)
                .isDirectory();
        JavaClasses classes = new ClassFileImporter().importPath(compiled);
        return classes.stream()
                .filter(type -> Files.exists(sources.resolve(type.getName().replace('.', '/') + ".java")))
                .filter(type -> !sentences(type).isEmpty())
                .sorted(comparing(JavaClass::getSimpleName));
    }

    /** The feature where there is one, else the module. */
    private static String pageOf(JavaClass type) {
        List<String> words = List.of(type.getPackageName().split("\\.", -1));
        String third = words.size() > 2 ? words.get(2) : "";
        return FEATURES.contains(third) ? third : words.get(1);
    }

    private static String section(JavaClass type) {
        return "\n## " + sentence(spaced(type.getSimpleName())) + "\n\n"
                + sentences(type).stream().map(line -> "- " + line + "\n").collect(joining());
    }

    private static List<String> sentences(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation ->
                                TESTS.contains(annotation.getRawType().getName())))
                .sorted(comparingInt((JavaMethod method) ->
                                method.getSourceCodeLocation().getLineNumber())
                        .thenComparing(JavaMethod::getName))
                .map(method -> sentence(method.getName().replace('_', ' ')))
                .toList();
    }

    private static String spaced(String camelCase) {
        return camelCase
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static SortedMap<String, String> written() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        if (Files.isDirectory(PAGES)) {
            try (Stream<Path> files = Files.list(PAGES)) {
                files.forEach(file -> found.put(file.getFileName().toString(), read(file)));
            }
        }
        return found;
    }

    private static void write(SortedMap<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : written().keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
