package roundtable.eventlog.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.eventlog.names.LogJson;
import roundtable.eventlog.names.MessageRoots;
import roundtable.eventlog.names.NamedSerializer;
import roundtable.eventlog.names.StoredNames;
import roundtable.eventlog.names.ValuesModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden files: one for each revision an event ever had, written once and never again. */
final class GoldenEvents {

    /** Set to write golden files that are missing and to refresh the catalogue. */
    static final String WRITE = "events.write";

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final LogJson LOG_JSON = new LogJson(List.of(new ValuesModule(), new ClearPersonalModule()));
    static final JsonMapper JSON = LOG_JSON.mapper();
    static final StoredNames NAMES = StoredNames.scan(new MessageRoots(List.of("roundtable.commands")));

    private GoldenEvents() {}

    record File(String name, String revision, Path path) {

        static File of(Class<? extends Event> event) {
            Named named = event.getAnnotation(Named.class);
            String revision = Integer.toString(named.revision());
            return new File(named.value(), revision, FOLDER.resolve(named.value() + "." + revision + ".json"));
        }

        private static File at(Path path) {
            String[] parts = path.getFileName().toString().split("\\.", 3);
            return new File(parts[0], parts[1], path);
        }

        boolean exists() {
            return Files.exists(path);
        }

        JsonNode json() {
            return JSON.readTree(path);
        }

        /** As the log reads it: lifted by the upcasters, then read strictly. */
        Object read(List<EventUpcaster> upcasters) {
            try {
                DomainEventData<byte[]> stored = new GenericDomainEventEntry<>(
                        "golden",
                        "golden",
                        0,
                        name,
                        Instant.EPOCH,
                        name,
                        revision,
                        Files.readAllBytes(path),
                        "{}".getBytes(StandardCharsets.UTF_8));
                return EventStreamUtils.upcastAndDeserializeDomainEvents(
                                Stream.of(stored),
                                NamedSerializer.strict(NAMES, LOG_JSON),
                                new EventUpcasterChain(upcasters))
                        .next()
                        .getPayload();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(Object sample) {
            try {
                Files.createDirectories(FOLDER);
                Files.writeString(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static boolean mayWrite() {
        return System.getProperty(WRITE) != null;
    }

    static Object sample(Class<? extends Event> event) {
        return Samples.of(event, event.getAnnotation(Named.class).value());
    }

    static List<File> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(File::at).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everything that stands in {@code part} stands in {@code whole} too. */
    static boolean isWithin(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            return whole.isObject()
                    && part.propertyStream()
                            .allMatch(property -> whole.has(property.getKey())
                                    && isWithin(property.getValue(), whole.get(property.getKey())));
        }
        if (part.isArray()) {
            return whole.isArray()
                    && part.size() == whole.size()
                    && IntStream.range(0, part.size()).allMatch(i -> isWithin(part.get(i), whole.get(i)));
        }
        return part.equals(whole);
    }
}
