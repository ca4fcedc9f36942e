package roundtable.server.documents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import roundtable.commands.Id;

/** An installation without a scanner. */
final class NoScanner implements MalwareWatch {

    @Override
    public Optional<Instant> pass(Path received, String name) {
        return Optional.empty();
    }

    @Override
    public void remember(Id owner, String sha256, Instant cleanSince) {}

    @Override
    public Optional<Instant> cleanSince(Id owner, String sha256) {
        return Optional.empty();
    }

    @Override
    public void look(Id owner, String sha256, Path kept, String name) {}

    @Override
    public void forget(Id owner) {}
}
