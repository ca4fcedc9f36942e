package roundtable.eventlog.golden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.commands.Named;
import roundtable.commands.people.Personal;

/** Writes docs/events.md from the code. */
class EventCatalogue {

    private static final Path PAGE = Path.of("..", "docs", "events.md");
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

    /** The values that events are made of, by their simple name. */
    private final SortedMap<String, Class<?>> values = new TreeMap<>();

    @Test
    void the_page_says_what_the_code_does() throws IOException {
        String page = page();
        if (GoldenEvents.mayWrite()) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/events.md is stale: docs/contributing.md, \"Adding an event\", says how to refresh it")
                .isEqualTo(page);
    }

    @Test
    void every_event_belongs_to_a_feature() {
        assertThat(GoldenEvents.NAMES.all().values())
                .allSatisfy(event -> assertThat(FEATURES).contains(featureOf(event)));
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # The events

                Generated from the code by the test `EventCatalogue`; docs/contributing.md, “Adding an event”, says how to refresh
                it. Each event is stored as JSON under its name and revision. A `?` marks what may be absent. `Personal<T>` is
                encrypted under the key of a person or a dossier, and reads as erased once that key is destroyed. Beside its
                payload every event carries who asked, in which role and for which organisation, when it happened, the command and
                its cause, and the versions of what a rule read of other records.
                """);
        for (String feature : FEATURES) {
            List<Class<? extends Event>> events = GoldenEvents.NAMES.all().values().stream()
                    .filter(event -> featureOf(event).equals(feature))
                    .toList();
            if (!events.isEmpty()) {
                page.append("\n## ").append(feature).append("\n\n| Event | Revision | Holds |\n|---|---|---|\n");
                events.forEach(event -> page.append(row(event)));
            }
        }
        page.append("\n## Values\n\n| Value | Is |\n|---|---|\n");
        // Describing a value may bring further ones along.
        SortedMap<String, String> described = new TreeMap<>();
        while (!described.keySet().containsAll(values.keySet())) {
            for (String name : List.copyOf(values.keySet())) {
                described.computeIfAbsent(name, _ -> description(values.get(name)));
            }
        }
        described.forEach((name, description) -> page.append("| `%s` | %s |\n".formatted(name, description)));
        return page.toString();
    }

    private static String featureOf(Class<?> event) {
        return event.getPackageName().replaceFirst("roundtable\\.commands\\.", "");
    }

    private String row(Class<? extends Event> event) {
        Named named = event.getAnnotation(Named.class);
        return "| `%s` | %d | %s |\n".formatted(named.value(), named.revision(), components(event));
    }

    private String components(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return components.length == 0
                ? "nothing"
                : Arrays.stream(components)
                        .map(component -> component.getName() + " `" + typeName(component.getAnnotatedType()) + "`")
                        .collect(joining(", "));
    }

    private String typeName(AnnotatedType type) {
        return typeName(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private String typeName(Type type) {
        if (type instanceof ParameterizedType generic) {
            return typeName(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(this::typeName)
                            .collect(joining(", ", "<", ">"));
        }
        Class<?> plain = (Class<?>) type;
        String name = nameOf(plain);
        if (plain.getPackageName().startsWith("roundtable.") && plain != Personal.class) {
            values.put(name, plain);
        }
        return name;
    }

    private static String nameOf(Class<?> type) {
        return type.isMemberClass()
                ? nameOf(type.getDeclaringClass()) + "." + type.getSimpleName()
                : type.getSimpleName();
    }

    private @Nullable String description(@Nullable Class<?> value) {
        if (value == null) {
            return null;
        }
        if (Id.class.isAssignableFrom(value)) {
            return "a UUID";
        }
        if (value == Money.class) {
            return "amount, currency";
        }
        if (value.isEnum()) {
            return Arrays.stream(value.getEnumConstants())
                    .map(constant -> GoldenEvents.JSON.valueToTree(constant).asString())
                    .collect(joining("`, `", "one of `", "`"));
        }
        if (value.isSealed()) {
            return Arrays.stream(value.getPermittedSubclasses())
                    .map(this::typeName)
                    .collect(joining("` or `", "`", "`"));
        }
        return components(value);
    }
}
