package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.eventlog.reading.Rows;

/** Writes {@code tie}: memberships that end leave it standing. */
@Component
@ProcessingGroup("reviews")
class TiesProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    TiesProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate tie").update();
    }

    @EventHandler
    void on(MemberJoined event, At at) {
        rows.write(
                "insert into tie (organisation, person, since) values (?, ?, ?) on conflict do nothing",
                event.organisation(),
                event.person(),
                at.instant());
    }
}
