package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingId;

class ReactingToEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);
    private final Readers readers = node.bean(Readers.class);

    @Test
    void an_automation_answers_an_event_by_commands_that_name_their_cause() throws Exception {
        OrganisationId company = registry.register(400);
        registry.verify(company);
        readers.awaitCaughtUp("automations", PATIENCE);
        ThingId thing = thingOf(company);
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-noted");
        assertThat(store.jdbc()
                        .sql("select distinct convert_from(metadata, 'UTF8')::jsonb ->> 'cause' from events "
                                + "where aggregate_identifier = ?")
                        .param(thing.toString())
                        .query(String.class)
                        .list())
                .containsExactly(verificationOf(company));
    }

    @Test
    void an_automation_delivered_twice_acts_once() throws Exception {
        readers.awaitCaughtUp("automations", PATIENCE);
        store.jdbc()
                .sql("create table tokens_before as select * from tokens where processor = 'automations'")
                .update();
        OrganisationId company = registry.register(401);
        registry.verify(company);
        readers.awaitCaughtUp("automations", PATIENCE);
        ThingId thing = thingOf(company);
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-noted");

        deliverAgain();
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-noted");
        assertThat(readers.parked())
                .filteredOn(parked -> parked.reader().equals("automations"))
                .isEmpty();
    }

    /** As when the node had died after the automation's command and before its token was stored. */
    private void deliverAgain() throws Exception {
        StreamingEventProcessor automations = node.bean(EventProcessingConfiguration.class)
                .eventProcessor("automations", StreamingEventProcessor.class)
                .orElseThrow();
        automations.shutDown();
        store.jdbc()
                .sql(
                        "update tokens set token = earlier.token, token_type = earlier.token_type from tokens_before earlier "
                                + "where tokens.processor = earlier.processor and tokens.segment = earlier.segment")
                .update();
        automations.start();
        readers.awaitCaughtUp("automations", PATIENCE);
    }

    private ThingId thingOf(OrganisationId company) {
        return new ThingId(Uuids.derived(verificationOf(company), "thing"));
    }

    private String verificationOf(OrganisationId company) {
        return store.jdbc()
                .sql(
                        "select event_identifier from events where aggregate_identifier = ? and name = 'organisation-verified'")
                .param(company.toString())
                .query(String.class)
                .single();
    }
}
