package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Id;
import roundtable.commands.Refused;
import roundtable.server.documents.DocumentRefusal.DocumentInfected;
import roundtable.server.documents.DocumentRefusal.DocumentTooLargeToScan;
import roundtable.server.documents.DocumentRefusal.ScannerAway;

/**
 * Asks the scanner that {@code roundtable.clamd} names, and remembers what it has found clean. Without one every document is
 * plainly “not scanned”. With one, nothing unseen is kept or given out: while it does not answer, both wait.
 */
@Component
class Scans implements MalwareWatch {

    private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final @Nullable Clamd clamd;

    Scans(JdbcClient jdbc, InstantSource clock, @Value("${roundtable.clamd:}") String address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.clamd = address.isBlank() ? null : Clamd.at(address);
    }

    @Override
    public Optional<Instant> pass(Path received, String name) {
        if (clamd == null) {
            return Optional.empty();
        }
        try {
            Optional<String> malware = clamd.scan(received);
            malware.ifPresent(found -> LOG.warn("a file was refused: clamd found {} in it", found));
            refuse(malware.isPresent(), new DocumentInfected(name, malware.orElse("")));
            return Optional.of(clock.instant());
        } catch (Clamd.TooLong tooLong) {
            throw new Refused(new DocumentTooLargeToScan(name));
        } catch (IOException away) {
            LOG.warn("clamd at {} does not answer: {}", clamd, away.getMessage());
            throw new Refused(new ScannerAway(name));
        }
    }

    @Override
    public void remember(Id owner, String sha256, Instant cleanSince) {
        jdbc.sql("insert into document_scan (owner, sha256, clean_at) values (?, ?, ?) "
                        + "on conflict (owner, sha256) do update set clean_at = excluded.clean_at")
                .params(owner.value(), sha256, cleanSince.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Instant> cleanSince(Id owner, String sha256) {
        return jdbc.sql("select clean_at from document_scan where owner = ? and sha256 = ?")
                .params(owner.value(), sha256)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void look(Id owner, String sha256, Path kept, String name) {
        if (clamd != null && cleanSince(owner, sha256).isEmpty()) {
            pass(kept, name).ifPresent(at -> remember(owner, sha256, at));
        }
    }

    @Override
    public void forget(Id owner) {
        jdbc.sql("delete from document_scan where owner = ?")
                .param(owner.value())
                .update();
    }
}
