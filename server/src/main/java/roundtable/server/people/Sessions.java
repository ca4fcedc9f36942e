package roundtable.server.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Uuids;
import roundtable.commands.people.PersonId;
import roundtable.server.security.Tokens;

/**
 * Sessions: short access tokens, and refresh tokens that rotate. A refresh token repeated within ten seconds gets the same
 * successor (two tabs, or an answer that was lost); one that is used later has been stolen from somebody, so its whole family
 * ends.
 */
@Component
public class Sessions {

    static final Duration REFRESH = Duration.ofDays(30);
    private static final int LONGEST_DEVICE = 200;
    private static final Duration SAME_AGAIN = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Tokens tokens;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Sessions(
            JdbcClient jdbc,
            Passwords passwords,
            Tokens tokens,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a browser gets: the refresh token goes into a cookie that no script reads. */
    record Opened(PersonId person, String access, String refresh) {}

    /**
     * A session as its owner sees it.
     *
     * @param device what the browser says of itself
     * @param current whether this very request belongs to it
     */
    record Session(
            UUID id,
            @Nullable String device,
            Instant begunAt,
            @Nullable Instant seenAt,
            boolean current) {}

    private record Account(UUID id, @Nullable String password) {}

    private record Presented(
            UUID family, UUID person, @Nullable OffsetDateTime usedAt, boolean dead) {}

    /**
     * Opens a session; empty when mail and password do not belong together, after the same time in every case. The password is
     * compared outside the transaction: it takes a while, and nobody's connection is held for it.
     */
    public Optional<Opened> open(String foldedMail, String password, @Nullable String device) {
        Optional<Account> account = jdbc.sql(
                        "select id, password from person where mail = ? and confirmed_at is not null")
                .param(foldedMail)
                .query((row, _) -> new Account(row.getObject("id", UUID.class), row.getString("password")))
                .optional();
        boolean fits = passwords.fits(password, account.map(Account::password).orElse(null));
        return fits ? account.flatMap(known -> transaction.execute(_ -> begin(known, device))) : Optional.empty();
    }

    /** Begins a session of an account; empty when its password was changed since it was compared. */
    private Optional<Opened> begin(Account account, @Nullable String device) {
        Instant now = clock.instant();
        UUID family = Uuids.next();
        int begun = jdbc.sql("insert into session_family (id, person, begun_at, device) "
                        + "select ?, id, ?, ? from person where id = ? and password = ? for share")
                .param(family)
                .param(at(now))
                .param(device == null ? null : device.substring(0, Math.min(device.length(), LONGEST_DEVICE)))
                .param(account.id())
                .param(account.password())
                .update();
        if (begun == 0) {
            return Optional.empty();
        }
        String refresh = Tokens.random();
        store(refresh, family);
        PersonId person = new PersonId(account.id());
        return Optional.of(new Opened(person, tokens.access(person, family, now), refresh));
    }

    /** Exchanges a refresh token for its successor; empty when it is of no use any more. */
    @Transactional
    public Optional<Opened> refresh(String token) {
        Instant now = clock.instant();
        Optional<Presented> found = jdbc.sql("""
                        select t.family, f.person, t.used_at, f.revoked_at is not null or t.expires_at < ? as dead
                        from refresh_token t join session_family f on f.id = t.family
                        where t.hash = ? for update of f
                        """)
                .params(at(now), Tokens.hash(token))
                .query((row, _) -> new Presented(
                        row.getObject("family", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("used_at", OffsetDateTime.class),
                        row.getBoolean("dead")))
                .optional();
        if (found.isEmpty() || found.get().dead()) {
            return Optional.empty();
        }
        Presented presented = found.get();
        if (presented.usedAt() != null
                && presented.usedAt().toInstant().plus(SAME_AGAIN).isBefore(now)) {
            end(presented.family(), now);
            return Optional.empty();
        }
        String successor = tokens.successor(token);
        jdbc.sql("update refresh_token set used_at = coalesce(used_at, ?) where hash = ?")
                .params(at(now), Tokens.hash(token))
                .update();
        jdbc.sql("update session_family set seen_at = ? where id = ?")
                .params(at(now), presented.family())
                .update();
        store(successor, presented.family());
        PersonId person = new PersonId(presented.person());
        return Optional.of(new Opened(person, tokens.access(person, presented.family(), now), successor));
    }

    /** Ends the session that this refresh token belongs to, if any. */
    @Transactional
    public void close(String token) {
        jdbc.sql("select family from refresh_token where hash = ?")
                .param(Tokens.hash(token))
                .query(UUID.class)
                .optional()
                .ifPresent(family -> end(family, clock.instant()));
    }

    /** The sessions of a person that have not ended, the latest first. */
    List<Session> of(PersonId person, UUID current) {
        return jdbc.sql("""
                        select f.id, f.device, f.begun_at, f.seen_at from session_family f
                        where f.person = ? and f.revoked_at is null
                        and exists (select 1 from refresh_token t where t.family = f.id and t.expires_at > ?)
                        order by coalesce(f.seen_at, f.begun_at) desc
                        """)
                .params(person.value(), at(clock.instant()))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
                    return new Session(
                            id,
                            row.getString("device"),
                            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                            seen == null ? null : seen.toInstant(),
                            id.equals(current));
                })
                .list();
    }

    /** Ends one session of this person; does nothing to anybody else's. */
    void end(PersonId person, UUID session) {
        jdbc.sql("update session_family set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                .params(at(clock.instant()), session, person.value())
                .update();
    }

    private void end(UUID family, Instant now) {
        jdbc.sql("update session_family set revoked_at = ? where id = ? and revoked_at is null")
                .params(at(now), family)
                .update();
    }

    /**
     * Forgets the tokens that have expired and the sessions that nobody can take up any more: those ended, or last refreshed,
     * so long ago that their tokens have expired.
     *
     * @return how many sessions are forgotten
     */
    @Transactional
    public int forgetOver() {
        Instant now = clock.instant();
        jdbc.sql("delete from refresh_token where expires_at < ?")
                .param(at(now))
                .update();
        return jdbc.sql("delete from session_family f where f.revoked_at < :long_ago or (f.begun_at < :long_ago "
                        + "and not exists (select from refresh_token t where t.family = f.id))")
                .param("long_ago", at(now.minus(REFRESH)))
                .update();
    }

    private void store(String token, UUID family) {
        jdbc.sql("insert into refresh_token (hash, family, expires_at) values (?, ?, ?) on conflict do nothing")
                .params(Tokens.hash(token), family, at(clock.instant().plus(REFRESH)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
