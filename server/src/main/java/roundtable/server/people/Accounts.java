package roundtable.server.people;

import static roundtable.commands.Refused.refuse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.mail.Mail;
import roundtable.server.people.PeopleRefusal.LinkDead;
import roundtable.server.security.Tokens;

/** Signing up and resetting passwords: by links that are mailed, used once, and stored only as hashes. */
@Component
class Accounts {

    private static final Duration CONFIRM_WITHIN = Duration.ofDays(3);
    private static final Duration RESET_WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final People people;
    private final Mail mail;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final String address;

    Accounts(
            JdbcClient jdbc,
            Passwords passwords,
            People people,
            Mail mail,
            InstantSource clock,
            PlatformTransactionManager transactions,
            @Value("${roundtable.public-url}") String address) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    private record Known(UUID id, boolean confirmed) {}

    private record Link(
            UUID person, @Nullable String name, @Nullable String password) {}

    /**
     * Signs somebody up. To the asker it looks the same whether the address is known or not: only its mailbox is told. The
     * password is encoded before the transaction: it takes a while, and nobody's connection is held for it.
     */
    void signUp(String typedMail, String name, String password, Language language) {
        String folded = MailAddress.folded(typedMail);
        String kept = People.acceptable(name);
        String encoded = passwords.encoded(password, folded);
        transaction.executeWithoutResult(_ -> mailLink(folded, kept, encoded, language));
    }

    private void mailLink(String folded, String name, String encoded, Language language) {
        UUID person = people.findOrInvite(folded, language).value();
        boolean confirmed = known(folded).map(Known::confirmed).orElse(false);
        if (confirmed) {
            mail.send(folded, language, "account-exists", Map.of("link", page(language, "/sign-in")));
            return;
        }
        String token = issue(person, "CONFIRM", name, encoded, CONFIRM_WITHIN);
        mail.send(folded, language, "confirm", Map.of("name", name, "link", page(language, "/confirm?token=" + token)));
    }

    /** Whoever holds the link reads the address: the account is theirs, with the name and password of that very sign-up. */
    @Transactional
    void confirm(String token) {
        Link link = use(token, "CONFIRM");
        int confirmed = jdbc.sql("update person set name = ?, password = ?, confirmed_at = ? "
                        + "where id = ? and confirmed_at is null and erased_at is null")
                .param(link.name())
                .param(link.password())
                .param(now())
                .param(link.person())
                .update();
        // An older link, of a sign-up that somebody else may have made, never takes over a confirmed account.
        refuse(confirmed == 0, new LinkDead());
        forgetLinks(link.person());
    }

    /** Mails a link to reset the password, where the address belongs to somebody. */
    @Transactional
    void askForReset(String typedMail, Language language) {
        String folded = MailAddress.folded(typedMail);
        known(folded).filter(Known::confirmed).ifPresent(known -> {
            String token = issue(known.id(), "RESET", null, null, RESET_WITHIN);
            mail.send(folded, language, "reset", Map.of("link", page(language, "/reset-password?token=" + token)));
        });
    }

    /** Sets a new password, ends every session of that person and revokes their tokens for programs. */
    @Transactional
    void reset(String token, String password) {
        Link link = use(token, "RESET");
        String folded = people.find(new PersonId(link.person()))
                .orElseThrow(() -> new Refused(new LinkDead()))
                .mail();
        jdbc.sql("update person set password = ? where id = ?")
                .params(passwords.encoded(password, folded), link.person())
                .update();
        jdbc.sql("update session_family set revoked_at = ? where person = ? and revoked_at is null")
                .params(now(), link.person())
                .update();
        jdbc.sql("update program_token set revoked_at = ? where person = ? and revoked_at is null")
                .params(now(), link.person())
                .update();
        forgetLinks(link.person());
    }

    /** Whoever has just proved that the mailbox is theirs has no more use for other links; a stranger might. */
    private void forgetLinks(UUID person) {
        jdbc.sql("delete from mail_token where person = ?").param(person).update();
    }

    private Optional<Known> known(String folded) {
        return jdbc.sql("select id, confirmed_at is not null as confirmed from person where mail = ?")
                .param(folded)
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getBoolean("confirmed")))
                .optional();
    }

    private String issue(
            UUID person, String purpose, @Nullable String name, @Nullable String password, Duration within) {
        jdbc.sql("delete from mail_token where expires_at < ?").param(now()).update();
        String token = Tokens.random();
        jdbc.sql("insert into mail_token (hash, person, purpose, name, password, expires_at) values (?, ?, ?, ?, ?, ?)")
                .param(Tokens.hash(token))
                .param(person)
                .param(purpose)
                .param(name)
                .param(password)
                .param(at(clock.instant().plus(within)))
                .update();
        return token;
    }

    private Link use(String token, String purpose) {
        return jdbc.sql("update mail_token set used_at = ? where hash = ? and purpose = ? and used_at is null "
                        + "and expires_at > ? returning person, name, password")
                .params(now(), Tokens.hash(token), purpose, now())
                .query((row, _) ->
                        new Link(row.getObject("person", UUID.class), row.getString("name"), row.getString("password")))
                .optional()
                .orElseThrow(() -> new Refused(new LinkDead()));
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private String page(Language language, String path) {
        return address + (language == Language.ZH ? "/zh" : "/en") + path;
    }
}
