package roundtable.server.conversations;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.text.Language;
import roundtable.server.calendar.CalendarText;
import roundtable.server.http.Sentences;
import roundtable.server.mail.Addressed;

/**
 * A meeting for calendars (RFC 5545, RFC 5546). It keeps its name through all its changes and counts them, so that a calendar
 * that has it already moves it, or takes it out. Its organizer is the installation: nobody's own address is told to the other
 * side.
 */
@Component
class MeetingCalendar {

    private final Sentences sentences;
    private final Addressed links;
    private final String from;

    MeetingCalendar(
            Sentences sentences, Addressed links, @Value("${roundtable.mail-from:roundtable@localhost}") String from) {
        this.sentences = sentences;
        this.links = links;
        this.from = from;
    }

    /**
     * A meeting whose time was agreed to.
     *
     * @param place null once erased
     */
    record Agreed(
            ApplicationId application,
            MeetingId meeting,
            String company,
            String authority,
            Instant at,
            int minutes,
            @Nullable String place,
            int sequence,
            boolean cancelled) {}

    /** To be taken into a calendar by hand. */
    String published(Agreed meeting, Language language, Instant now) {
        return written(meeting, "PUBLISH", event(meeting, language, now));
    }

    /** To be mailed to one who takes part, whose calendar then takes it in by itself, or out again. */
    String invitation(Agreed meeting, String mail, Language language, Instant now) {
        VEvent event = event(meeting, language, now);
        Attendee attendee = new Attendee(URI.create("mailto:" + mail));
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        event.add(attendee);
        return written(meeting, methodOf(meeting), event);
    }

    /** What a mail with it asks of a calendar. */
    static String methodOf(Agreed meeting) {
        return meeting.cancelled() ? "CANCEL" : "REQUEST";
    }

    private static String written(Agreed meeting, String method, VEvent event) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Roundtable//Table//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(meeting.cancelled() ? "CANCEL" : method));
        calendar.add(event);
        return CalendarText.of(calendar);
    }

    private VEvent event(Agreed meeting, Language language, Instant now) {
        Map<String, @Nullable Object> sides = Map.of("company", meeting.company(), "authority", meeting.authority());
        String page = links.link("/applications/" + meeting.application() + "/table", language);
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.meeting() + "@roundtable"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(meeting.at()));
        event.add(new DtEnd<>(meeting.at().plus(Duration.ofMinutes(meeting.minutes()))));
        event.add(new Sequence(meeting.sequence()));
        event.add(new Summary(sentences.of("word.meeting.summary", sides, language)));
        event.add(new Description(sentences.of("word.meeting.text", Map.of("link", page), language)));
        event.add(new Url(URI.create(page)));
        if (meeting.place() != null) {
            event.add(new Location(meeting.place()));
        }
        Organizer organizer = new Organizer(URI.create("mailto:" + from));
        organizer.add(new Cn(meeting.authority()));
        event.add(organizer);
        event.add(meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
