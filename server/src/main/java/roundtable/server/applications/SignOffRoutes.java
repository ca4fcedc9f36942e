package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.organisations.OrganisationPage.Member;
import roundtable.projections.organisations.Organisations;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftRefusal.AnswersUnsound;
import roundtable.server.applications.DraftRefusal.SignerIsNoMember;
import roundtable.server.applications.DraftRefusal.SignersTooMany;
import roundtable.server.applications.Drafts.Draft;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.forms.Finding;
import roundtable.server.http.Asked;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;
import roundtable.server.people.People;

/**
 * {@code /api/v1/applications/{id}/draft/sign-offs}: whom a company wants to sign a draft before it is handed in, and who has.
 * A member with the right to sign says who; a change of the answers voids what was signed.
 */
@RestController
@RequestMapping("/api/v1/applications/{application}/draft/sign-offs")
class SignOffRoutes {

    static final int MOST_SIGNERS = 20;

    private final Writing writing;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final DraftNews news;
    private final Organisations organisations;
    private final People people;
    private final Addressed mail;
    private final InstantSource clock;

    SignOffRoutes(
            Writing writing,
            Drafts drafts,
            SignOffs signOffs,
            DraftNews news,
            Organisations organisations,
            People people,
            Addressed mail,
            InstantSource clock) {
        this.writing = writing;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.news = news;
        this.organisations = organisations;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
    }

    /** @param people who are to sign; empty for nobody */
    record Wanted(Set<PersonId> people) {}

    /** @param draft the revision that was looked through */
    record Sign(long draft) {}

    /** Whether somebody who is to sign has. */
    enum Signature {
        OPEN,
        SIGNED,
        /** Signed, and changed since. */
        VOID
    }

    /**
     * Somebody who is to sign.
     *
     * @param own whether it is who asks
     * @param member whether they still belong to the company; who has left can sign no more
     */
    record Signer(
            PersonId person,
            String name,
            boolean own,
            boolean member,
            Signature signature,
            @Nullable Instant signedAt) {}

    /** Somebody who could be asked to. */
    record Candidate(PersonId person, String name) {}

    /**
     * How it stands.
     *
     * @param revision of the draft that the signatures are compared with
     * @param missing how many have not signed it
     * @param candidates the company's members
     */
    record SignOffsAnswer(long revision, int missing, List<Signer> signers, List<Candidate> candidates) {}

    @GetMapping
    SignOffsAnswer signOffs(@PathVariable ApplicationId application, Viewer viewer) {
        return answer(writing.ground(application, viewer), viewer);
    }

    /** Says who is to sign. */
    @PutMapping
    SignOffsAnswer want(@PathVariable ApplicationId application, @RequestBody Wanted body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        Ground ground = beingWritten(application, asked);
        refuse(
                body.people().size() > MOST_SIGNERS,
                new SignersTooMany(body.people().size(), MOST_SIGNERS));
        Set<PersonId> members = members(ground.company(), asked.viewer());
        signOffs.of(application).forEach(already -> members.add(already.person()));
        for (PersonId person : body.people()) {
            refuse(!members.contains(person), new SignerIsNoMember(person));
        }
        mail(ground, signOffs.ask(application, body.people(), asked.person(), clock.instant()), asked.person());
        return told(ground, asked);
    }

    /** The signed-in person signs the draft as they have seen it. */
    @PostMapping("/own")
    SignOffsAnswer sign(@PathVariable ApplicationId application, @RequestBody Sign body, Asked asked) {
        asked.actingAs(Role.FOUNDER);
        Ground ground = beingWritten(application, asked);
        Draft draft = drafts.find(application)
                .orElseThrow(() -> new Refused(new AnswersUnsound(writing.findings(ground, "{}"))));
        refuse(
                draft.revision() != body.draft(),
                drafts.changed(
                        Optional.of(draft), ground.call().window().closes().zone()));
        List<Finding> findings = writing.findings(ground, draft.answers());
        refuse(!findings.isEmpty(), new AnswersUnsound(findings));
        signOffs.sign(application, asked.person(), writing.fingerprint(draft), clock.instant());
        return told(ground, asked);
    }

    /** The signed-in person takes their signature back. */
    @DeleteMapping("/own")
    SignOffsAnswer takeBack(@PathVariable ApplicationId application, Asked asked) {
        asked.actingAs(Role.FOUNDER);
        Ground ground = beingWritten(application, asked);
        signOffs.takeBack(application, asked.person());
        return told(ground, asked);
    }

    /** Once for each application: to be taken off the list and put on it again is no news. */
    private void mail(Ground ground, List<PersonId> asked, PersonId by) {
        String name = String.valueOf(people.names(Set.of(by)).get(by));
        Deadline closes = ground.call().window().closes();
        for (PersonId person : asked) {
            if (!person.equals(by)) {
                mail.tellOnce(
                        person,
                        "sign-off-asked/" + ground.application() + "/" + person,
                        "sign-off-asked",
                        "/applications/" + ground.application() + "/write?section=preview",
                        language -> Map.of(
                                "call",
                                ground.call().title().in(language),
                                "by",
                                name,
                                "time",
                                Moments.said(closes.at(), closes.zone(), language)));
            }
        }
    }

    private Ground beingWritten(ApplicationId application, Asked asked) {
        Ground ground = writing.ground(application, asked.viewer());
        refuse(!asked.actor().is(Role.FOUNDER, ground.company()), new NotFound());
        ground.isBeingWritten();
        return ground;
    }

    private SignOffsAnswer told(Ground ground, Asked asked) {
        SignOffsAnswer answer = answer(ground, asked.viewer());
        news.tell(ground.application(), answer.revision());
        return answer;
    }

    private SignOffsAnswer answer(Ground ground, Viewer viewer) {
        Optional<Draft> draft = drafts.find(ground.application());
        String fingerprint = draft.map(writing::fingerprint).orElse("");
        List<SignOffs.Asked> asked = signOffs.of(ground.application());
        Set<PersonId> members = members(ground.company(), viewer);
        Set<PersonId> mentioned = new LinkedHashSet<>(members);
        asked.forEach(each -> mentioned.add(each.person()));
        Map<PersonId, String> names = people.names(mentioned);
        List<Signer> signers = asked.stream()
                .map(each -> new Signer(
                        each.person(),
                        String.valueOf(names.get(each.person())),
                        each.person().equals(viewer.person()),
                        members.contains(each.person()),
                        signature(each, fingerprint),
                        each.signedAt()))
                .toList();
        return new SignOffsAnswer(
                draft.map(Draft::revision).orElse(0L),
                (int) signers.stream()
                        .filter(signer -> signer.signature() != Signature.SIGNED)
                        .count(),
                signers,
                members.stream()
                        .map(person -> new Candidate(person, String.valueOf(names.get(person))))
                        .toList());
    }

    private static Signature signature(SignOffs.Asked asked, String fingerprint) {
        if (asked.hasSigned(fingerprint)) {
            return Signature.SIGNED;
        }
        return asked.fingerprint() == null ? Signature.OPEN : Signature.VOID;
    }

    private Set<PersonId> members(OrganisationId company, Viewer viewer) {
        Set<PersonId> members = new LinkedHashSet<>();
        organisations
                .page(company, viewer)
                .ifPresent(page -> page.members().stream()
                        .filter(member -> member.joined() && member.role() == Role.FOUNDER)
                        .map(Member::person)
                        .forEach(members::add));
        return members;
    }
}
