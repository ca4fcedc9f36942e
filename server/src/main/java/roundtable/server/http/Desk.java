package roundtable.server.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.dispatch.Receipt;
import roundtable.eventlog.notices.Changes;

/** Where every route hands in its command: it is sent as asked, waited for as wished, and answered with its version. */
@Component
public class Desk {

    private final Dispatcher dispatcher;
    private final Changes changes;
    private final InstantSource clock;

    public Desk(Dispatcher dispatcher, Changes changes, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The answer to an accepted command.
     *
     * @param id what was changed or made
     * @param version its version now: the next ETag
     * @param readable whether reading shows the change already; ask again in a moment where not
     */
    public record Done(UUID id, long version, boolean readable) {}

    /**
     * Sends a command that changes something.
     *
     * @param reader whose rows the page will read next: a feature word
     */
    public ResponseEntity<Done> change(Command command, Asked asked, String reader) {
        Done done = send(command, asked, reader);
        return ResponseEntity.ok().eTag(etag(done.version())).body(done);
    }

    /**
     * Sends a command that makes something; its answer says where it is.
     *
     * @param collection the path below which it is found by its id
     */
    public ResponseEntity<Done> make(Command command, Asked asked, String reader, String collection) {
        Done done = send(command, asked, reader);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(collection + "/" + done.id()))
                .eTag(etag(done.version()))
                .body(done);
    }

    private Done send(Command command, Asked asked, String reader) {
        asked.person();
        Receipt receipt = dispatcher.send(command, Asking.now(asked.actor(), clock.instant()), asked.conditions());
        boolean readable = !asked.patience().isZero()
                && changes.await(reader, receipt.target(), receipt.version(), asked.patience());
        return new Done(receipt.target(), receipt.version(), readable);
    }

    /** A version as an ETag. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
