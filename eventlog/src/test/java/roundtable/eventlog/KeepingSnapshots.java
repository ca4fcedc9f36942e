package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Id;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.Profile;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.RecallNote;
import specimens.ThingId;

class KeepingSnapshots {

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);

    @Test
    void every_hundred_events_one_is_made_and_used_and_its_personal_state_is_sealed() throws TimeoutException {
        ThingId thing = notedAHundredTimes();
        assertThat(snapshots(thing)).isEqualTo(1);
        assertThat(store.placesOf("note number")).isEmpty();
        spoilItsFirstEvents(thing);
        registry.ask(registry.founder(), new RecallNote(thing, "note number 99"));
    }

    @Test
    void a_snapshot_keeps_the_hidden_state_of_its_aggregate() throws TimeoutException {
        OrganisationId company = registry.register(1_000);
        PersonId invited = new PersonId(Uuids.next());
        registry.ask(
                registry.founderOf(company), new InviteMember(company, invited, Role.FOUNDER, EnumSet.of(Right.WRITE)));
        for (int i = 0; i < 100; i++) {
            registry.ask(registry.founderOf(company), new ReviseProfile(company, Profile.empty()));
        }
        assertThat(snapshots(company)).isEqualTo(1);
        spoilItsFirstEvents(company);
        registry.ask(new Actor(invited, null, Role.PERSON), new AcceptInvitation(company, Role.FOUNDER));
        assertThatThrownBy(() -> registry.ask(
                        new Actor(invited, company, Role.FOUNDER), new ReviseProfile(company, Profile.empty())))
                .isInstanceOf(Refused.class)
                .hasMessage("right-missing");
        registry.ask(registry.founderOf(company), new ReviseProfile(company, Profile.empty()));
        registry.verify(company);
    }

    @Test
    void a_snapshot_of_another_build_is_read_past() {
        ThingId thing = notedAHundredTimes();
        fromAnotherBuild(thing);
        registry.ask(registry.founder(), new RecallNote(thing, "note number 99"));
    }

    @Test
    void snapshots_of_another_build_are_dropped_when_a_node_starts() {
        ThingId ours = notedAHundredTimes();
        ThingId theirs = notedAHundredTimes();
        fromAnotherBuild(theirs);
        Specimens.besides(node).close();
        assertThat(snapshots(theirs)).isZero();
        assertThat(snapshots(ours)).isEqualTo(1);
    }

    private ThingId notedAHundredTimes() {
        ThingId thing = ThingId.next();
        registry.ask(registry.founder(), new MakeThing(thing));
        for (int i = 0; i < 100; i++) {
            registry.ask(registry.founder(), new NoteThing(thing, "note number " + i));
        }
        return thing;
    }

    private long snapshots(Id stream) {
        return store.jdbc()
                .sql("select count(*) from snapshots where aggregate_identifier = ?")
                .param(stream.toString())
                .query(Long.class)
                .single();
    }

    /** Whoever reads them now fails. */
    private void spoilItsFirstEvents(Id stream) throws TimeoutException {
        Readers readers = node.bean(Readers.class);
        for (String reader : readers.names()) {
            readers.awaitCaughtUp(reader, Duration.ofSeconds(20));
        }
        store.jdbc()
                .sql("update events set name = 'spoilt' where aggregate_identifier = ? and sequence_number < 50")
                .param(stream.toString())
                .update();
    }

    /** In a shape that this build cannot read. */
    private void fromAnotherBuild(Id stream) {
        store.jdbc()
                .sql("update snapshots set revision = 'another', payload = '\\x00', name = 'gone.Class' "
                        + "where aggregate_identifier = ?")
                .param(stream.toString())
                .update();
    }
}
