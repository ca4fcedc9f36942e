package roundtable.eventlog.personal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that this node has met of late. Making room in it takes one look at all of them, and afterwards at least half of it
 * is free, so that a rush of new subjects pays for it seldom. What is still known of a destruction never makes room.
 */
final class KnownKeys {

    /** How long another node may go on reading under a key destroyed elsewhere, should the notice of it be lost. */
    private static final Duration TRUST = Duration.ofSeconds(60);

    private final int atMost;
    private final InstantSource clock;
    private final Map<UUID, Known> keys = new ConcurrentHashMap<>();

    private record Known(DataKey key, Instant until) {}

    KnownKeys(int atMost, InstantSource clock) {
        this.atMost = atMost;
        this.clock = clock;
    }

    @Nullable DataKey of(UUID subject) {
        Known known = keys.get(subject);
        return known != null && known.until().isAfter(clock.instant()) ? known.key() : null;
    }

    /**
     * A key read before its destruction was known does not come back.
     *
     * @return whether its destruction is news here; who hears of it again, by a notice or by asking, hears nothing new
     */
    boolean remember(UUID subject, DataKey key) {
        if (keys.size() >= atMost) {
            makeRoom();
        }
        Known before = keys.get(subject);
        Known fresh = new Known(key, clock.instant().plus(TRUST));
        keys.merge(
                subject,
                fresh,
                (old, latest) -> latest.key().isDestroyed() || !old.key().isDestroyed() ? latest : old);
        return key.isDestroyed() && (before == null || !before.key().isDestroyed());
    }

    private void makeRoom() {
        Instant now = clock.instant();
        keys.values().removeIf(known -> !known.until().isAfter(now));
        if (keys.size() > atMost / 2) {
            keys.values().removeIf(known -> !known.key().isDestroyed());
        }
    }
}
