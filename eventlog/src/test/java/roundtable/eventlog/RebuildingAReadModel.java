package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.notices.Change;
import roundtable.eventlog.notices.Changes;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;

class RebuildingAReadModel {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void dropped_and_replayed_with_four_segments_it_has_the_same_rows_and_nobody_is_told() throws Exception {
        try (Node node = Specimens.newStore()) {
            Store store = new Store(node);
            Readers readers = node.bean(Readers.class);
            tellAStory(new Registry(node));
            readers.awaitCaughtUp("board", PATIENCE);
            String before = store.rowsOf("board_event") + store.rowsOf("board").replaceAll("sealed[^}]*", "");
            assertThat(store.count("board")).isEqualTo(60);
            assertThat(readers.parked()).hasSize(2);

            Set<Change> heard = ConcurrentHashMap.newKeySet();
            try (AutoCloseable _ = node.bean(Changes.class).listen(heard::add)) {
                store.jdbc().sql("truncate board, board_event").update();
                readers.rebuild("board");
                readers.awaitCaughtUp("board", PATIENCE);
                assertThat(store.count("tokens where processor = 'board'")).isEqualTo(4);
                assertThat(store.rowsOf("board_event") + store.rowsOf("board").replaceAll("sealed[^}]*", ""))
                        .isEqualTo(before);
                // The event that was parked is parked again, once, and what follows it.
                assertThat(readers.parked()).hasSize(2);

                OrganisationId last = new Registry(node).register(799);
                assertThat(Store.eventually(() -> heard.contains(new Change("board", last.value(), 1))))
                        .isTrue();
                assertThat(heard)
                        .filteredOn(change -> change.reader().equals("board"))
                        .extracting(Change::stream)
                        .containsOnly(last.value());
            }
        }
    }

    private static void tellAStory(Registry registry) {
        for (int i = 0; i < 60; i++) {
            OrganisationId company = registry.register(700 + i % 50);
            if (i % 3 == 0) {
                registry.decline(company, i == 30 ? "poison" : "the name differs from the register");
            }
            if (i % 2 == 0) {
                verifyUnlessTaken(registry, company);
            }
        }
    }

    private static void verifyUnlessTaken(Registry registry, OrganisationId company) {
        try {
            registry.verify(company);
        } catch (Refused refused) {
            assertThat(refused).hasMessage("registration-taken");
        }
    }
}
