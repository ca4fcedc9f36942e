package roundtable.server.calls;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;
import roundtable.commands.text.Language;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.server.calendar.CalendarText;
import roundtable.server.http.Moments;

/**
 * What a call's days are, for a calendar (RFC 5545). A moment stands in UTC, which every calendar shows by its own clock; a
 * planned day stands as a day. Fetched anew, an event replaces what it was: it keeps its name, and its sequence is the
 * call's version.
 */
@Component
class CallCalendar {

    private static final Duration REMINDER = Duration.ofDays(-2);

    private final Leaflets leaflets;

    CallCalendar(Leaflets leaflets) {
        this.leaflets = leaflets;
    }

    String of(CallPage call, Language language, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Roundtable//Calls//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        String title = call.title().in(language);
        if (call.phase() == Phase.UPCOMING) {
            calendar.add(event(
                    call,
                    "opens",
                    call.opens(),
                    leaflets.say("eventOpens", Map.of("title", title), language),
                    Moments.said(call.opens(), call.zone(), language),
                    now));
        }
        calendar.add(deadline(call, title, language, now));
        Procedure procedure = call.procedure();
        if (procedure != null) {
            Map<StageKind, LocalDate> planned = Leaflets.planned(call);
            for (Stage stage : procedure.stages()) {
                LocalDate day = planned.get(stage.kind());
                if (day != null) {
                    String said = leaflets.stage(stage.kind(), procedure, language);
                    calendar.add(event(
                            call,
                            stage.kind().name(),
                            day,
                            leaflets.say("eventStage", Map.of("stage", said, "title", title), language),
                            leaflets.say("eventStageText", Map.of(), language),
                            now));
                }
            }
        }
        return CalendarText.of(calendar);
    }

    private VEvent deadline(CallPage call, String title, Language language, Instant now) {
        String summary = leaflets.say("eventDeadline", Map.of("title", title), language);
        VEvent event = event(
                call,
                "deadline",
                call.closes(),
                summary,
                leaflets.say(
                        "eventDeadlineText",
                        Map.of("closes", Moments.said(call.closes(), call.zone(), language)),
                        language),
                now);
        VAlarm alarm = new VAlarm(REMINDER);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        event.add(alarm);
        return event;
    }

    private VEvent event(CallPage call, String part, Temporal at, String summary, String description, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(call.id() + "." + part + "@roundtable"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(at));
        event.add(new Sequence(Math.toIntExact(call.version())));
        event.add(new Summary(summary));
        event.add(new Description(description));
        event.add(new Url(URI.create(leaflets.address(call))));
        event.add(
                call.phase() == Phase.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
