package roundtable.server.applications;

import static java.util.stream.Collectors.joining;
import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationCommand;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.ResubmitApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadySubmitted;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.FormChanged;
import roundtable.commands.applications.SignOff;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Group;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftRefusal.AnswersUnsound;
import roundtable.server.applications.DraftRefusal.NotEligible;
import roundtable.server.applications.Drafts.Draft;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.calls.Numbers;
import roundtable.server.forms.CanonicalJson;
import roundtable.server.forms.EligibilityCheck;
import roundtable.server.forms.Finding;
import roundtable.server.forms.FormCheck;
import roundtable.server.forms.LayoutCheck;
import roundtable.server.forms.Questions;
import roundtable.server.http.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application that is being written stands on, and how it becomes a submission. It reads the log itself, not a
 * projection: whoever has just begun writes on at once.
 */
@Component
class Writing {

    private final Neighbours neighbours;
    private final FormCheck check;
    private final EligibilityCheck eligibility;
    private final Papers papers;
    private final SignOffs signOffs;
    private final Numbers numbers;
    private final JsonMapper json;

    Writing(
            Neighbours neighbours,
            FormCheck check,
            EligibilityCheck eligibility,
            Papers papers,
            SignOffs signOffs,
            Numbers numbers,
            JsonMapper json) {
        this.neighbours = neighbours;
        this.check = check;
        this.eligibility = eligibility;
        this.papers = papers;
        this.signOffs = signOffs;
        this.numbers = numbers;
        this.json = json;
    }

    /** An application, its company and what its call says now. */
    record Ground(ApplicationId application, ApplicationFacts facts, OrganisationId company, CallContent call) {

        /** Whether it was given back and is being mended. */
        boolean isBeingMended() {
            return facts.state() == ApplicationFacts.State.RETURNED;
        }

        /** Refuses what is no longer being written. */
        void isBeingWritten() {
            refuse(facts.state() == ApplicationFacts.State.WITHDRAWN, new ApplicationIsWithdrawn());
            refuse(
                    facts.state() != ApplicationFacts.State.STARTED && facts.state() != ApplicationFacts.State.RETURNED,
                    new ApplicationAlreadySubmitted(String.valueOf(facts.number())));
        }
    }

    /**
     * What was answered to a call's eligibility, as it is kept: canonical JSON. Null where nothing was answered, which is
     * right only where the call asks nothing.
     *
     * @throws Refused where a question is open, and where a rule is not met
     */
    @Nullable String eligible(CallId call, @Nullable JsonNode answers) {
        CallContent content = neighbours.fold(call, CallTerms.FOLDING).content();
        if (answers == null || answers.isNull() || content == null || content.eligibility() == null) {
            return answers == null || answers.isNull() ? null : CanonicalJson.of(answers);
        }
        EligibilityCheck.Verdict verdict = eligibility.judge(content.eligibility(), answers);
        refuse(!verdict.unanswered().isEmpty(), new AnswersUnsound(verdict.unanswered()));
        List<Eligibility.Rule> unmet = verdict.unmet();
        refuse(!unmet.isEmpty(), new NotEligible(unmet.size(), reasons(unmet), codes(unmet)));
        return CanonicalJson.of(answers);
    }

    /** Whether it was ever begun. */
    boolean isKnown(ApplicationId application) {
        return neighbours.fold(application, ApplicationFacts.FOLDING).state() != ApplicationFacts.State.UNKNOWN;
    }

    /** What a call that everybody may read says. */
    CallContent published(CallId call) {
        CallTerms terms = neighbours.fold(call, CallTerms.FOLDING);
        CallContent content = terms.content();
        if (content == null || terms.state() == CallTerms.State.DRAFT) {
            throw new Refused(new NotFound());
        }
        return content;
    }

    private static Text reasons(List<Eligibility.Rule> unmet) {
        return Text.of(
                unmet.stream().map(rule -> rule.unmet().in(Language.ZH)).collect(joining("")),
                unmet.stream().map(rule -> rule.unmet().in(Language.EN)).collect(joining(" ")));
    }

    private static List<String> codes(List<Eligibility.Rule> unmet) {
        return unmet.stream().map(Eligibility.Rule::code).toList();
    }

    /** For members of its company; for everybody else there is no such draft. */
    Ground ground(ApplicationId application, Viewer viewer) {
        ApplicationFacts facts = neighbours.fold(application, ApplicationFacts.FOLDING);
        OrganisationId company = facts.company();
        if (company == null || facts.call() == null || !viewer.is(Role.FOUNDER, company)) {
            throw new Refused(new NotFound());
        }
        CallTerms terms = neighbours.fold(facts.call(), CallTerms.FOLDING);
        return new Ground(application, facts, company, Objects.requireNonNull(terms.content()));
    }

    /** For founders who may write, and only while it is being written. */
    Ground beingWritten(ApplicationId application, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.WRITE);
        Ground ground = ground(application, asked.viewer());
        refuse(!asked.actor().is(Role.FOUNDER, ground.company()), new NotFound());
        ground.isBeingWritten();
        return ground;
    }

    /** All that keeps these answers from being handed in, by the call's form as it is now. */
    List<Finding> findings(Ground ground, String answers) {
        JsonNode written = json.readTree(answers);
        List<Finding> findings =
                new ArrayList<>(check.check(ground.call().form().schema(), written));
        findings.addAll(LayoutCheck.check(json.readTree(ground.call().form().layout()), written));
        findings.addAll(paperFindings(ground, written));
        findings.sort(Comparator.naturalOrder());
        return findings;
    }

    /** What of a draft is signed: the SHA-256 of its canonical answers, which name their papers by theirs. */
    String fingerprint(Draft draft) {
        return Fingerprint.of(CanonicalJson.of(json.readTree(draft.answers())));
    }

    /**
     * The command that hands a draft in, for the first time or mended.
     *
     * @throws Refused where something is wrong with the answers, and where somebody who is to sign them has not
     */
    ApplicationCommand submission(Ground ground, Draft draft, Instant at) {
        String form = ground.call().form().fingerprint();
        refuse(
                !form.equals(draft.form()),
                new FormChanged(Objects.requireNonNull(ground.facts().call())));
        List<Finding> findings = findings(ground, draft.answers());
        refuse(!findings.isEmpty(), new AnswersUnsound(findings));
        JsonNode written = json.readTree(draft.answers());
        String canonical = CanonicalJson.of(written);
        List<SignOff> signed = signOffs.complete(ground.application(), Fingerprint.of(canonical));
        if (ground.isBeingMended()) {
            return new ResubmitApplication(
                    ground.application(),
                    canonical,
                    Fingerprint.of(canonical),
                    form,
                    attachments(ground, written),
                    title(written),
                    amount(written),
                    industry(written),
                    group(written),
                    signed);
        }
        return new SubmitApplication(
                ground.application(),
                numbers.nextApplication(at, ground.call().window().closes().zone()),
                canonical,
                Fingerprint.of(canonical),
                form,
                attachments(ground, written),
                title(written),
                amount(written),
                industry(written),
                group(written),
                signed);
    }

    private List<Finding> paperFindings(Ground ground, JsonNode answers) {
        List<Finding> findings = new ArrayList<>();
        List<Kept> kept = papers.of(ground.application());
        for (Questions.ForFiles question : questions(ground)) {
            int i = 0;
            for (JsonNode hash : answers.path(question.name())) {
                String at = "/" + question.name() + "/" + i++;
                Kept paper = kept(kept, question.name(), hash.asString(""));
                if (paper == null) {
                    findings.add(new Finding(at, "paper"));
                } else if (!question.accept().contains(paper.mediaType())) {
                    findings.add(new Finding(at, "accept"));
                } else if (!question.takes(paper.size())) {
                    findings.add(new Finding(at, "size"));
                }
            }
        }
        return findings;
    }

    private List<Attachment> attachments(Ground ground, JsonNode answers) {
        List<Kept> kept = papers.of(ground.application());
        List<Attachment> attachments = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Questions.ForFiles question : questions(ground)) {
            for (JsonNode hash : answers.path(question.name())) {
                Kept paper = kept(kept, question.name(), hash.asString(""));
                if (paper != null && seen.add(question.name() + paper.sha256())) {
                    attachments.add(new Attachment(
                            question.name(),
                            paper.sha256(),
                            paper.mediaType(),
                            String.valueOf(paper.name()),
                            paper.size()));
                }
            }
        }
        return attachments;
    }

    private List<Questions.ForFiles> questions(Ground ground) {
        return Questions.forFiles(json.readTree(ground.call().form().layout()));
    }

    private static @Nullable Kept kept(List<Kept> all, String question, String sha256) {
        return all.stream()
                .filter(paper ->
                        paper.question().equals(question) && paper.sha256().equals(sha256))
                .findFirst()
                .orElse(null);
    }

    private static Text title(JsonNode answers) {
        String title = answers.path("title").asString("").strip();
        String english = answers.path("titleEn").asString("");
        boolean chinese =
                title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? new Text(title, english, Language.ZH, false) : Text.en(title);
    }

    private static @Nullable Money amount(JsonNode answers) {
        JsonNode amount = answers.path("amount");
        if (!amount.isObject()) {
            return null;
        }
        try {
            return Money.parse(amount.path("currency").asString("") + " "
                    + amount.path("amount").asString(""));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(new AnswersUnsound(List.of(new Finding("/amount", "money"))));
        }
    }

    /** In which group of a competition it stands: the answer to {@code group}. */
    private static @Nullable Group group(JsonNode answers) {
        return Group.find(answers.path("group").asString(""));
    }

    private static @Nullable Industry industry(JsonNode answers) {
        JsonNode industry = answers.path("industry");
        return industry.isString() ? Industry.find(industry.asString()) : null;
    }
}
