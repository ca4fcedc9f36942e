package roundtable.server.rooms;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;

/**
 * What was looked at in a room, and what was taken out of it, as the server knows it itself: a row for every page picture and
 * every file that it gave out. How long a page was looked at is the time until the same session asked for the next one, at most
 * {@link #LONGEST}; of the last one nothing is known.
 */
@Component
public class RoomViews {

    /** Longer than this, somebody has gone for a coffee. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_FILES = 500;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RoomViews(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was given out. */
    public enum Kind {
        PAGE,
        FILE,
        FOLDER,
        CHOICE,
        ROOM
    }

    /**
     * A page, as one person has looked at it.
     *
     * @param times how often its picture was asked for
     * @param seconds how long, as far as the server knows
     */
    record Looked(
            PersonId person, OrganisationId firm, RoomItemId item, int page, int times, long seconds, Instant last) {}

    /** A file that somebody took. */
    record Taken(PersonId person, OrganisationId firm, RoomItemId item, Kind kind, Instant at) {}

    /** Notes that something is given out, before its first byte is. */
    void note(Visit visit, RoomItemId item, String sha256, @Nullable Integer page, Kind kind) {
        note(visit, item, sha256, page, kind, clock.instant());
    }

    /** The same with a time of its own, for demo data. */
    public void note(Visit visit, RoomItemId item, String sha256, @Nullable Integer page, Kind kind, Instant at) {
        jdbc.sql("insert into room_view (room, item, sha256, page, kind, person, firm, session, at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(visit.room().value())
                .param(item.value())
                .param(sha256)
                .param(page)
                .param(kind.name())
                .param(visit.person().value())
                .param(visit.firm().value())
                .param(visit.session())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Page by page and person by person. */
    List<Looked> pages(RoomId room) {
        return jdbc.sql("""
                        select person, firm, item, page, count(*) as times, coalesce(sum(seconds), 0)::bigint as seconds,
                               max(at) as last
                        from (select look.*, case when next is not null
                                  then least(:longest, extract(epoch from next - at)) end as seconds
                              from (select v.*, lead(at) over (partition by session order by at, id) as next
                                    from room_view v where room = :room) look) view
                        where kind = 'PAGE'
                        group by person, firm, item, page order by person, item, page
                        """)
                .param("longest", LONGEST.toSeconds())
                .param("room", room.value())
                .query((row, _) -> new Looked(
                        new PersonId(uuid(row, "person")),
                        new OrganisationId(uuid(row, "firm")),
                        new RoomItemId(uuid(row, "item")),
                        row.getInt("page"),
                        row.getInt("times"),
                        row.getLong("seconds"),
                        instant(row, "last")))
                .list();
    }

    /** The latest first. */
    List<Taken> files(RoomId room) {
        return jdbc.sql("select * from room_view where room = ? and kind <> 'PAGE' order by at desc, id desc limit "
                        + MOST_FILES)
                .param(room.value())
                .query((row, _) -> new Taken(
                        new PersonId(uuid(row, "person")),
                        new OrganisationId(uuid(row, "firm")),
                        new RoomItemId(uuid(row, "item")),
                        Kind.valueOf(row.getString("kind")),
                        instant(row, "at")))
                .list();
    }
}
