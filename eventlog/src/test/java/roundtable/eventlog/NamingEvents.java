package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.eventlog.names.LogJson;
import roundtable.eventlog.names.NamedSerializer;
import roundtable.eventlog.names.StoredNames;
import roundtable.eventlog.reading.Histories;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.PaintThing;
import specimens.ThingEvent.ThingPainted;
import specimens.ThingId;

class NamingEvents {

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);

    /** As it was called in the build that wrote it. */
    static final class Before {
        @Named("gadget-found")
        record GadgetFound(String where) implements Event {}
    }

    /** Renamed and moved since. */
    static final class Since {
        @Named("gadget-found")
        record ThingDiscovered(String where) implements Event {}
    }

    @Test
    void a_renamed_class_still_reads_its_events() {
        LogJson json = new LogJson(List.of());
        NamedSerializer before = NamedSerializer.strict(new StoredNames(Set.of(Before.GadgetFound.class)), json);
        NamedSerializer since = NamedSerializer.strict(new StoredNames(Set.of(Since.ThingDiscovered.class)), json);
        SerializedObject<byte[]> stored = before.serialize(new Before.GadgetFound("attic"), byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("gadget-found");
        Object read = since.deserialize(stored);
        assertThat(read).isEqualTo(new Since.ThingDiscovered("attic"));
    }

    @Test
    void two_events_never_bear_one_name() {
        assertThatThrownBy(() -> new StoredNames(Set.of(Before.GadgetFound.class, Since.ThingDiscovered.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gadget-found");
    }

    @Test
    void no_class_name_is_stored_with_an_event() {
        registry.verify(registry.register(100));
        assertThat(store.placesOf("roundtable.commands"))
                .doesNotContain("events.name", "events.payload", "events.metadata");
    }

    @Test
    void an_earlier_revision_is_lifted_to_the_present_one() {
        ThingId thing = ThingId.next();
        store.append(thing, "thing", 0, "thing-made", "1", "{\"thing\":\"" + thing + "\"}");
        store.append(thing, "thing", 1, "thing-painted", "1", "{\"thing\":\"" + thing + "\",\"colour\":\"red\"}");
        registry.ask(registry.founder(), new PaintThing(thing, "blue"));
        assertThat(node.bean(EventStore.class).readEvents(thing.toString(), 1).asStream())
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(new ThingPainted(thing, "red", "matt"), new ThingPainted(thing, "blue", "matt"));
        assertThat(node.bean(Histories.class).of(thing))
                .extracting(entry -> (Object) entry.event())
                .contains(new ThingPainted(thing, "red", "matt"), new ThingPainted(thing, "blue", "matt"));
    }

    @Test
    void a_revision_that_nothing_lifts_is_an_error() {
        try (Node other = Specimens.newStore()) {
            ThingId thing = ThingId.next();
            new Store(other).append(thing, "thing", 0, "thing-made", "7", "{\"thing\":\"" + thing + "\"}");
            Registry there = new Registry(other);
            assertThatThrownBy(() -> there.ask(there.founder(), new PaintThing(thing, "red")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("nothing lifts thing-made from revision 7 to 1");
        }
    }

    @Test
    void an_unknown_name_stops_its_aggregate_and_every_reader_instead_of_being_skipped() throws Exception {
        try (Node other = Specimens.newStore()) {
            Store others = new Store(other);
            Registry there = new Registry(other);
            ThingId thing = ThingId.next();
            others.append(thing, "thing", 0, "thing-made", "1", "{\"thing\":\"" + thing + "\"}");
            others.append(thing, "thing", 1, "thing-vanished", "1", "{}");
            assertThatThrownBy(() -> there.ask(there.founder(), new PaintThing(thing, "red")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessage("no event is named thing-vanished");
            ThingId later = ThingId.next();
            others.append(later, "thing", 0, "thing-made", "1", "{\"thing\":\"" + later + "\"}");
            others.append(
                    later,
                    "thing",
                    1,
                    "thing-painted",
                    "2",
                    "{\"thing\":\"" + later + "\",\"colour\":\"red\",\"gloss\":\"matt\"}");
            Readers readers = other.bean(Readers.class);
            assertThatThrownBy(() -> readers.awaitCaughtUp("ledger", Duration.ofMillis(500)))
                    .isInstanceOf(TimeoutException.class);
            assertThat(others.count("ledger")).isZero();
            assertThat(readers.behind("ledger")).isPositive();

            others.jdbc()
                    .sql("update events set name = 'thing-painted', "
                            + "payload = convert_to('{\"thing\":\"" + thing + "\",\"colour\":\"blue\"}', 'UTF8') "
                            + "where name = 'thing-vanished'")
                    .update();
            readers.awaitCaughtUp("ledger", Duration.ofSeconds(20));
            assertThat(others.count("ledger")).isEqualTo(2);
            assertThat(readers.behind("ledger")).isZero();
        }
    }
}
