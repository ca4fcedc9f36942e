package roundtable.server.rooms;

import static roundtable.commands.Refused.refuse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.text.Text;
import roundtable.server.mail.Mail;
import roundtable.server.people.InTurn;
import roundtable.server.people.People.Person;
import roundtable.server.rooms.RoomEntryRefusal.RoomCodeDead;
import roundtable.server.rooms.RoomEntryRefusal.RoomCodeTriedTooOften;
import roundtable.server.rooms.RoomEntryRefusal.RoomCodeWrong;
import roundtable.server.rooms.RoomEntryRefusal.RoomCodesTooMany;
import roundtable.server.security.Tokens;

/**
 * Codes of six digits, mailed to whoever comes into a room for the first time in a session: whoever has somebody's session has
 * not their mailbox yet. A code lives ten minutes and five tries, and the next one takes its place.
 */
@Component
class RoomCodes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_TRIES = 5;
    static final int MOST_AN_HOUR = 5;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InTurn inTurn;
    private final Mail mail;
    private final InstantSource clock;

    private record Tried(UUID id, String hash, int tries, Instant expiresAt) {}

    RoomCodes(JdbcClient jdbc, InTurn inTurn, Mail mail, InstantSource clock) {
        this.jdbc = jdbc;
        this.inTurn = inTurn;
        this.mail = mail;
        this.clock = clock;
    }

    /** Mails another code, and of several asked for at once no more than may be. */
    void send(RoomId room, Text title, UUID session, Person person) {
        inTurn.of(person.id(), () -> sendInTurn(room, title, session, person));
    }

    private void sendInTurn(RoomId room, Text title, UUID session, Person person) {
        Instant now = clock.instant();
        jdbc.sql("delete from room_code where sent_at < ?")
                .param(at(now.minus(Duration.ofDays(1))))
                .update();
        int sent = jdbc.sql("select count(*) from room_code where person = ? and room = ? and sent_at > ?")
                .params(person.id().value(), room.value(), at(now.minus(HOUR)))
                .query(Integer.class)
                .single();
        refuse(sent >= MOST_AN_HOUR, new RoomCodesTooMany(MOST_AN_HOUR, HOUR.toSeconds()));
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        jdbc.sql("insert into room_code (id, session, room, person, hash, sent_at, expires_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Uuids.next(),
                        session,
                        room.value(),
                        person.id().value(),
                        hash(room, session, code),
                        at(now),
                        at(now.plus(LIFE)))
                .update();
        mail.send(
                person.mail(),
                person.language(),
                "room-code",
                Map.of(
                        "code", code,
                        "room", title.in(person.language()),
                        "minutes", String.valueOf(LIFE.toMinutes())));
    }

    /** Tries the latest code; each try counts, whatever becomes of the request. */
    void enter(RoomId room, UUID session, String typed) {
        Tried tried = jdbc.sql("""
                        update room_code set tries = tries + 1
                        where id = (select id from room_code where session = ? and room = ?
                                    order by sent_at desc, id desc limit 1)
                          and used_at is null
                        returning id, hash, tries, expires_at
                        """)
                .params(session, room.value())
                .query((row, _) -> new Tried(
                        row.getObject("id", UUID.class),
                        row.getString("hash"),
                        row.getInt("tries"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new Refused(new RoomCodeDead()));
        refuse(!clock.instant().isBefore(tried.expiresAt()), new RoomCodeDead());
        refuse(tried.tries() > MOST_TRIES, new RoomCodeTriedTooOften(MOST_TRIES));
        boolean right = MessageDigest.isEqual(
                tried.hash().getBytes(StandardCharsets.US_ASCII),
                hash(room, session, typed.strip()).getBytes(StandardCharsets.US_ASCII));
        refuse(!right, new RoomCodeWrong(MOST_TRIES - tried.tries()));
        jdbc.sql("update room_code set used_at = ? where id = ?")
                .params(at(clock.instant()), tried.id())
                .update();
        jdbc.sql("insert into room_entry (session, room, entered_at) values (?, ?, ?) on conflict do nothing")
                .params(session, room.value(), at(clock.instant()))
                .update();
    }

    boolean entered(RoomId room, UUID session) {
        return jdbc.sql("select exists (select from room_entry where session = ? and room = ?)")
                .params(session, room.value())
                .query(Boolean.class)
                .single();
    }

    private static String hash(RoomId room, UUID session, String code) {
        return Tokens.hash(room + "/" + session + "/" + code);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
