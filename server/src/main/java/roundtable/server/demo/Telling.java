package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.At;
import roundtable.commands.Command;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.commands.Uuids;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.notices.Changes;

/** How the story is told: by the product's own commands, each at its own time, with ids that are the same at every telling. */
@Component
@Profile("!production")
class Telling {

    /** How long an automation may take to follow before the story stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Dispatcher dispatcher;
    private final Changes changes;
    private final EventStore log;

    Telling(Dispatcher dispatcher, Changes changes, EventStore log) {
        this.dispatcher = dispatcher;
        this.changes = changes;
        this.log = log;
    }

    void tell(Command command, Actor actor, Instant at) {
        dispatcher.send(command, asking(actor, at, command.toString()));
    }

    static Asking asking(Actor actor, Instant at, String what) {
        return new Asking(actor, new At(at), id("command/" + what), null);
    }

    /** The same at every telling. */
    static UUID id(String what) {
        return Uuids.derived("demo", what);
    }

    /** Goes on once the rows of {@code reader} show {@code id} at {@code version}: an automation has followed. */
    void waitFor(String reader, Id id, long version) {
        if (!changes.await(reader, id.value(), version, PATIENCE)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s %s did not reach version %d within %d s",
                    reader,
                    id,
                    version,
                    PATIENCE.toSeconds()));
        }
    }

    /** The message identifier of an aggregate's first event of this kind: what automations derive ids from. */
    String identifierOf(Id aggregate, Class<? extends Event> kind) {
        DomainEventStream stream = log.readEvents(aggregate.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (kind.isAssignableFrom(message.getPayloadType())) {
                return message.getIdentifier();
            }
        }
        throw new IllegalStateException(aggregate + " has no " + kind.getSimpleName());
    }
}
