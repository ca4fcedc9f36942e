package roundtable.server.security;

import static roundtable.commands.Refused.refuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Text;
import roundtable.server.security.TokenRefusal.TokenDaysOutOfRange;
import roundtable.server.security.TokenRefusal.TokenNameMissing;
import roundtable.server.security.TokenRefusal.TokenWithoutScopes;
import roundtable.server.security.TokenRefusal.TooManyTokens;

/**
 * Tokens by which programs ask for a person: named, for some scopes, for a while. Only the hash of one is kept; how long it lives
 * and whether it was revoked is looked at with every request.
 */
@Component
public class ProgramTokens {

    /** How each begins, so that it is known from a session's token, and by those who search code for secrets. */
    static final String PREFIX = "rtp_";

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAYS = 366;
    private static final Duration TO_THE_MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ProgramTokens(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token as its person sees it later: never the secret. */
    public record Token(
            UUID id,
            String name,
            List<Scope> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {}

    /** @param secret told this once */
    public record Made(Token token, String secret) {}

    /** Who asks by a token, and for what they may. */
    record Bearer(PersonId person, Set<Scope> scopes) {}

    public List<Token> of(PersonId person) {
        return jdbc.sql("select * from program_token where person = ? order by made_at desc, id")
                .param(person.value())
                .query((row, _) -> token(row))
                .list();
    }

    /** Makes a token that lives for some days. */
    public Made make(PersonId person, String name, Collection<Scope> scopes, int days) {
        refuse(name.isBlank(), new TokenNameMissing());
        Fitting.theLineFits("name", Text.zh(name), LONGEST_NAME);
        refuse(scopes.isEmpty(), new TokenWithoutScopes());
        refuse(days < 1 || days > LONGEST_DAYS, new TokenDaysOutOfRange(days, LONGEST_DAYS));
        Instant now = clock.instant();
        long living = of(person).stream()
                .filter(token -> token.revokedAt() == null && token.expiresAt().isAfter(now))
                .count();
        refuse(living >= MOST, new TooManyTokens(MOST));
        String secret = PREFIX + Tokens.random();
        Token made = new Token(
                Uuids.next(),
                name.strip(),
                List.copyOf(EnumSet.copyOf(scopes)),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        jdbc.sql("insert into program_token (id, person, name, hash, scopes, made_at, expires_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        made.id(),
                        person.value(),
                        made.name(),
                        Tokens.hash(secret),
                        made.scopes().stream().map(Scope::name).collect(Collectors.joining(",")),
                        at(made.madeAt()),
                        at(made.expiresAt()))
                .update();
        return new Made(made, secret);
    }

    /** @return false where this person has no such token, or it was revoked before */
    public boolean revoke(PersonId person, UUID id) {
        return jdbc.sql("update program_token set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                        .params(at(clock.instant()), id, person.value())
                        .update()
                == 1;
    }

    /** Whose token this is; empty where it has expired, was revoked or was never made. */
    Optional<Bearer> bearer(String secret) {
        Instant now = clock.instant();
        String hash = Tokens.hash(secret);
        Optional<Bearer> bearer = jdbc.sql(
                        "select t.person, t.scopes from program_token t join person p on p.id = t.person "
                                + "where t.hash = ? and t.revoked_at is null and t.expires_at > ? and p.erased_at is null")
                .params(hash, at(now))
                .query((row, _) -> new Bearer(
                        new PersonId(row.getObject("person", UUID.class)),
                        EnumSet.copyOf(scopes(row.getString("scopes")))))
                .optional();
        bearer.ifPresent(
                _ -> jdbc.sql("update program_token set used_at = ? where hash = ? and coalesce(used_at < ?, true)")
                        .params(at(now), hash, at(now.minus(TO_THE_MINUTE)))
                        .update());
        return bearer;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                instant(row, "used_at"));
    }

    private static List<Scope> scopes(String stored) {
        return Arrays.stream(stored.split(",")).map(Scope::valueOf).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
