package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationCommand.Remark;
import roundtable.commands.applications.ApplicationCommand.ReturnApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.PaperLine;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftRefusal.MendingDaysOutOfRange;
import roundtable.server.applications.DraftRefusal.RemarkOnNoQuestion;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.calendar.WorkingTerms;
import roundtable.server.forms.Questions;
import tools.jackson.databind.json.JsonMapper;

/** Gives an application back to be mended: until when, and from what its applicant mends it. */
@Component
class Returning {

    static final int MOST_DAYS = 60;

    private final Applications applications;
    private final Drafts drafts;
    private final Papers papers;
    private final WorkingTerms terms;
    private final JsonMapper json;

    Returning(Applications applications, Drafts drafts, Papers papers, WorkingTerms terms, JsonMapper json) {
        this.applications = applications;
        this.drafts = drafts;
        this.papers = papers;
        this.terms = terms;
        this.json = json;
    }

    /**
     * The command that gives it back.
     *
     * @param workingDays how many its applicant has, from tomorrow on, to the last millisecond of the last one
     */
    ReturnApplication command(
            ApplicationId application, List<Remark> remarks, int workingDays, Viewer viewer, Instant now) {
        ApplicationPage page = page(application, viewer);
        refuse(workingDays < 1 || workingDays > MOST_DAYS, new MendingDaysOutOfRange(workingDays, MOST_DAYS));
        everyRemarkIsOnAQuestion(page, remarks);
        return new ReturnApplication(
                application,
                remarks,
                terms.endingAfter(workingDays, now, page.call().zone()));
    }

    /** What was handed in is what is mended, also where its draft is gone. */
    void layOut(ApplicationId application, Viewer viewer, Instant now) {
        ApplicationPage page = page(application, viewer);
        PersonId by = page.submittedBy();
        if (page.answers() == null || page.form() == null || by == null) {
            return;
        }
        for (PaperLine paper : page.papers()) {
            papers.add(
                    application,
                    new Kept(paper.question(), paper.sha256(), paper.mediaType(), paper.name(), paper.size()),
                    by,
                    now);
        }
        drafts.begin(application, new Drafts.Draft(page.form().fingerprint(), page.answers(), 0, now, by));
    }

    private ApplicationPage page(ApplicationId application, Viewer viewer) {
        return applications.page(application, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private void everyRemarkIsOnAQuestion(ApplicationPage page, List<Remark> remarks) {
        List<String> asked = page.form() == null
                ? List.of()
                : Questions.all(json.readTree(page.form().layout())).stream()
                        .map(Questions.Asked::name)
                        .toList();
        for (Remark remark : remarks) {
            String question = remark.question();
            if (question != null && !asked.contains(question)) {
                throw new Refused(new RemarkOnNoQuestion(question));
            }
        }
    }
}
