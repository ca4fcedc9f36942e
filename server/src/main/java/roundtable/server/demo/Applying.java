package roundtable.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.LodgeAppeal;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Group;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Language;
import roundtable.server.applications.Drafts;
import roundtable.server.calls.Numbers;
import roundtable.server.demo.Cast.Players;
import roundtable.server.demo.Fate.Reached;
import roundtable.server.documents.Documents;
import roundtable.server.forms.CanonicalJson;
import roundtable.server.forms.Finding;
import roundtable.server.forms.FormCheck;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the applications are written, handed in and screened. */
@Component
@Profile("!production")
class Applying {

    private static final String PDF = "application/pdf";
    private static final String DECLINED = "项目实施方案缺少第三方检测报告；知识产权证明的权利人不是申请单位。以上两项补齐后，可在下一批重新申请。";

    private static final String GROUNDS = "第三方检测报告已在实施方案附录第 12 页，编号 CH-2026-0417；专利已于今年三月转让给本公司，变更通知书见附录第 15 页。请予复审。";

    private final Telling telling;
    private final Drafts drafts;
    private final Documents documents;
    private final Numbers numbers;
    private final FormCheck check;
    private final Answers answers;

    Applying(Telling telling, Drafts drafts, Documents documents, Numbers numbers, FormCheck check, JsonMapper json) {
        this.telling = telling;
        this.drafts = drafts;
        this.documents = documents;
        this.numbers = numbers;
        this.check = check;
        this.answers = new Answers(json);
    }

    void apply(Entry entry, Form form, Players players, Instant now) {
        Actor founder = players.founders().get(entry.company().number());
        Instant handsIn = entry.round().handsIn(entry.number(), now);
        Instant begins = handsIn.minus(Duration.ofDays(4));
        Instant opens = entry.round().window(now).opens();
        Instant begun = begins.isBefore(opens) ? opens.plus(Duration.ofMinutes(20L + entry.number())) : begins;
        telling.tell(
                new StartApplication(
                        entry.id(), entry.round().call(), entry.company().id()),
                founder,
                begun);
        if (!entry.fate().has(Reached.HANDED_IN)) {
            write(entry, form, founder, players.colleague(), handsIn);
            return;
        }
        telling.tell(
                submission(entry.id(), entry.round().kind, entry.company(), entry.project(), form, handsIn),
                founder,
                handsIn);
        Instant screened = handsIn.plus(Duration.ofDays(2));
        if (entry.fate() == Fate.WITHDRAWN) {
            telling.tell(new WithdrawApplication(entry.id()), founder, screened);
        } else if (entry.fate() == Fate.DECLINED) {
            telling.tell(new DeclineApplication(entry.id(), DECLINED), players.officer(), screened);
        } else if (entry.fate() == Fate.APPEALED) {
            telling.tell(new DeclineApplication(entry.id(), DECLINED), players.secondOfficer(), screened);
            telling.tell(new LodgeAppeal(entry.id(), GROUNDS), founder, screened.plus(Duration.ofDays(1)));
        } else if (entry.fate().has(Reached.ADMITTED)) {
            telling.tell(new AdmitApplication(entry.id()), players.officer(), screened);
        }
    }

    /** The first company's draft is written by two. */
    private void write(Entry entry, Form form, Actor founder, Actor colleague, Instant at) {
        ObjectNode begun = answers.begun(entry.company(), entry.project());
        save(entry, form, begun, 0, founder, at.minus(Duration.ofMinutes(25)));
        Actor second = entry.company().number() == 0 ? colleague : founder;
        begun.put("problem", entry.project().problem());
        save(entry, form, begun, 1, second, at);
    }

    private void save(Entry entry, Form form, ObjectNode written, long seen, Actor by, Instant at) {
        drafts.save(
                entry.id(),
                new Drafts.Draft(form.fingerprint(), written.toString(), 0, at, by.person()),
                seen,
                Round.ZONE);
    }

    /** What a company hands in to a call of the templates. */
    SubmitApplication submission(
            ApplicationId application, CallKind kind, Company company, Project project, Form form, Instant at) {
        List<Attachment> papers = new ArrayList<>();
        papers.add(paper(application, company, project, "plan", "项目实施方案.pdf", "Plan"));
        if (kind == CallKind.FUND) {
            papers.add(paper(application, company, project, "property", "专利证书.pdf", "Patent"));
        }
        ObjectNode written = answers.to(
                kind,
                company,
                project,
                at.atZone(Round.ZONE).toLocalDate().plusMonths(3),
                papers.getFirst().sha256(),
                papers.getLast().sha256());
        List<Finding> findings = check.check(form.schema(), written);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the answers of company " + company.number() + ": " + findings);
        }
        String canonical = CanonicalJson.of(written);
        return new SubmitApplication(
                application,
                numbers.nextApplication(at, Round.ZONE),
                canonical,
                Fingerprint.of(canonical),
                form.fingerprint(),
                papers,
                project.title(),
                Money.parse("CNY " + written.path("amount").path("amount").asString()),
                company.industry(),
                Group.find(written.path("group").asString("")));
    }

    private Attachment paper(
            ApplicationId application, Company company, Project project, String question, String name, String heading) {
        byte[] bytes = Sheet.of(List.of(
                heading + ": " + project.title().in(Language.EN),
                Objects.requireNonNull(company.name().in(Language.EN)),
                company.headline().in(Language.EN),
                company.evidence().in(Language.EN)));
        try {
            Documents.Kept kept = documents.keep(application, new ByteArrayInputStream(bytes), name, List.of(PDF));
            return new Attachment(question, kept.sha256(), kept.mediaType(), name, kept.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
