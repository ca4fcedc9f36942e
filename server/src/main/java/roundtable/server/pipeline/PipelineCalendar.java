package roundtable.server.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.deals.Rounds;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.calendar.CalendarText;
import roundtable.server.http.Sentences;
import roundtable.server.mail.Addressed;

/** A firm's tasks and the planned closings of its rounds for calendars (RFC 5545): each a whole day, under a lasting name. */
@Component
class PipelineCalendar {

    private final Sentences sentences;
    private final Addressed links;

    PipelineCalendar(Sentences sentences, Addressed links) {
        this.sentences = sentences;
        this.links = links;
    }

    String of(List<Pursuits.Task> tasks, List<Rounds.Closing> closings, Language language, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Roundtable//Pipeline//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        for (Pursuits.Task task : tasks) {
            String words = task.words() == null ? "" : task.words();
            calendar.add(event(
                    task.task() + "@roundtable",
                    task.due(),
                    sentences.of(
                            "word.pipeline.task",
                            Map.of("company", said(task.companyName(), language), "words", words),
                            language),
                    links.link("/pipeline/" + task.pursuit(), language),
                    now));
        }
        for (Rounds.Closing closing : closings) {
            calendar.add(event(
                    closing.round() + ".closing@roundtable",
                    closing.on(),
                    sentences.of(
                            "word.pipeline.closing",
                            Map.of("company", said(closing.companyName(), language)),
                            language),
                    links.link("/deals/" + closing.deal(), language),
                    now));
        }
        return CalendarText.of(calendar);
    }

    private static VEvent event(String uid, LocalDate day, String summary, String page, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(day));
        event.add(new Summary(summary));
        event.add(new Url(URI.create(page)));
        return event;
    }

    private static String said(@Nullable Text name, Language language) {
        return name == null ? "" : name.in(language);
    }
}
