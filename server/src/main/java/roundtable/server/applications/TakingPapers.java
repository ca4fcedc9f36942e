package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Text;
import roundtable.server.applications.DraftRefusal.PaperNameMissing;
import roundtable.server.applications.DraftRefusal.QuestionTakesNoFiles;
import roundtable.server.applications.DraftRefusal.TooManyPapers;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.documents.DocumentRefusal.DocumentTooLarge;
import roundtable.server.documents.Documents;
import roundtable.server.documents.Uploads;
import roundtable.server.forms.Questions;
import roundtable.server.http.Asked;
import tools.jackson.databind.json.JsonMapper;

/** Takes papers for an application that is being written, whichever way their bytes come. */
@Component
class TakingPapers {

    private static final int MOST_PAPERS = 60;
    private static final int LONGEST_NAME = 200;

    private final Writing writing;
    private final Papers papers;
    private final Uploads uploads;
    private final Documents documents;
    private final JsonMapper json;
    private final InstantSource clock;

    TakingPapers(
            Writing writing,
            Papers papers,
            Uploads uploads,
            Documents documents,
            JsonMapper json,
            InstantSource clock) {
        this.writing = writing;
        this.papers = papers;
        this.uploads = uploads;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    /** A paper that may come: who sends it may write, and its question takes files. */
    record Expected(ApplicationId application, Questions.ForFiles question, String name, PersonId by) {}

    Expected expect(ApplicationId application, String question, String name, Asked asked) {
        Ground ground = writing.beingWritten(application, asked);
        refuse(name.isBlank(), new PaperNameMissing());
        Fitting.theLineFits("name", Text.en(name), LONGEST_NAME);
        return new Expected(application, asked(ground, question), name, asked.person());
    }

    /** Asks before the first byte whether there is room. What is still on its way has its place already. */
    void hasRoom(Expected paper, long size) throws IOException {
        int taken = papers.of(paper.application()).size() + uploads.of(paper.application());
        refuse(taken >= MOST_PAPERS, new TooManyPapers(MOST_PAPERS));
        refuse(size > Documents.LARGEST, new DocumentTooLarge(paper.name(), Documents.LARGEST / Questions.MEGABYTE));
        theQuestionTakes(paper, size);
    }

    /** Keeps a paper as what its bytes say it is. The same bytes for the same question are one paper. */
    Kept take(Expected paper, InputStream bytes) throws IOException {
        Documents.Kept kept = documents.keep(
                paper.application(), bytes, paper.name(), paper.question().accept());
        theQuestionTakes(paper, kept.size());
        Kept taken = new Kept(
                paper.question().name(),
                kept.sha256(),
                kept.mediaType(),
                paper.name().strip(),
                kept.size());
        papers.add(paper.application(), taken, paper.by(), clock.instant());
        return taken;
    }

    private static void theQuestionTakes(Expected paper, long size) {
        Integer most = paper.question().megabytes();
        refuse(
                !paper.question().takes(size),
                new DocumentTooLarge(paper.name(), most == null ? Documents.LARGEST / Questions.MEGABYTE : most));
    }

    private Questions.ForFiles asked(Ground ground, String question) {
        return Questions.forFiles(json.readTree(ground.call().form().layout())).stream()
                .filter(one -> one.name().equals(question))
                .findFirst()
                .orElseThrow(() -> new Refused(new QuestionTakesNoFiles(question)));
    }
}
