package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Event;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Receipt;
import roundtable.eventlog.notices.Change;
import roundtable.eventlog.notices.Changes;
import roundtable.eventlog.personal.PersonalKeys;
import roundtable.eventlog.reading.Histories;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.RecallNote;
import specimens.ThingId;
import specimens.ThingRefusal.OtherNote;

/** Two server nodes on one store. The first holds all segments, the second stands by. */
@TestInstance(Lifecycle.PER_CLASS)
class SharingOneStore {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REQUEST = Duration.ofSeconds(2);

    private final Node first = Specimens.newStore();
    private final Store store = new Store(first);
    private final Node second;

    SharingOneStore() throws TimeoutException {
        first.bean(Readers.class).awaitCaughtUp("board", PATIENCE);
        second = Specimens.besides(first);
    }

    @AfterAll
    void stop() {
        second.close();
        first.close();
    }

    @Test
    void a_request_on_either_node_waits_for_its_own_change_and_then_sees_it() {
        for (Node node : new Node[] {first, second}) {
            for (Node waiting : new Node[] {first, second}) {
                OrganisationId company = new Registry(node).register(600);
                assertThat(waiting.bean(Changes.class).await("board", company.value(), 1, REQUEST))
                        .isTrue();
                assertThat(store.hasRow("board", "organisation", company.value()))
                        .isTrue();
            }
        }
    }

    @Test
    void a_change_through_one_is_heard_by_the_live_updates_of_the_other() throws Exception {
        Set<Change> heardByFirst = ConcurrentHashMap.newKeySet();
        Set<Change> heardBySecond = ConcurrentHashMap.newKeySet();
        try (AutoCloseable _ = first.bean(Changes.class).listen(heardByFirst::add);
                AutoCloseable _ = second.bean(Changes.class).listen(heardBySecond::add)) {
            for (Node node : new Node[] {first, second}) {
                OrganisationId company = new Registry(node).register(601);
                Change expected = new Change("board", company.value(), 1);
                assertThat(Store.eventually(() -> heardByFirst.contains(expected) && heardBySecond.contains(expected)))
                        .isTrue();
            }
        }
    }

    @Test
    void who_waits_for_what_does_not_come_is_let_go() {
        OrganisationId company = new Registry(first).register(602);
        assertThat(second.bean(Changes.class).await("board", company.value(), 7, Duration.ofMillis(300)))
                .isFalse();
    }

    @Test
    void a_lost_notice_costs_a_moment() {
        OrganisationId company = new Registry(first).register(603);
        assertThat(first.bean(Changes.class).await("board", company.value(), 1, REQUEST))
                .isTrue();
        // A node that starts only now has heard nothing of it.
        try (Node third = Specimens.besides(first)) {
            assertThat(third.bean(Changes.class).await("board", company.value(), 1, REQUEST))
                    .isTrue();
        }
    }

    /** The second has made its note a new one since. */
    private ThingId rememberedAsOldByTheFirst() {
        ThingId thing = ThingId.next();
        Registry here = new Registry(first);
        here.ask(here.founder(), new MakeThing(thing));
        here.ask(here.founder(), new NoteThing(thing, "old"));
        Registry there = new Registry(second);
        there.ask(there.founder(), new NoteThing(thing, "new"));
        return thing;
    }

    @Test
    void nothing_is_refused_because_one_node_remembers_what_the_other_has_changed() {
        Registry here = new Registry(first);
        ThingId thing = rememberedAsOldByTheFirst();
        assertThat(here.ask(here.founder(), new RecallNote(thing, "new")).version())
                .isEqualTo(2);
    }

    @Test
    void nothing_is_left_as_it_is_because_one_node_remembers_what_the_other_has_changed() {
        Registry here = new Registry(first);
        ThingId thing = rememberedAsOldByTheFirst();
        assertThatThrownBy(() -> here.ask(here.founder(), new RecallNote(thing, "old")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new OtherNote("new", false)));
    }

    @Test
    void two_nodes_that_change_one_thing_in_turn_follow_each_other() {
        ThingId thing = ThingId.next();
        Registry here = new Registry(first);
        Registry there = new Registry(second);
        here.ask(here.founder(), new MakeThing(thing));
        for (int i = 0; i < 10; i++) {
            Registry each = i % 2 == 0 ? there : here;
            assertThat(each.ask(each.founder(), new NoteThing(thing, "note " + i)))
                    .isEqualTo(new Receipt(thing.value(), i + 1, false));
        }
    }

    @Test
    void a_sender_who_has_seen_what_the_other_node_did_is_not_called_stale() {
        ThingId thing = ThingId.next();
        Registry here = new Registry(first);
        Registry there = new Registry(second);
        here.ask(here.founder(), new MakeThing(thing));
        there.ask(there.founder(), new NoteThing(thing, "new"));
        assertThat(here.ask(here.founder(), new NoteThing(thing, "newer"), new Conditions(1L, null))
                        .version())
                .isEqualTo(2);
        assertThatThrownBy(() -> there.ask(there.founder(), new NoteThing(thing, "late"), new Conditions(1L, null)))
                .isInstanceOf(Refused.class)
                .hasMessage("version-stale");
    }

    @Test
    void a_key_destroyed_through_one_reads_as_erased_on_the_other() {
        Registry registry = new Registry(first);
        OrganisationId company = registry.register(604);
        Receipt declined = registry.decline(company, "call 13812345678");
        assertThat(reason(second, company, declined)).isEqualTo("call 13812345678");
        first.bean(PersonalKeys.class).destroy(company.value());
        assertThat(Store.eventually(() -> reason(second, company, declined).equals("erased")))
                .isTrue();
        assertThat(reason(first, company, declined)).isEqualTo("erased");
    }

    @Test
    void a_key_destroyed_while_somebody_reads_with_it_does_not_come_back_when_they_are_done() {
        Registry registry = new Registry(first);
        OrganisationId company = registry.register(607);
        Receipt declined = registry.decline(company, "call 13812345678");
        new TransactionTemplate(second.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            assertThat(reason(second, company, declined)).isEqualTo("call 13812345678");
            first.bean(PersonalKeys.class).destroy(company.value());
            assertThat(CompletableFuture.supplyAsync(() -> reason(second, company, declined))
                            .join())
                    .isEqualTo("erased");
        });
        assertThat(reason(second, company, declined)).isEqualTo("erased");
    }

    private static String reason(Node node, OrganisationId company, Receipt declined) {
        Event event = node.bean(Histories.class)
                .of(company)
                .get(Math.toIntExact(declined.version()))
                .event();
        String reason = ((VerificationDeclined) event).reason().value();
        return reason == null ? "erased" : reason;
    }

    @Test
    void the_node_that_stands_by_can_have_a_read_model_rebuilt() throws Exception {
        Registry registry = new Registry(first);
        registry.register(605);
        first.bean(Readers.class).awaitCaughtUp("board", PATIENCE);
        String before = store.rowsOf("board where declined is null") + store.rowsOf("board_event");
        second.bean(Readers.class).rebuild("board");
        second.bean(Readers.class).awaitCaughtUp("board", PATIENCE);
        assertThat(store.rowsOf("board where declined is null") + store.rowsOf("board_event"))
                .isEqualTo(before);
        OrganisationId company = registry.register(606);
        assertThat(second.bean(Changes.class).await("board", company.value(), 1, PATIENCE))
                .isTrue();
        assertThat(second.bean(Readers.class).parked()).isEmpty();
    }
}
