package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Conditions.Once;
import roundtable.eventlog.dispatch.Receipt;
import specimens.AtOnce;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.ClaimInVain;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.PaintThing;
import specimens.ThingId;

class AnsweringRepeatedRequests {

    private final Store store = new Store(Specimens.node());
    private final Registry registry = new Registry(Specimens.node());
    private final ThingId thing = ThingId.next();
    private final String key = Uuids.next().toString();

    AnsweringRepeatedRequests() {
        registry.ask(registry.founder(), new MakeThing(thing));
    }

    @Test
    void the_same_key_with_the_same_body_gets_the_first_answer_and_changes_nothing() {
        Receipt first = note("body");
        note("another key", "body");
        long before = store.names(thing).size();
        Receipt second = note("body");
        assertThat(first).isEqualTo(new Receipt(thing.value(), 1, false));
        assertThat(second).isEqualTo(new Receipt(thing.value(), 1, true));
        assertThat(store.names(thing)).hasSize(Math.toIntExact(before));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        note("body");
        assertThatThrownBy(() -> note("other body")).isInstanceOf(Refused.class).hasMessage("idempotency-key-reused");
    }

    @Test
    void a_key_is_its_sender_s_own() {
        note("body");
        registry.ask(registry.officer(), new NoteThing(thing, "officer"), once("other body"));
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-noted", "thing-noted");
    }

    @Test
    void of_ten_at_once_on_two_nodes_while_the_first_runs_one_runs() throws Exception {
        int code = 300;
        OrganisationId company = registry.register(code);
        Held rival = Held.claim(Specimens.node(), "registration", "CN/" + Registry.code(code));
        Thread release = Thread.ofVirtual().start(() -> releaseWhenBothNodesWait(rival));
        AtOnce.Outcome<Receipt> outcome;
        try (Node besides = Specimens.besides(Specimens.node())) {
            Registry there = new Registry(besides);
            List<Callable<Receipt>> verifications = new ArrayList<>();
            for (Registry each : List.of(registry, there)) {
                verifications.addAll(Collections.nCopies(
                        5, () -> each.ask(registry.officer(), new VerifyOrganisation(company), once("body"))));
            }
            outcome = AtOnce.run(verifications);
        }
        release.join();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.answers()).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
        assertThat(outcome.answers())
                .extracting(Receipt::target, Receipt::version)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(company.value(), 2L));
        assertThat(store.names(company))
                .filteredOn("organisation-verified"::equals)
                .hasSize(1);
    }

    /** The first of each node; the others of that node wait for their turn. */
    private void releaseWhenBothNodesWait(Held rival) {
        try {
            assertThat(Store.eventually(() -> store.waiting() >= 2)).isTrue();
            rival.rollBack();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_refused_first_leaves_the_key_free() {
        assertThatThrownBy(() -> registry.ask(registry.founder(), new ClaimInVain(thing, "red"), once("body")))
                .isInstanceOf(Refused.class);
        Receipt second = registry.ask(registry.founder(), new PaintThing(thing, "red"), once("other body"));
        assertThat(second.repeated()).isFalse();
        assertThat(store.names(thing)).isEqualTo(List.of("thing-made", "thing-painted"));
    }

    private Receipt note(String body) {
        return note(key, body);
    }

    private Receipt note(String otherKey, String body) {
        return registry.ask(
                registry.founder(), new NoteThing(thing, "note"), new Conditions(null, new Once(otherKey, body)));
    }

    private Conditions once(String body) {
        return new Conditions(null, new Once(key, body));
    }
}
