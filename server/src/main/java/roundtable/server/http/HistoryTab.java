package roundtable.server.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.eventlog.reading.Histories;
import roundtable.server.people.People;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** The History tab of any record: its events, with the names of who acted. Each feature says which of them its viewer sees. */
@Component
public class HistoryTab {

    private final Histories histories;
    private final People people;
    private final JsonMapper json;

    /**
     * One event, newest first.
     *
     * @param event its lasting name, which the page puts into words
     * @param actor the person's name; null for automations
     * @param facts the event's own fields; personal values in clear, or null once erased
     * @param hash SHA-256 of the stored bytes
     */
    public record Line(
            String event,
            long version,
            Instant at,
            Instant recordedAt,
            @Nullable String actor,
            Role role,
            boolean automation,
            JsonNode facts,
            String hash) {

        /** The same with null in place of a fact, where there is one. */
        public Line without(String fact) {
            if (!(facts instanceof ObjectNode known) || !known.has(fact)) {
                return this;
            }
            return new Line(
                    event,
                    version,
                    at,
                    recordedAt,
                    actor,
                    role,
                    automation,
                    known.deepCopy().putNull(fact),
                    hash);
        }
    }

    public HistoryTab(Histories histories, People people, JsonMapper json) {
        this.histories = histories;
        this.people = people;
        this.json = json.rebuild().addModule(new InClear()).build();
    }

    /** Everything that happened to a record, newest first. */
    public List<Line> of(Id record) {
        return of(record, _ -> true);
    }

    /** What happened to a record, as far as {@code shown} lets it be seen. */
    public List<Line> of(Id record, Predicate<Event> shown) {
        List<Histories.Entry> entries = histories.of(record).stream()
                .filter(entry -> shown.test(entry.event()))
                .toList();
        Set<PersonId> actors = entries.stream()
                .map(entry -> entry.actor().person())
                .filter(person -> !person.equals(PersonId.NOBODY))
                .collect(Collectors.toSet());
        Map<PersonId, String> names = people.names(actors);
        return entries.reversed().stream()
                .map(entry -> new Line(
                        entry.name(),
                        entry.version(),
                        entry.at(),
                        entry.storedAt(),
                        names.get(entry.actor().person()),
                        entry.actor().role(),
                        entry.actor().is(Role.AUTOMATION),
                        json.valueToTree(entry.event()),
                        entry.hash()))
                .toList();
    }

    /** Names by the text of their ids, for JSON. */
    public static Map<String, String> byText(Map<PersonId, String> names) {
        Map<String, String> byText = new HashMap<>();
        names.forEach((person, name) -> byText.put(person.toString(), name));
        return byText;
    }

    /** On the wire to those who may see it, a personal value is its value; erased, it is null. */
    private static final class InClear extends SimpleModule {
        private static final long serialVersionUID = 1L;

        InClear() {
            super("roundtable-in-clear");
            addSerializer(new StdSerializer<Personal<?>>(JsonMapper.shared().constructType(Personal.class)) {
                @Override
                public void serialize(Personal<?> personal, JsonGenerator generator, SerializationContext context) {
                    context.writeValue(generator, personal.value());
                }
            });
        }
    }
}
