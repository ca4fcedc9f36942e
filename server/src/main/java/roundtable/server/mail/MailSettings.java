package roundtable.server.mail;

import static roundtable.commands.Refused.refuse;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.commands.people.PersonId;
import roundtable.server.mail.MailRefusal.MailAlwaysComes;

/** How each person wants to be told of what. Whoever has said nothing is told at once. */
@Component
public class MailSettings {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    MailSettings(JdbcClient jdbc, @Value("${roundtable.zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    Delivery of(PersonId person, MailKind kind) {
        return kind == MailKind.ACCOUNT
                ? Delivery.AT_ONCE
                : jdbc.sql("select delivery from mail_setting where person = ? and kind = ?")
                        .params(person.value(), kind.name())
                        .query((row, _) -> Delivery.valueOf(row.getString("delivery")))
                        .optional()
                        .orElse(Delivery.AT_ONCE);
    }

    /** Every kind there is, with what this person wants of it. */
    Map<MailKind, Delivery> of(PersonId person) {
        Map<MailKind, Delivery> all = new EnumMap<>(MailKind.class);
        for (MailKind kind : MailKind.values()) {
            all.put(kind, Delivery.AT_ONCE);
        }
        jdbc.sql("select kind, delivery from mail_setting where person = ?")
                .param(person.value())
                .query((row, _) ->
                        all.put(MailKind.valueOf(row.getString("kind")), Delivery.valueOf(row.getString("delivery"))))
                .list();
        return all;
    }

    /** In which zone it is morning for this person: their own, or the installation's. */
    ZoneId zoneOf(PersonId person) {
        return jdbc.sql("select zone from mail_zone where person = ?")
                .param(person.value())
                .query((row, _) -> ZoneId.of(row.getString("zone")))
                .optional()
                .orElse(zone);
    }

    /** Sets what is given. What was gathered of a kind that is no longer wanted is dropped. */
    @Transactional
    void set(PersonId person, Map<MailKind, Delivery> wanted, ZoneId itsZone) {
        refuse(wanted.getOrDefault(MailKind.ACCOUNT, Delivery.AT_ONCE) != Delivery.AT_ONCE, new MailAlwaysComes());
        wanted.forEach((kind, delivery) -> set(person, kind, delivery));
        jdbc.sql("insert into mail_zone (person, zone) values (?, ?) "
                        + "on conflict (person) do update set zone = excluded.zone")
                .params(person.value(), itsZone.getId())
                .update();
    }

    /** Ends mails of a kind: what a mail's own link does. */
    @Transactional
    public void end(PersonId person, MailKind kind) {
        refuse(kind == MailKind.ACCOUNT, new MailAlwaysComes());
        set(person, kind, Delivery.NEVER);
    }

    private void set(PersonId person, MailKind kind, Delivery delivery) {
        jdbc.sql("insert into mail_setting (person, kind, delivery) values (?, ?, ?) "
                        + "on conflict (person, kind) do update set delivery = excluded.delivery")
                .params(person.value(), kind.name(), delivery.name())
                .update();
        if (delivery == Delivery.NEVER) {
            jdbc.sql("update mail_digest set dropped = true, subject = null, page = null "
                            + "where person = ? and kind = ? and not dropped and mailed_at is null")
                    .params(person.value(), kind.name())
                    .update();
        }
    }
}
