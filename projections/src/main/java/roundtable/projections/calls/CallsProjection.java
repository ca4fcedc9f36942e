package roundtable.projections.calls;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallEvent.DeadlineExtended;
import roundtable.commands.calls.CallEvent.FormCorrected;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Rows;

/** Writes {@code call}, {@code call_form} and {@code call_change}. */
@Component
@ProcessingGroup("calls")
class CallsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    CallsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate call, call_form, call_change").update();
    }

    @EventHandler
    void on(CallDrafted event, At at, @SequenceNumber long version) {
        put(event.call(), event.authority(), event.content(), at, version);
    }

    /** Replaces the content; authority and the moment of drafting stay as the first row had them. */
    @EventHandler
    void on(CallRevised event, @SequenceNumber long version) {
        CallContent content = event.content();
        rows.write(
                "update call set kind = ?, number = ?, title = ?::jsonb, summary = ?::jsonb, description = ?::jsonb, "
                        + "industries = ?::jsonb, ceiling = ?::jsonb, budget = ?::jsonb, form = ?::jsonb, "
                        + "form_fingerprint = ?, rubric = ?::jsonb, opens = ?, closes = ?, zone = ?, "
                        + "experts_per_application = ?, eligibility = ?::jsonb, procedure = ?::jsonb, tier = ?::jsonb, "
                        + "version = ? where id = ?",
                content.kind(),
                content.number(),
                rows.json(content.title()),
                rows.json(content.summary()),
                rows.json(content.description()),
                rows.json(content.industries()),
                rows.json(content.ceiling()),
                rows.json(content.budget()),
                rows.json(content.form()),
                content.form().fingerprint(),
                rows.json(content.rubric()),
                content.window().opens(),
                content.window().closes().at(),
                content.window().closes().zone().getId(),
                content.expertsPerApplication(),
                rows.json(content.eligibility()),
                rows.json(content.procedure()),
                rows.json(content.tier()),
                version,
                event.call());
    }

    @EventHandler
    void on(CallOpened event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set state = 'OPEN', opened_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.call());
        keepForm(event.call());
    }

    @EventHandler
    void on(DeadlineExtended event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set state = 'OPEN', ended_at = null, closes = ?, zone = ?, version = ? where id = ?",
                event.closes().at(),
                event.closes().zone().getId(),
                version,
                event.call());
        change(
                event.call(),
                version,
                "DEADLINE_EXTENDED",
                at,
                event.reason(),
                event.closes().at());
    }

    @EventHandler
    void on(FormCorrected event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set form = ?::jsonb, form_fingerprint = ?, version = ? where id = ?",
                rows.json(event.form()),
                event.form().fingerprint(),
                version,
                event.call());
        keepForm(event.call());
        change(event.call(), version, "FORM_CORRECTED", at, event.reason(), null);
    }

    @EventHandler
    void on(PlacesAdded event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set tier = jsonb_set(tier, '{places}', ?::jsonb), version = ? where id = ?",
                rows.json(event.places()),
                version,
                event.call());
        change(event.call(), version, "PLACES_ADDED", at, event.reason(), null);
    }

    @EventHandler
    void on(CallClosed event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set state = 'CLOSED', ended_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.call());
    }

    @EventHandler
    void on(CallCancelled event, At at, @SequenceNumber long version) {
        rows.write(
                "update call set state = 'CANCELLED', ended_at = ?, cancellation = ?::jsonb, version = ? where id = ?",
                at.instant(),
                rows.json(event.reason()),
                version,
                event.call());
    }

    private void put(CallId call, OrganisationId authority, CallContent content, At at, long version) {
        rows.write(
                "insert into call (id, authority, state, kind, number, title, summary, description, industries, ceiling, "
                        + "budget, form, form_fingerprint, rubric, opens, closes, zone, experts_per_application, "
                        + "eligibility, procedure, tier, drafted_at, version) values (?, ?, 'DRAFT', ?, ?, ?::jsonb, ?::jsonb, "
                        + "?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?::jsonb, "
                        + "?::jsonb, ?, ?)",
                call,
                authority,
                content.kind(),
                content.number(),
                rows.json(content.title()),
                rows.json(content.summary()),
                rows.json(content.description()),
                rows.json(content.industries()),
                rows.json(content.ceiling()),
                rows.json(content.budget()),
                rows.json(content.form()),
                content.form().fingerprint(),
                rows.json(content.rubric()),
                content.window().opens(),
                content.window().closes().at(),
                content.window().closes().zone().getId(),
                content.expertsPerApplication(),
                rows.json(content.eligibility()),
                rows.json(content.procedure()),
                rows.json(content.tier()),
                at.instant(),
                version);
    }

    /** From now on answers may come that were written for the call's present form. */
    private void keepForm(CallId call) {
        rows.write(
                "insert into call_form (call, fingerprint, form) select id, form_fingerprint, form from call where id = ? "
                        + "on conflict do nothing",
                call);
    }

    private void change(CallId call, long version, String kind, At at, Text reason, @Nullable Instant closes) {
        rows.write(
                "insert into call_change (call, version, kind, at, reason, closes) values (?, ?, ?, ?, ?::jsonb, ?)",
                call,
                version,
                kind,
                at.instant(),
                rows.json(reason),
                closes);
    }
}
