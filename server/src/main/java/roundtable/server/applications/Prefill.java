package roundtable.server.applications;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.PaperLine;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.documents.Documents;
import roundtable.server.forms.FormCheck;
import roundtable.server.forms.Questions;
import roundtable.server.organisations.Vault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form is answered with from the vault, and the draft that begins with it. */
@Component
class Prefill {

    /** What is said anew each time: a declaration, and how much is asked for. */
    private static final Set<String> SAID_ANEW = Set.of("declaration");

    private static final String AMOUNT = "amount";

    private final Neighbours neighbours;
    private final Applications applications;
    private final Vault vault;
    private final Documents documents;
    private final Drafts drafts;
    private final Papers papers;
    private final FormCheck check;
    private final JsonMapper json;

    Prefill(
            Neighbours neighbours,
            Applications applications,
            Vault vault,
            Documents documents,
            Drafts drafts,
            Papers papers,
            FormCheck check,
            JsonMapper json) {
        this.neighbours = neighbours;
        this.applications = applications;
        this.vault = vault;
        this.documents = documents;
        this.drafts = drafts;
        this.papers = papers;
        this.check = check;
        this.json = json;
    }

    /**
     * An answer that the vault has.
     *
     * @param fresh whether it is taken over unasked; otherwise it is only offered
     */
    record Answer(String question, JsonNode value, boolean fresh, Vault.Origin origin) {}

    /** A paper that the vault has. */
    record Held(
            String question,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size,
            @Nullable LocalDate goodUntil,
            boolean fresh,
            Vault.Origin origin) {}

    /**
     * What the vault has for a call's form.
     *
     * @param questions how many there are, papers and declarations left out
     * @param answered how many of them it answers unasked
     * @param papers how many kinds of papers are asked for
     * @param held how many of them it has, good still
     */
    record Offers(int questions, int answered, int papers, int held, List<Answer> answers, List<Held> documents) {}

    Offers offers(Vault.Contents contents, CallContent call, Instant now) {
        JsonNode schema = json.readTree(call.form().schema()).path("properties");
        LocalDate today = LocalDate.ofInstant(now, call.window().closes().zone());
        Map<String, List<String>> accepted = new HashMap<>();
        JsonNode layout = json.readTree(call.form().layout());
        Questions.forFiles(layout).forEach(files -> accepted.put(files.name(), files.accept()));
        List<Answer> answers = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        int questions = 0;
        for (Questions.Asked question : Questions.all(layout)) {
            if (accepted.containsKey(question.name())) {
                held.addAll(held(question, accepted.getOrDefault(question.name(), List.of()), contents, today));
            } else if (!SAID_ANEW.contains(question.widget())) {
                questions++;
                Vault.Fact fact = contents.facts().get(Vault.keyOf(question));
                if (fact != null && !question.name().equals(AMOUNT) && fits(question, fact.value(), schema)) {
                    answers.add(new Answer(question.name(), fact.value(), fact.isFreshAt(now), fact.origin()));
                }
            }
        }
        return new Offers(
                questions,
                (int) answers.stream().filter(Answer::fresh).count(),
                accepted.size(),
                (int) held.stream()
                        .filter(Held::fresh)
                        .map(Held::question)
                        .distinct()
                        .count(),
                answers,
                held);
    }

    /**
     * Begins a draft with what was said in the tier below, where it comes from there, and with all that is fresh. Does nothing
     * where there is nothing to begin with.
     *
     * @param below the application that was promoted; null where one enters by applying
     */
    void begin(
            ApplicationId application,
            OrganisationId company,
            CallId wanted,
            @Nullable ApplicationId below,
            Viewer viewer,
            PersonId by,
            Instant now)
            throws IOException {
        CallContent call = neighbours.fold(wanted, CallTerms.FOLDING).content();
        if (call == null) {
            return;
        }
        Vault.Contents contents = vault.asOf(company, viewer, now);
        Offers offers = offers(contents, call, now);
        ObjectNode answers = json.createObjectNode();
        Map<String, JsonNode> known = new HashMap<>();
        offers.answers().stream().filter(Answer::fresh).forEach(answer -> known.put(answer.question(), answer.value()));
        Carried carried = carried(below, call, viewer);
        known.putAll(carried.answers());
        Set<String> papered = new HashSet<>();
        for (Questions.Asked question : Questions.all(json.readTree(call.form().layout()))) {
            JsonNode value = known.get(question.name());
            boolean asked = question.when() == null || question.whenAnswered().equals(answers.path(question.when()));
            if (value != null && asked) {
                answers.set(question.name(), value);
            }
            if (asked) {
                papered.add(question.name());
            }
        }
        papered.removeAll(carry(carried, application, papered, answers, by, now));
        for (Held paper : offers.documents()) {
            if (paper.fresh() && papered.remove(paper.question()) && attach(application, contents, paper, by, now)) {
                answers.set(paper.question(), json.createArrayNode().add(paper.sha256()));
            }
        }
        if (!answers.isEmpty()) {
            drafts.begin(application, new Drafts.Draft(call.form().fingerprint(), answers.toString(), 0, now, by));
        }
    }

    /**
     * What goes up with a promoted application.
     *
     * @param from null where none was promoted
     */
    private record Carried(@Nullable ApplicationId from, Map<String, JsonNode> answers, List<PaperLine> papers) {}

    /** Every answer that the form above takes too, save what is declared anew each time. */
    private Carried carried(@Nullable ApplicationId below, CallContent call, Viewer viewer) {
        ApplicationPage page =
                below == null ? null : applications.page(below, viewer).orElse(null);
        if (page == null || page.answers() == null) {
            return new Carried(null, Map.of(), List.of());
        }
        JsonNode said = json.readTree(page.answers());
        JsonNode schema = json.readTree(call.form().schema()).path("properties");
        Map<String, JsonNode> answers = new HashMap<>();
        JsonNode layout = json.readTree(call.form().layout());
        Set<String> files = new HashSet<>();
        Questions.forFiles(layout).forEach(question -> files.add(question.name()));
        for (Questions.Asked question : Questions.all(layout)) {
            JsonNode answer = said.path(question.name());
            if (!answer.isMissingNode()
                    && !files.contains(question.name())
                    && !SAID_ANEW.contains(question.widget())
                    && fits(question, answer, schema)) {
                answers.put(question.name(), answer);
            }
        }
        return new Carried(below, answers, page.papers());
    }

    /** Papers go up under the same question. @return the questions that have one now */
    private Set<String> carry(
            Carried carried, ApplicationId application, Set<String> asked, ObjectNode answers, PersonId by, Instant now)
            throws IOException {
        Set<String> answered = new HashSet<>();
        for (PaperLine paper : carried.papers()) {
            if (carried.from() != null
                    && asked.contains(paper.question())
                    && documents.copy(carried.from(), application, paper.sha256())) {
                papers.add(
                        application,
                        new Kept(paper.question(), paper.sha256(), paper.mediaType(), paper.name(), paper.size()),
                        by,
                        now);
                ArrayNode all = answered.add(paper.question())
                        ? answers.putArray(paper.question())
                        : (ArrayNode) answers.get(paper.question());
                all.add(paper.sha256());
            }
        }
        return answered;
    }

    /** Undoes a beginning that came to nothing. */
    void forget(ApplicationId application) throws IOException {
        drafts.forget(application);
        papers.forget(application);
        documents.forget(application);
    }

    /** Attaches a document of the vault to an application. @return false where its bytes are gone */
    boolean attach(ApplicationId application, Vault.Contents contents, Held paper, PersonId by, Instant now)
            throws IOException {
        for (Vault.Document document : contents.documents()) {
            if (document.sha256().equals(paper.sha256())
                    && documents.copy(document.owner(), application, paper.sha256())) {
                Kept kept = new Kept(paper.question(), paper.sha256(), paper.mediaType(), paper.name(), paper.size());
                papers.add(application, kept, by, now);
                return true;
            }
        }
        return false;
    }

    private List<Held> held(Questions.Asked question, List<String> accepted, Vault.Contents contents, LocalDate today) {
        List<Held> held = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Vault.Document document : contents.documents()) {
            if (document.key().equals(Vault.keyOf(question))
                    && accepted.contains(document.mediaType())
                    && documents.find(document.owner(), document.sha256()).isPresent()
                    && seen.add(document.sha256())) {
                held.add(new Held(
                        question.name(),
                        document.sha256(),
                        document.mediaType(),
                        document.name(),
                        document.size(),
                        document.goodUntil(),
                        document.isGoodOn(today),
                        document.origin()));
            }
        }
        return held;
    }

    /** Whether the form takes it as this question's answer: another form may have bounded or offered otherwise. */
    private boolean fits(Questions.Asked question, JsonNode value, JsonNode schema) {
        JsonNode property = schema.path(question.name());
        if (!property.isObject()) {
            return false;
        }
        ObjectNode alone = json.createObjectNode();
        alone.put("type", "object").put("additionalProperties", false);
        alone.putObject("properties").set(question.name(), property);
        ObjectNode answer = json.createObjectNode();
        answer.set(question.name(), value);
        return check.check(alone.toString(), answer).isEmpty();
    }
}
