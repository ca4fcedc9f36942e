package roundtable.server.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.server.http.HttpRefusal.PageNotFound;

/**
 * {@code GET /api/v1/outbox}: mail that no server takes away, for a demonstration on one's own machine. It is there neither
 * in production nor beside a mail server: whoever reads it could confirm any address.
 */
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxRoutes {

    private final JdbcClient jdbc;
    private final boolean open;

    OutboxRoutes(
            JdbcClient jdbc, MailWorker worker, Environment environment, @Value("${roundtable.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.open = demo && !worker.hasServer() && !environment.acceptsProfiles(Profiles.of("production"));
    }

    record OutboxLetter(UUID id, String to, String subject, String text, Instant at) {}

    @GetMapping
    List<OutboxLetter> letters() {
        if (!open) {
            throw new Refused(new PageNotFound());
        }
        return jdbc.sql("select id, recipient, subject, body, written_at from mail_outbox "
                        + "where body is not null order by written_at desc, id desc limit 100")
                .query((row, _) -> new OutboxLetter(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
