package specimens;

import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationEvent;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.reading.Rows;

/** What an organisation is, and every event of it, once: a second delivery would break {@code board_event}'s key. */
@ProcessingGroup("board")
public class Board {

    static final String TABLES = """
            create table board (
                organisation uuid primary key, name jsonb not null, verified boolean not null, declined jsonb,
                members integer not null
            );
            create table board_event (organisation uuid, version bigint, primary key (organisation, version))
            """;

    private final Rows rows;
    private final JdbcClient jdbc;

    Board(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate board, board_event").update();
    }

    @EventHandler
    void on(OrganisationRegistered event, @SequenceNumber long version) {
        rows.write(
                "insert into board (organisation, name, verified, members) values (?, ?::jsonb, false, 0)",
                event.organisation(),
                rows.json(event.name()));
        count(event, version);
    }

    @EventHandler
    void on(OrganisationVerified event, @SequenceNumber long version) {
        rows.write("update board set verified = true where organisation = ?", event.organisation());
        count(event, version);
    }

    @EventHandler
    void on(VerificationDeclined event, @SequenceNumber long version) {
        rows.write(
                "update board set declined = ?::jsonb where organisation = ?",
                rows.json(event.reason()),
                event.organisation());
        count(event, version);
        if (Objects.requireNonNullElse(event.reason().value(), "").startsWith("poison")) {
            throw new IllegalStateException("cannot take " + event.reason().value());
        }
    }

    @EventHandler
    void on(MemberJoined event, @SequenceNumber long version) {
        rows.write("update board set members = members + 1 where organisation = ?", event.organisation());
        count(event, version);
    }

    private void count(OrganisationEvent event, long version) {
        OrganisationId organisation = event.organisation();
        rows.write("insert into board_event values (?, ?)", organisation, version);
    }
}
