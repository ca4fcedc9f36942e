package roundtable.projections.rooms;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.QuestionId;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomShelf;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/**
 * Reads rooms. Who comes in is no question of rows: the door is asked at each request, so that an access that was ended ends
 * with the next one. A query here says by its name whose it is.
 */
@Component
public class Rooms {

    private final JdbcClient jdbc;
    private final RowJson json;

    public Rooms(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A room in a list.
     *
     * @param deal null for a guest, whom it would tell the company
     * @param ours whether it is the viewer's own company's
     * @param companyName null for a guest who has not accepted its text: until then they see a room's title alone
     * @param documents 0 for a guest
     * @param waiting questions without an answer; 0 for a guest
     */
    public record Line(
            RoomId room,
            @Nullable DealId deal,
            Text title,
            boolean ours,
            @Nullable Text companyName,
            int documents,
            int guests,
            int waiting,
            boolean paused,
            Instant openedAt,
            @Nullable Instant frozenAt) {}

    /**
     * Somebody who was let in.
     *
     * @param firm null where an address was
     * @param verified whether the firm is verified just now: while it is not, it comes no further than the text; null where
     *     an address was let in
     * @param address null where a firm was
     */
    public record Access(
            AccessId access,
            @Nullable OrganisationId firm,
            @Nullable Text firmName,
            @Nullable Boolean verified,
            @Nullable String address,
            @Nullable Instant until,
            boolean download,
            Instant grantedAt,
            @Nullable Instant endedAt) {}

    /**
     * A text that was accepted.
     *
     * @param text canonical JSON; null once erased
     * @param jws null once erased
     */
    public record Signature(
            PersonId person,
            OrganisationId firm,
            @Nullable Text firmName,
            int number,
            @Nullable String text,
            @Nullable String jws,
            String key,
            String sha256,
            Instant signedAt) {}

    /**
     * A question.
     *
     * @param firm null where the reader may not know it
     * @param askedBy null where the reader may not know it
     * @param words null once erased, and where the reader may not know them
     */
    public record Question(
            QuestionId question,
            @Nullable OrganisationId firm,
            @Nullable Text firmName,
            @Nullable PersonId askedBy,
            @Nullable RoomItemId item,
            @Nullable String words,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Text publishedAsked,
            @Nullable Text publishedAnswer,
            @Nullable Instant publishedAt) {

        /** The same without the document that it is about, where that is not there for its reader. */
        public Question about(RoomShelf shelf) {
            return item == null || shelf.item(item) != null
                    ? this
                    : new Question(
                            question,
                            firm,
                            firmName,
                            askedBy,
                            null,
                            words,
                            askedAt,
                            answer,
                            answeredAt,
                            publishedAsked,
                            publishedAnswer,
                            publishedAt);
        }

        /**
         * As all in the room read it: what the founder has written, and nothing of who asked or when. Its own id tells when it was
         * asked, so that it has another one here.
         */
        Question published() {
            Instant at = Objects.requireNonNull(publishedAt);
            return new Question(
                    new QuestionId(Uuids.derived(question.toString(), "published")),
                    null,
                    null,
                    null,
                    null,
                    null,
                    at,
                    null,
                    null,
                    publishedAsked,
                    publishedAnswer,
                    at);
        }
    }

    /** What a frozen room held. */
    public record Archive(
            Instant frozenAt,
            @Nullable String text,
            @Nullable String jws,
            String key,
            String sha256) {}

    /** Those of the viewer's companies, then those that a firm of theirs was let into or whose text they have accepted. */
    public List<Line> of(Viewer viewer) {
        if (viewer.person() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select r.*, o.name as company_name, r.company = any(:companies) as ours,
                            exists (select from room_signature s where s.room = r.id and s.person = :person
                                and s.firm = any(:firms)) as signed,
                            (select count(*) from room_access a where a.room = r.id and a.ended_at is null) as guests,
                            (select count(*) from room_question q where q.room = r.id and q.answered_at is null
                                and q.published_at is null) as waiting
                        from room r left join organisation o on o.id = r.company
                        where r.company = any(:companies)
                           or exists (select from room_access a where a.room = r.id and a.firm = any(:firms)
                                and a.ended_at is null)
                           or exists (select from room_signature s where s.room = r.id and s.person = :person
                                and s.firm = any(:firms))
                        order by ours desc, r.opened_at desc, r.id limit 200
                        """)
                .param("companies", viewer.organisationsAs(Role.FOUNDER))
                .param("firms", viewer.organisationsAs(Role.INVESTOR))
                .param("person", viewer.person().value())
                .query((row, _) -> line(row))
                .list();
    }

    /** Which room of each deal a firm of the viewer may come into now: the latest where there are several. */
    public Map<DealId, RoomId> openTo(OrganisationId firm, Instant now, Viewer viewer) {
        Map<DealId, RoomId> open = new HashMap<>();
        if (viewer.is(Role.INVESTOR, firm)) {
            jdbc.sql("""
                            select distinct on (r.deal) r.deal, r.id from room r
                            join room_access a on a.room = r.id
                            join organisation o on o.id = a.firm and o.verification = 'DONE'
                            where a.firm = :firm and a.ended_at is null and (a.until is null or a.until > :now)
                              and not r.paused
                            order by r.deal, r.opened_at desc, r.id
                            """)
                    .param("firm", firm.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> open.put(new DealId(uuid(row, "deal")), new RoomId(uuid(row, "id"))))
                    .list();
        }
        return open;
    }

    private Line line(ResultSet row) throws SQLException {
        boolean ours = row.getBoolean("ours");
        return new Line(
                new RoomId(uuid(row, "id")),
                ours ? new DealId(uuid(row, "deal")) : null,
                json.read(row.getString("title"), Text.class),
                ours,
                ours || row.getBoolean("signed") ? json.readOrNull(row.getString("company_name"), Text.class) : null,
                ours ? row.getInt("documents") : 0,
                ours ? row.getInt("guests") : 0,
                ours ? row.getInt("waiting") : 0,
                row.getBoolean("paused"),
                instant(row, "opened_at"),
                instantOrNull(row, "frozen_at"));
    }

    /** The room's version among the rows; empty where there is none yet. */
    public Optional<Long> version(RoomId room) {
        return jdbc.sql("select version from room where id = ?")
                .param(room.value())
                .query(Long.class)
                .optional();
    }

    /** Whether an access to it was ended after {@code since}. */
    public boolean hasEndedSomeAccess(RoomId room, Instant since) {
        return jdbc.sql("select exists (select from room_access where room = ? and ended_at > ?)")
                .params(room.value(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Everybody who was ever let in, for its company. */
    public List<Access> accessesForCompany(RoomId room) {
        return jdbc.sql(
                        "select a.*, o.name, o.verification from room_access a left join organisation o on o.id = a.firm "
                                + "where a.room = ? order by a.ended_at nulls first, a.granted_at, a.id")
                .param(room.value())
                .query((row, _) -> access(row))
                .list();
    }

    private Access access(ResultSet row) throws SQLException {
        UUID firm = row.getObject("firm", UUID.class);
        Personal<String> address = json.readPersonal(row.getString("address"), String.class);
        return new Access(
                new AccessId(uuid(row, "id")),
                firm == null ? null : new OrganisationId(firm),
                json.readOrNull(row.getString("name"), Text.class),
                firm == null ? null : "DONE".equals(row.getString("verification")),
                address == null ? null : address.value(),
                instantOrNull(row, "until"),
                row.getBoolean("download"),
                instant(row, "granted_at"),
                instantOrNull(row, "ended_at"));
    }

    /** Every text that was accepted, for its company. */
    public List<Signature> signaturesForCompany(RoomId room) {
        return signatures("where s.room = ?", room.value());
    }

    /** What this person has accepted there themselves, the latest first. */
    public List<Signature> signaturesOf(PersonId person, RoomId room) {
        return signatures("where s.room = ? and s.person = ?", room.value(), person.value());
    }

    private List<Signature> signatures(String where, Object... values) {
        return jdbc.sql("select s.*, o.name from room_signature s left join organisation o on o.id = s.firm " + where
                        + " order by s.signed_at desc, s.number desc")
                .params(values)
                .query((row, _) -> {
                    Personal<String> text = json.readPersonal(row.getString("text"), String.class);
                    Personal<String> jws = json.readPersonal(row.getString("jws"), String.class);
                    return new Signature(
                            new PersonId(uuid(row, "person")),
                            new OrganisationId(uuid(row, "firm")),
                            json.readOrNull(row.getString("name"), Text.class),
                            row.getInt("number"),
                            text == null ? null : text.value(),
                            jws == null ? null : jws.value(),
                            row.getString("key"),
                            row.getString("sha256"),
                            instant(row, "signed_at"));
                })
                .list();
    }

    /** All that was asked, for its company: what waits for an answer first. */
    public List<Question> questionsForCompany(RoomId room) {
        return questions(room);
    }

    /** What a firm has asked itself, whole; of the others' questions what is published, and nothing of who asked. */
    public List<Question> questionsForGuest(RoomId room, OrganisationId firm) {
        return questions(room).stream()
                .filter(question -> firm.equals(question.firm()) || question.publishedAt() != null)
                .map(question -> firm.equals(question.firm()) ? question : question.published())
                .sorted(FOR_GUESTS)
                .toList();
    }

    /** What waits first, then by the times that the reader may know: the order of asking would tell who was here first. */
    private static final Comparator<Question> FOR_GUESTS = Comparator.comparing(
                    (Question question) -> question.answeredAt() != null || question.publishedAt() != null)
            .thenComparing(Question::askedAt, Comparator.reverseOrder())
            .thenComparing(question -> question.question().toString());

    private List<Question> questions(RoomId room) {
        return jdbc.sql("select q.*, o.name from room_question q left join organisation o on o.id = q.firm "
                        + "where q.room = ? order by q.answered_at is not null or q.published_at is not null, "
                        + "q.asked_at desc, q.id")
                .param(room.value())
                .query((row, _) -> question(row))
                .list();
    }

    private Question question(ResultSet row) throws SQLException {
        UUID document = row.getObject("document", UUID.class);
        Personal<String> words = json.readPersonal(row.getString("words"), String.class);
        Personal<String> answer = json.readPersonal(row.getString("answer"), String.class);
        return new Question(
                new QuestionId(uuid(row, "id")),
                new OrganisationId(uuid(row, "firm")),
                json.readOrNull(row.getString("name"), Text.class),
                personOrNull(row, "asked_by"),
                document == null ? null : new RoomItemId(document),
                words == null ? null : words.value(),
                instant(row, "asked_at"),
                answer == null ? null : answer.value(),
                instantOrNull(row, "answered_at"),
                json.readOrNull(row.getString("published_asked"), Text.class),
                json.readOrNull(row.getString("published_answer"), Text.class),
                instantOrNull(row, "published_at"));
    }

    /** What it held when it was frozen, for its company; empty while it is not. */
    public Optional<Archive> archiveForCompany(RoomId room) {
        return jdbc.sql("select * from room where id = ? and frozen_at is not null")
                .param(room.value())
                .query((row, _) -> {
                    Personal<String> text = json.readPersonal(row.getString("archive_text"), String.class);
                    Personal<String> jws = json.readPersonal(row.getString("archive_jws"), String.class);
                    return new Archive(
                            instant(row, "frozen_at"),
                            text == null ? null : text.value(),
                            jws == null ? null : jws.value(),
                            row.getString("archive_key"),
                            row.getString("archive_sha256"));
                })
                .optional();
    }
}
