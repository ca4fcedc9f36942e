package roundtable.server.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Conditions.Once;
import roundtable.eventlog.dispatch.DispatchRefusal.IdempotencyKeyReused;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Many applications screened by one request: which they are, how far it has come, and who works at it just now. */
@Component
class ScreeningJobs {

    /** For so long a node may be silent; then another goes on where it was. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final JsonMapper sealing;

    ScreeningJobs(JdbcClient jdbc, RowJson rows, LogJson log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealing = log.mapper();
    }

    /** What is done with each. */
    enum Act {
        ADMIT,
        DECLINE
    }

    /** Where a job stands. */
    enum Standing {
        RUNNING,
        ENDED,
        CANCELLED
    }

    /**
     * One that was refused.
     *
     * @param code of the refusal
     * @param said its sentence
     */
    record Turned(ApplicationId application, String code, Text said) {}

    /**
     * How far a job has come. What is left of a cancelled one stays as it was.
     *
     * @param person who asked for it, in whose name each is screened
     */
    record Progress(
            UUID id,
            Act act,
            Standing standing,
            PersonId person,
            Instant createdAt,
            int total,
            int done,
            int refused,
            int left,
            List<Turned> refusals) {}

    /** A job as a node works at it; {@code holder} is the lease it has. */
    record Held(
            UUID id,
            UUID holder,
            OrganisationId authority,
            PersonId person,
            Act act,
            @Nullable String reasons) {}

    /** An application that waits in a job. */
    record Item(int place, ApplicationId application) {}

    /** A job for these, in this order; the same request once more is the same job. */
    @Transactional
    UUID make(
            OrganisationId authority,
            PersonId person,
            Act act,
            @Nullable String reasons,
            List<ApplicationId> applications,
            @Nullable Once once,
            Instant now) {
        UUID job = Uuids.next();
        int made = jdbc.sql("""
                        insert into screening_job (id, authority, person, act, reasons, request, body_sha256, created_at)
                        values (:job, :authority, :person, :act, :reasons::jsonb, :request, :body, :at)
                        on conflict (person, request) do nothing
                        """)
                .param("job", job)
                .param("authority", authority.value())
                .param("person", person.value())
                .param("act", act.name())
                .param("reasons", reasons == null ? null : sealing.writeValueAsString(Personal.of(person, reasons)))
                .param("request", once == null ? null : once.key())
                .param("body", once == null ? null : once.bodySha256())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (made == 0) {
            return first(person, Objects.requireNonNull(once));
        }
        for (int place = 0; place < applications.size(); place++) {
            jdbc.sql("insert into screening_job_item (job, place, application, state) values (?, ?, ?, 'WAITING')")
                    .params(job, place, applications.get(place).value())
                    .update();
        }
        return job;
    }

    private UUID first(PersonId person, Once once) {
        return jdbc.sql("select id from screening_job where person = ? and request = ? and body_sha256 = ?")
                .params(person.value(), once.key(), once.bodySha256())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused(new IdempotencyKeyReused()));
    }

    /** One job, for the officers of its authority. */
    Optional<Progress> find(UUID job, Viewer viewer) {
        return jdbc.sql(PROGRESS + "where j.id = ? and j.authority = any(?) group by j.id")
                .params(job, viewer.organisationsAs(Role.OFFICER))
                .query((row, _) -> progress(row))
                .optional();
    }

    /** The latest of this viewer's authorities. */
    List<Progress> latest(Viewer viewer) {
        return jdbc.sql(PROGRESS + "where j.authority = any(?) group by j.id order by j.created_at desc limit " + SHOWN)
                .param(viewer.organisationsAs(Role.OFFICER))
                .query((row, _) -> progress(row))
                .list();
    }

    private static final String PROGRESS = """
            select j.id, j.act, j.person, j.created_at, j.cancelled_at, j.ended_at, count(*) as total,
                   count(*) filter (where i.state = 'DONE') as done,
                   count(*) filter (where i.state = 'REFUSED') as refused,
                   count(*) filter (where i.state = 'WAITING') as waiting
            from screening_job j join screening_job_item i on i.job = j.id
            """;

    private Progress progress(ResultSet row) throws SQLException {
        UUID job = row.getObject("id", UUID.class);
        return new Progress(
                job,
                Act.valueOf(row.getString("act")),
                row.getObject("cancelled_at") != null
                        ? Standing.CANCELLED
                        : row.getObject("ended_at") != null ? Standing.ENDED : Standing.RUNNING,
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("waiting"),
                refusals(job));
    }

    private List<Turned> refusals(UUID job) {
        return jdbc.sql("select application, code, said from screening_job_item where job = ? and state = 'REFUSED' "
                        + "order by place")
                .param(job)
                .query((row, _) -> new Turned(
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getString("code"),
                        rows.read(row.getString("said"), Text.class)))
                .list();
    }

    /** Stops a job that still runs; the one in hand may still be done. False where it had ended. */
    boolean cancel(UUID job, Instant now) {
        return jdbc.sql("update screening_job set cancelled_at = coalesce(cancelled_at, ?), reasons = null "
                                + "where id = ? and ended_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), job)
                        .update()
                == 1;
    }

    /** Takes the oldest job that nobody works at. */
    Optional<Held> take() {
        UUID holder = Uuids.next();
        return jdbc.sql("update screening_job set holder = ?, leased_until = now() + make_interval(secs => ?) "
                        + "where id = (select id from screening_job where ended_at is null and cancelled_at is null "
                        + "            and (leased_until is null or leased_until < now()) "
                        + "            order by created_at limit 1 for update skip locked) "
                        + "returning id, authority, person, act, reasons")
                .params(holder, LEASE.toSeconds())
                .query((row, _) -> {
                    Personal<String> reasons = rows.readPersonal(row.getString("reasons"), String.class);
                    return new Held(
                            row.getObject("id", UUID.class),
                            holder,
                            new OrganisationId(row.getObject("authority", UUID.class)),
                            new PersonId(row.getObject("person", UUID.class)),
                            Act.valueOf(row.getString("act")),
                            reasons == null ? null : reasons.value());
                })
                .optional();
    }

    /** The next that waits, while the job is still held by this lease and not cancelled; renews the lease. */
    Optional<Item> next(Held job) {
        int renewed = jdbc.sql("update screening_job set leased_until = now() + make_interval(secs => ?) "
                        + "where id = ? and holder = ? and cancelled_at is null and ended_at is null")
                .params(LEASE.toSeconds(), job.id(), job.holder())
                .update();
        if (renewed == 0) {
            return Optional.empty();
        }
        return jdbc.sql("select place, application from screening_job_item where job = ? and state = 'WAITING' "
                        + "order by place limit 1")
                .param(job.id())
                .query((row, _) ->
                        new Item(row.getInt("place"), new ApplicationId(row.getObject("application", UUID.class))))
                .optional();
    }

    void done(Held job, Item item, Instant now) {
        jdbc.sql("update screening_job_item set state = 'DONE', at = ? where job = ? and place = ?")
                .params(now.atOffset(ZoneOffset.UTC), job.id(), item.place())
                .update();
    }

    void refused(Held job, Item item, String code, Text said, Instant now) {
        jdbc.sql("update screening_job_item set state = 'REFUSED', code = ?, said = ?::jsonb, at = ? "
                        + "where job = ? and place = ?")
                .params(code, sealing.writeValueAsString(said), now.atOffset(ZoneOffset.UTC), job.id(), item.place())
                .update();
    }

    /** Nothing waits any more. Its reasons stand in what was declined, and are kept here no longer. */
    void end(Held job, Instant now) {
        jdbc.sql("update screening_job set ended_at = ?, reasons = null where id = ? and holder = ? "
                        + "and cancelled_at is null "
                        + "and not exists (select from screening_job_item where job = id and state = 'WAITING')")
                .params(now.atOffset(ZoneOffset.UTC), job.id(), job.holder())
                .update();
    }
}
