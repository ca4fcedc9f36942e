package roundtable.eventlog.personal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data key of every person and dossier: made in the transaction that first writes something under it, wrapped by the
 * master key, and destroyed for good when its subject is erased.
 *
 * <p>A key made in a transaction is shared with others only after the commit: were it cached before, a rollback would leave
 * data sealed under a key that no row holds. A destroyed key leaves its row as a tombstone; a missing row is a broken
 * database and an exception, never "erased". Once this node knows of a destruction, no reader that began before it can bring
 * the key back.
 */
public final class PersonalKeys {

    private static final int KEPT = 20_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final KnownKeys cache;
    private final Runnable whenDestroyed;

    /** @param whenDestroyed is run as soon as this node first knows of a destruction that is committed */
    public PersonalKeys(JdbcClient jdbc, MasterKey master, InstantSource clock, Runnable whenDestroyed) {
        this.jdbc = jdbc;
        this.master = master;
        this.cache = new KnownKeys(KEPT, clock);
        this.whenDestroyed = whenDestroyed;
    }

    /** The subject's key to write under, made where there is none. */
    DataKey forWriting(UUID subject) {
        DataKey known = known(subject);
        if (known != null) {
            return known;
        }
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        int made = jdbc.sql("insert into personal_keys (subject, wrapped) values (?, ?) on conflict do nothing")
                .params(subject, Sealing.seal(master.key(), subject, fresh))
                .update();
        if (made == 1) {
            return keep(subject, new DataKey(new SecretKeySpec(fresh, "AES")));
        }
        return keep(subject, stored(subject).orElseThrow(() -> missing(subject)));
    }

    /** The subject's key to read with. */
    DataKey forReading(UUID subject) {
        DataKey known = known(subject);
        return known != null ? known : keep(subject, stored(subject).orElseThrow(() -> missing(subject)));
    }

    /**
     * Destroys the subject's key: whatever was sealed under it reads as erased from now on, on this node at once, on others
     * when they are told ({@link #forget}) or after a minute.
     */
    public void destroy(UUID subject) {
        jdbc.sql("insert into personal_keys (subject, wrapped, destroyed_at) values (?, null, now()) "
                        + "on conflict (subject) do update set wrapped = null, destroyed_at = now()")
                .param(subject)
                .update();
        jdbc.sql("select pg_notify('roundtable_erased', ?)")
                .param(subject.toString())
                .query()
                .listOfRows();
        keep(subject, DataKey.DESTROYED);
    }

    /** This key has been destroyed, here or on another node, and that is committed. */
    public void forget(UUID subject) {
        remember(subject, DataKey.DESTROYED);
    }

    private void remember(UUID subject, DataKey key) {
        if (cache.remember(subject, key)) {
            whenDestroyed.run();
        }
    }

    private @Nullable DataKey known(UUID subject) {
        Map<UUID, DataKey> pending = pending();
        if (pending != null && pending.containsKey(subject)) {
            return pending.get(subject);
        }
        return cache.of(subject);
    }

    /** For this transaction at once, for others when it has committed. */
    private DataKey keep(UUID subject, DataKey key) {
        Map<UUID, DataKey> pending = pending();
        if (pending == null) {
            remember(subject, key);
        } else {
            pending.put(subject, key);
        }
        return key;
    }

    /** The keys met in the present transaction; null outside of one. */
    @SuppressWarnings("unchecked") // only this method binds the resource
    private @Nullable Map<UUID, DataKey> pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Map<UUID, DataKey>) bound;
        }
        Map<UUID, DataKey> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(PersonalKeys.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(PersonalKeys.this, fresh);
            }

            @Override
            public void afterCommit() {
                fresh.forEach(PersonalKeys.this::remember);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PersonalKeys.this);
            }
        });
        return fresh;
    }

    private Optional<DataKey> stored(UUID subject) {
        return jdbc.sql("select wrapped from personal_keys where subject = ?")
                .param(subject)
                .query((row, _) -> unwrapped(subject, row.getBytes(1)))
                .optional();
    }

    private DataKey unwrapped(UUID subject, byte @Nullable [] wrapped) {
        return wrapped == null
                ? DataKey.DESTROYED
                : new DataKey(new SecretKeySpec(Sealing.open(master.key(), subject, wrapped), "AES"));
    }

    private static IllegalStateException missing(UUID subject) {
        return new IllegalStateException("no key of " + subject + " is stored, not even a destroyed one");
    }
}
