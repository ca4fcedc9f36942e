package roundtable.projections.applications;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Gist;
import roundtable.commands.applications.Paper;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;
import roundtable.eventlog.personal.Marks;
import roundtable.eventlog.reading.Rows;

/** Writes {@code application_mark}: by what two applications are found to be alike. A title that is erased leaves no mark when it is read anew. */
@Component
@ProcessingGroup("resemblances")
class MarksProjection {

    private final Rows rows;
    private final JdbcClient jdbc;
    private final Marks marks;

    MarksProjection(Rows rows, JdbcClient jdbc, Marks marks) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.marks = marks;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate application_mark").update();
    }

    @EventHandler
    void on(ApplicationSubmitted event) {
        mark(event.application(), event.gist(), event.papers(), event.by());
    }

    /** By what was handed in last. */
    @EventHandler
    void on(ApplicationResubmitted event) {
        rows.write("delete from application_mark where application = ?", event.application());
        mark(event.application(), event.gist(), event.papers(), event.by());
    }

    private void mark(ApplicationId application, Gist gist, List<Paper> papers, PersonId by) {
        Text title = gist.title().value();
        if (title != null) {
            Stream.of(title.zh(), title.en())
                    .filter(each -> each != null)
                    .flatMap(each -> FoldedTitle.of(each).stream())
                    .distinct()
                    .forEach(folded -> write(application, "TITLE", marks.of(folded)));
        }
        papers.stream().map(Paper::sha256).distinct().forEach(sha256 -> write(application, "PAPER", sha256));
        write(application, "PERSON", by.toString());
    }

    private void write(ApplicationId application, String kind, String mark) {
        rows.write("insert into application_mark (application, kind, mark) values (?, ?, ?)", application, kind, mark);
    }
}
