package roundtable.server.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Uuids;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.http.Sentences;
import roundtable.server.people.People;

/**
 * What people are told once a day. A line is gathered in the transaction that causes it; in the morning, by each person's
 * clock, the lines written before that hour become one mail, in one transaction: each is mailed once, however many nodes look.
 */
@Component
public class Digests {

    /** So many people at one look; the rest at the next. */
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Mail mail;
    private final MailSettings settings;
    private final People people;
    private final Sentences sentences;
    private final Links links;
    private final TransactionTemplate transaction;
    private final LocalTime morning;

    private record Line(UUID id, String subject, String page) {}

    Digests(
            JdbcClient jdbc,
            Mail mail,
            MailSettings settings,
            People people,
            Sentences sentences,
            Links links,
            PlatformTransactionManager transactions,
            @Value("${roundtable.digest-at}") LocalTime morning) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.settings = settings;
        this.people = people;
        this.sentences = sentences;
        this.links = links;
        this.transaction = new TransactionTemplate(transactions);
        this.morning = morning;
    }

    /**
     * Gathers a line, once for each reason.
     *
     * @param page below the language
     */
    void gather(String reason, PersonId person, MailKind kind, String subject, String page, Instant now) {
        jdbc.sql("insert into mail_digest (id, reason, person, kind, subject, page, gathered_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?) on conflict (reason) do nothing")
                .params(Uuids.next(), reason, person.value(), kind.name(), subject, page, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a line of this kind waits for a person's next morning. */
    boolean holds(PersonId person, MailKind kind) {
        return jdbc.sql("select exists (select from mail_digest "
                        + "where person = ? and kind = ? and mailed_at is null and not dropped)")
                .params(person.value(), kind.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Mails everybody what waits for them since before their last morning.
     *
     * @return to how many people
     */
    public int mailDue(Instant now) {
        List<PersonId> waiting = jdbc.sql("select person from mail_digest where mailed_at is null and not dropped "
                        + "group by person order by min(gathered_at) limit " + AT_ONCE)
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
        int mailed = 0;
        for (PersonId person : waiting) {
            Boolean some = transaction.execute(_ -> mail(person, lastMorning(settings.zoneOf(person), now), now));
            mailed += Boolean.TRUE.equals(some) ? 1 : 0;
        }
        return mailed;
    }

    /** The last time that it was morning in a zone. */
    private Instant lastMorning(ZoneId zone, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(morning);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private boolean mail(PersonId person, Instant before, Instant now) {
        List<Line> lines = jdbc.sql("select id, subject, page from mail_digest "
                        + "where person = ? and mailed_at is null and not dropped and gathered_at < ? "
                        + "order by gathered_at, id for update")
                .params(person.value(), before.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Line(row.getObject("id", UUID.class), row.getString("subject"), row.getString("page")))
                .list();
        if (lines.isEmpty()) {
            return false;
        }
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        lines.forEach(line -> jdbc.sql("update mail_digest set mailed_at = ?, subject = null, page = null where id = ?")
                .params(at, line.id())
                .update());
        people.find(person)
                .ifPresent(found -> mail.sendOnce(
                        "digest/" + lines.getFirst().id(),
                        found.mail(),
                        found.language(),
                        "digest",
                        Map.of(
                                "count", String.valueOf(lines.size()),
                                "lines", said(lines, found.language())),
                        new Beside(
                                sentences.of("word.mail.footer", links.settings(found.language()), found.language()),
                                null,
                                null)));
        return true;
    }

    private String said(List<Line> lines, Language language) {
        return lines.stream()
                .map(line -> line.subject() + "\n" + links.to(line.page(), language))
                .collect(Collectors.joining("\n\n"));
    }
}
