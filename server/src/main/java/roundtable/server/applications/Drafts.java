package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.commands.Refusal;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.eventlog.dispatch.DispatchRefusal.VersionStale;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import roundtable.server.applications.DraftChanges.SetAside;
import roundtable.server.applications.DraftRefusal.DraftChanged;
import roundtable.server.people.People;
import tools.jackson.databind.json.JsonMapper;

/** Half-written applications: one row each, sealed, with the revision by which two writers do not overwrite each other. */
@Component
public class Drafts {

    private static final String NOTHING = "{}";

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final JsonMapper sealing;
    private final DraftChanges changes;
    private final People people;

    Drafts(JdbcClient jdbc, RowJson rows, LogJson log, DraftChanges changes, People people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealing = log.mapper();
        this.changes = changes;
        this.people = people;
    }

    /**
     * A draft.
     *
     * @param form fingerprint of the form it was written for
     * @param answers a JSON object as text; empty once erased
     * @param revision counts from 1
     */
    public record Draft(String form, String answers, long revision, Instant savedAt, PersonId savedBy) {}

    Optional<Draft> find(ApplicationId application) {
        return find(application, "");
    }

    /** Which revision stands; 0 where nothing was saved yet. */
    long revision(ApplicationId application) {
        return jdbc.sql("select revision from application_draft where application = ?")
                .param(application.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Optional<Draft> find(ApplicationId application, String locking) {
        return jdbc.sql("select * from application_draft where application = ? " + locking)
                .param(application.value())
                .query((row, _) -> {
                    Personal<String> answers = rows.readPersonal(row.getString("answers"), String.class);
                    String text = answers == null ? null : answers.value();
                    return new Draft(
                            row.getString("form"),
                            text == null ? NOTHING : text,
                            row.getLong("revision"),
                            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                            new PersonId(row.getObject("saved_by", UUID.class)));
                })
                .optional();
    }

    /**
     * Saves over the revision {@code seen}. Saved again because the answer was lost, the same words are the same revision.
     *
     * @param seen 0 for the first
     * @param zone in which a conflict is told
     */
    @Transactional
    public Draft save(ApplicationId application, Draft next, long seen, ZoneId zone) {
        return save(application, next, seen, List.of(), zone);
    }

    /** @param setAside answers of theirs that were not chosen where another hand had changed the same; kept among the changes */
    @Transactional
    Draft save(ApplicationId application, Draft next, long seen, List<SetAside> setAside, ZoneId zone) {
        Optional<Draft> before = find(application, "for update");
        String sealed = sealing.writeValueAsString(Personal.of(application, next.answers()));
        int written = seen == 0 ? insert(application, next, sealed) : update(application, next, sealed, seen);
        if (written == 1) {
            Draft saved = new Draft(next.form(), next.answers(), seen + 1, next.savedAt(), next.savedBy());
            note(application, before.map(Draft::answers).orElse(NOTHING), saved, setAside);
            return saved;
        }
        Optional<Draft> standing = find(application);
        boolean lostAnswer = standing.filter(draft -> draft.revision() == seen + 1
                        && draft.answers().equals(next.answers())
                        && draft.form().equals(next.form())
                        && draft.savedBy().equals(next.savedBy()))
                .isPresent();
        refuse(!lostAnswer, changed(standing, zone));
        return standing.orElseThrow();
    }

    /** Saves the first revision; where there is one already, that one stays. */
    @Transactional
    void begin(ApplicationId application, Draft first) {
        if (insert(application, first, sealing.writeValueAsString(Personal.of(application, first.answers()))) == 1) {
            note(
                    application,
                    NOTHING,
                    new Draft(first.form(), first.answers(), 1, first.savedAt(), first.savedBy()),
                    List.of());
        }
    }

    @Transactional
    void forget(ApplicationId application) {
        changes.forget(application);
        jdbc.sql("delete from application_draft where application = ?")
                .param(application.value())
                .update();
    }

    /** Why a revision that was seen no longer counts. */
    Refusal changed(Optional<Draft> standing, ZoneId zone) {
        return standing.<Refusal>map(draft -> new DraftChanged(
                        draft.revision(),
                        draft.savedAt(),
                        zone,
                        String.valueOf(people.names(Set.of(draft.savedBy())).get(draft.savedBy()))))
                .orElseGet(VersionStale::new);
    }

    private void note(ApplicationId application, String before, Draft saved, List<SetAside> setAside) {
        changes.note(
                application,
                sealing.readTree(before),
                sealing.readTree(saved.answers()),
                setAside,
                saved.revision(),
                saved.savedBy(),
                saved.savedAt());
    }

    private int insert(ApplicationId application, Draft next, String sealed) {
        return jdbc.sql("insert into application_draft (application, form, answers, revision, saved_at, saved_by) "
                        + "values (?, ?, ?::jsonb, 1, ?, ?) on conflict do nothing")
                .params(
                        application.value(),
                        next.form(),
                        sealed,
                        next.savedAt().atOffset(ZoneOffset.UTC),
                        next.savedBy().value())
                .update();
    }

    private int update(ApplicationId application, Draft next, String sealed, long seen) {
        return jdbc.sql("update application_draft set form = ?, answers = ?::jsonb, revision = revision + 1, "
                        + "saved_at = ?, saved_by = ? where application = ? and revision = ?")
                .params(
                        next.form(),
                        sealed,
                        next.savedAt().atOffset(ZoneOffset.UTC),
                        next.savedBy().value(),
                        application.value(),
                        seen)
                .update();
    }
}
