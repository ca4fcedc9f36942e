package roundtable.server.applications;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who changed which answer of a draft, when, from what to what (修改记录). Kept beside the draft, sealed as it is, and gone
 * with it. What one hand does to one answer within minutes is one change, unless another hand came in between or it was
 * only taken back.
 */
@Component
class DraftChanges {

    static final Duration ONE_SITTING = Duration.ofMinutes(5);
    static final int MOST_KEPT = 2_000;
    static final int MOST_READ = 50;

    /** The oldest are looked for now and then, not at each saving. */
    private static final int SAVINGS_BETWEEN_FORGETTING = 50;

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final JsonMapper json;

    DraftChanges(JdbcClient jdbc, RowJson rows, LogJson log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = log.mapper();
    }

    /**
     * One answer, changed by one person.
     *
     * @param id the larger, the later
     * @param setAside whether {@code after} is an answer that two hands wrote at once and that was not chosen
     * @param before null where it was not answered
     * @param after null where the answer was removed, and, like {@code before}, once erased
     */
    record Change(
            long id,
            long revision,
            String question,
            PersonId by,
            Instant at,
            boolean setAside,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** An answer that was given while a colleague gave another to the same question, and that was not the one chosen. */
    record SetAside(String question, JsonNode answer) {}

    /** Who changed an answer last. */
    record LastHand(String question, PersonId by, Instant at) {}

    /**
     * Notes what a saving has changed.
     *
     * @param before the answers that it was based on
     * @param by who saved them
     */
    void note(
            ApplicationId application,
            JsonNode before,
            JsonNode after,
            List<SetAside> setAside,
            long revision,
            PersonId by,
            Instant at) {
        Set<String> questions = new TreeSet<>(before.propertyNames());
        questions.addAll(after.propertyNames());
        questions.removeIf(question -> before.path(question).equals(after.path(question)));
        if (questions.isEmpty() && setAside.isEmpty()) {
            return;
        }
        Map<String, Sitting> sittings = sittings(application, questions);
        for (String question : questions) {
            JsonNode was = before.path(question);
            JsonNode is = after.path(question);
            Sitting sitting = sittings.get(question);
            if (sitting != null && sitting.isGoneOnWith(by, is, at)) {
                goOn(application, sitting, revision, at, is);
            } else {
                insert(application, revision, question, by, at, at, false, was, is);
            }
        }
        for (SetAside lost : setAside) {
            insert(
                    application,
                    revision,
                    lost.question(),
                    by,
                    at,
                    at,
                    true,
                    after.path(lost.question()),
                    lost.answer());
        }
        if (revision % SAVINGS_BETWEEN_FORGETTING == 0) {
            forgetTheOldest(application);
        }
    }

    /**
     * The latest first.
     *
     * @param before earlier than this one; null for the latest
     * @param question of this question alone; null for all
     */
    List<Change> page(ApplicationId application, @Nullable Long before, @Nullable String question, int most) {
        return jdbc.sql("select * from application_draft_change where application = :application "
                        + "and (cast(:before as bigint) is null or id < :before) "
                        + "and (cast(:question as text) is null or question = :question) order by id desc limit :most")
                .param("application", application.value())
                .param("before", before)
                .param("question", question)
                .param("most", most)
                .query((row, _) -> change(row))
                .list();
    }

    /** Of each answer, whose hand was on it last. */
    List<LastHand> lastHands(ApplicationId application) {
        return jdbc.sql("select distinct on (question) question, person, changed_at from application_draft_change "
                        + "where application = ? and not set_aside order by question, id desc")
                .param(application.value())
                .query((row, _) -> new LastHand(
                        row.getString("question"), new PersonId(uuid(row, "person")), instant(row, "changed_at")))
                .list();
    }

    void forget(ApplicationId application) {
        jdbc.sql("delete from application_draft_change where application = ?")
                .param(application.value())
                .update();
    }

    /** The latest change of an answer, which the same hand may go on with. */
    private record Sitting(long id, PersonId by, Instant began, boolean setAside, JsonNode before) {

        /** To write again what stood there before is a change of its own: what was there in between is not to vanish. */
        boolean isGoneOnWith(PersonId hand, JsonNode answer, Instant at) {
            return !setAside && by.equals(hand) && at.isBefore(began.plus(ONE_SITTING)) && !before.equals(answer);
        }
    }

    private Map<String, Sitting> sittings(ApplicationId application, Set<String> questions) {
        Map<String, Sitting> sittings = new HashMap<>();
        jdbc.sql("select distinct on (question) * from application_draft_change "
                        + "where application = ? and question = any(?) order by question, id desc")
                .params(application.value(), questions.toArray(String[]::new))
                .query((row, _) -> sittings.put(
                        row.getString("question"),
                        new Sitting(
                                row.getLong("id"),
                                new PersonId(uuid(row, "person")),
                                instant(row, "began_at"),
                                row.getBoolean("set_aside"),
                                opened(row).path("before"))))
                .list();
        return sittings;
    }

    private void insert(
            ApplicationId application,
            long revision,
            String question,
            PersonId by,
            Instant began,
            Instant at,
            boolean setAside,
            JsonNode before,
            JsonNode after) {
        jdbc.sql("insert into application_draft_change "
                        + "(application, revision, question, person, began_at, changed_at, set_aside, change) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        application.value(),
                        revision,
                        question,
                        by.value(),
                        began.atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC),
                        setAside,
                        sealed(application, before, after))
                .update();
    }

    /** The same change with another end: the latest again, so under a new id. */
    private void goOn(ApplicationId application, Sitting sitting, long revision, Instant at, JsonNode after) {
        jdbc.sql("update application_draft_change set id = default, revision = ?, changed_at = ?, change = ?::jsonb "
                        + "where id = ?")
                .params(
                        revision,
                        at.atOffset(ZoneOffset.UTC),
                        sealed(application, sitting.before(), after),
                        sitting.id())
                .update();
    }

    private String sealed(ApplicationId application, JsonNode before, JsonNode after) {
        ObjectNode change = json.createObjectNode();
        if (!before.isMissingNode()) {
            change.set("before", before);
        }
        if (!after.isMissingNode()) {
            change.set("after", after);
        }
        return json.writeValueAsString(Personal.of(application, change.toString()));
    }

    private void forgetTheOldest(ApplicationId application) {
        jdbc.sql("delete from application_draft_change where application = :application and id <= "
                        + "(select id from application_draft_change where application = :application "
                        + "order by id desc offset :kept limit 1)")
                .param("application", application.value())
                .param("kept", MOST_KEPT)
                .update();
    }

    private Change change(ResultSet row) throws SQLException {
        JsonNode change = opened(row);
        return new Change(
                row.getLong("id"),
                row.getLong("revision"),
                row.getString("question"),
                new PersonId(uuid(row, "person")),
                instant(row, "changed_at"),
                row.getBoolean("set_aside"),
                change.get("before"),
                change.get("after"));
    }

    private JsonNode opened(ResultSet row) throws SQLException {
        Personal<String> change = Objects.requireNonNull(rows.readPersonal(row.getString("change"), String.class));
        return change.value() == null ? json.createObjectNode() : json.readTree(change.value());
    }
}
