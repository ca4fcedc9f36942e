package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import roundtable.eventlog.reading.Readers;
import roundtable.eventlog.reading.Readers.Parked;
import specimens.Ledger;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.PaintThing;
import specimens.ThingId;

@TestInstance(Lifecycle.PER_CLASS)
class ParkingPoisonEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String LEDGER = "ledger";

    private final Node node = Specimens.newStore();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);
    private final Readers readers = node.bean(Readers.class);

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void an_event_whose_handler_fails_is_parked_while_the_other_streams_go_on() throws Exception {
        parkedSeenAndRetried(Ledger.INFRARED, () -> node.bean(Ledger.class).learn(Ledger.INFRARED));
    }

    @Test
    void an_event_whose_rows_the_table_refuses_is_parked_while_the_other_streams_go_on() throws Exception {
        parkedSeenAndRetried(
                Ledger.ULTRAVIOLET,
                () -> store.jdbc()
                        .sql("alter table ledger drop constraint visible")
                        .update());
    }

    @Test
    void an_event_whose_handler_breaks_the_transaction_is_parked_while_the_other_streams_go_on() throws Exception {
        parkedSeenAndRetried(Ledger.GAMMA, () -> node.bean(Ledger.class).learn(Ledger.GAMMA));
    }

    private void parkedSeenAndRetried(String poison, Runnable cure) throws Exception {
        ThingId sound = made();
        ThingId ill = made();
        ThingId alsoIll = made();
        paint(sound, "red");
        paint(ill, "red");
        paint(ill, poison);
        paint(alsoIll, poison);
        paint(sound, "blue");
        paint(ill, "blue");
        paint(sound, "green");
        readers.awaitCaughtUp(LEDGER, PATIENCE);

        assertThat(coats(sound)).containsExactly("red", "blue", "green");
        assertThat(coats(ill)).containsExactly("red");
        assertThat(coats(alsoIll)).isEmpty();
        assertThat(readers.parked())
                .extracting(Parked::reader, Parked::stream)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(LEDGER, ill.toString()),
                        org.assertj.core.groups.Tuple.tuple(LEDGER, ill.toString()),
                        org.assertj.core.groups.Tuple.tuple(LEDGER, alsoIll.toString()));

        assertThat(readers.retry(LEDGER)).isZero();
        assertThat(readers.parked()).hasSize(3);
        assertThat(coats(ill)).containsExactly("red");

        cure.run();
        assertThat(readers.retry(LEDGER)).isEqualTo(2);
        assertThat(readers.parked()).isEmpty();
        assertThat(coats(ill)).containsExactly("red", poison, "blue");
        assertThat(coats(alsoIll)).containsExactly(poison);

        paint(ill, "white");
        readers.awaitCaughtUp(LEDGER, PATIENCE);
        assertThat(coats(ill)).containsExactly("red", poison, "blue", "white");
    }

    private ThingId made() {
        ThingId thing = ThingId.next();
        registry.ask(registry.founder(), new MakeThing(thing));
        return thing;
    }

    private void paint(ThingId thing, String colour) {
        registry.ask(registry.founder(), new PaintThing(thing, colour));
    }

    private List<String> coats(ThingId thing) {
        return store.jdbc()
                .sql("select colour from ledger where thing = ? order by version")
                .param(thing.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
