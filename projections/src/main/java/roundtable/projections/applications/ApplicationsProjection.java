package roundtable.projections.applications;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.applications.AppealTerm;
import roundtable.commands.applications.ApplicationEvent.AppealAccepted;
import roundtable.commands.applications.ApplicationEvent.AppealRejected;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationAppealed;
import roundtable.commands.applications.ApplicationEvent.ApplicationConcluded;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationReturned;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.Promotion;
import roundtable.eventlog.reading.Rows;

/** Writes {@code application}. */
@Component
@ProcessingGroup("applications")
class ApplicationsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    ApplicationsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate application").update();
    }

    @EventHandler
    void on(ApplicationStarted event, At at, @SequenceNumber long version) {
        Promotion promotion = event.promotion();
        rows.write(
                "insert into application (id, call, company, state, started_at, started_by, eligibility, "
                        + "promoted_from, dossier, version) values (?, ?, ?, 'STARTED', ?, ?, ?, ?, ?, ?)",
                event.application(),
                event.call(),
                event.company(),
                at.instant(),
                event.by(),
                event.eligibility(),
                promotion == null ? null : promotion.from(),
                promotion == null ? event.application() : promotion.dossier(),
                version);
    }

    @EventHandler
    void on(ApplicationSubmitted event, At at, @SequenceNumber long version) {
        @Nullable Money requested = event.gist().requested();
        rows.write(
                "update application set state = 'SUBMITTED', number = ?, title = ?::jsonb, amount = ?, currency = ?, "
                        + "industry = ?, competition_group = ?, answers = ?::jsonb, answers_hash = ?, form = ?, papers = ?::jsonb, "
                        + "submitted_at = ?, submitted_by = ?, sign_offs = ?::jsonb, version = ? where id = ?",
                event.number(),
                rows.json(event.gist().title()),
                requested == null ? null : requested.getAmount(),
                requested == null ? null : requested.getCurrencyUnit().getCode(),
                event.gist().industry(),
                event.gist().group(),
                rows.json(event.answers()),
                event.answersHash(),
                event.form(),
                rows.json(event.papers()),
                at.instant(),
                event.by(),
                event.signOffs() == null ? null : rows.json(event.signOffs()),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationReturned event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set state = 'RETURNED', returned_at = ?, returned_by = ?, return_due = ?, "
                        + "defects = ?::jsonb, version = ? where id = ?",
                at.instant(),
                event.by(),
                event.due().at(),
                rows.json(event.defects()),
                version,
                event.application());
    }

    /** The moment and the number of the first handing in stay. */
    @EventHandler
    void on(ApplicationResubmitted event, At at, @SequenceNumber long version) {
        @Nullable Money requested = event.gist().requested();
        rows.write(
                "update application set state = 'SUBMITTED', answers_before = answers, papers_before = papers, "
                        + "title = ?::jsonb, amount = ?, currency = ?, industry = ?, competition_group = ?, "
                        + "answers = ?::jsonb, answers_hash = ?, "
                        + "form = ?, papers = ?::jsonb, resubmitted_at = ?, submitted_by = ?, sign_offs = ?::jsonb, "
                        + "version = ? where id = ?",
                rows.json(event.gist().title()),
                requested == null ? null : requested.getAmount(),
                requested == null ? null : requested.getCurrencyUnit().getCode(),
                event.gist().industry(),
                event.gist().group(),
                rows.json(event.answers()),
                event.answersHash(),
                event.form(),
                rows.json(event.papers()),
                at.instant(),
                event.by(),
                event.signOffs() == null ? null : rows.json(event.signOffs()),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationAdmitted event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set state = 'ADMITTED', screened_at = ?, screened_by = ?, version = ? where id = ?",
                at.instant(),
                event.by(),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationDeclined event, At at, @SequenceNumber long version) {
        @Nullable AppealTerm appeal = event.appeal();
        rows.write(
                "update application set state = 'DECLINED', screened_at = ?, screened_by = ?, "
                        + "decline_reasons = ?::jsonb, appeal_from = ?::date, appeal_days = ?, appeal_zone = ?, version = ? "
                        + "where id = ?",
                at.instant(),
                event.by(),
                rows.json(event.reasons()),
                appeal == null ? null : appeal.from().toString(),
                appeal == null ? null : appeal.workingDays(),
                appeal == null ? null : appeal.zone().getId(),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationAppealed event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set state = 'APPEALED', appealed_at = ?, appealed_by = ?, appeal_grounds = ?::jsonb, "
                        + "version = ? where id = ?",
                at.instant(),
                event.by(),
                rows.json(event.grounds()),
                version,
                event.application());
    }

    /** That it is admitted follows as an event of its own. */
    @EventHandler
    void on(AppealAccepted event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set appeal_judged_at = ?, appeal_judged_by = ?, appeal_accepted = true, version = ? "
                        + "where id = ?",
                at.instant(),
                event.by(),
                version,
                event.application());
    }

    @EventHandler
    void on(AppealRejected event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set state = 'DECLINED', appeal_judged_at = ?, appeal_judged_by = ?, "
                        + "appeal_accepted = false, appeal_reasons = ?::jsonb, version = ? where id = ?",
                at.instant(),
                event.by(),
                rows.json(event.reasons()),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationWithdrawn event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set state = 'WITHDRAWN', withdrawn_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.application());
    }

    @EventHandler
    void on(ApplicationConcluded event, At at, @SequenceNumber long version) {
        rows.write(
                "update application set decision = ?, concluded_at = ?, version = ? where id = ?",
                event.decision(),
                at.instant(),
                version,
                event.application());
    }
}
