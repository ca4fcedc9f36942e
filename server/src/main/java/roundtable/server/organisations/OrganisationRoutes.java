package roundtable.server.organisations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.AskVerification;
import roundtable.commands.organisations.OrganisationCommand.ChangeMemberRights;
import roundtable.commands.organisations.OrganisationCommand.CorrectRegistration;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.RemoveMember;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.OrganisationCommand.RevokeVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationCommand.WithdrawInvitation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.OrganisationRefusal.CreditCodeWrong;
import roundtable.commands.organisations.Profile;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.organisations.OrganisationPage;
import roundtable.projections.organisations.Organisations;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.http.Sentences;
import roundtable.server.people.People;

/** {@code /api/v1/organisations}: register, verify, profile, members, history. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationRoutes {

    private static final String READER = "organisations";

    private final Desk desk;
    private final Organisations organisations;
    private final People people;
    private final HistoryTab histories;
    private final Sentences sentences;

    OrganisationRoutes(
            Desk desk, Organisations organisations, People people, HistoryTab histories, Sentences sentences) {
        this.desk = desk;
        this.organisations = organisations;
        this.people = people;
        this.histories = histories;
        this.sentences = sentences;
    }

    record Register(OrganisationKind kind, Registration registration, Text name) {}

    record Correct(Registration registration, Text name) {}

    record Decline(String reason) {}

    record Ask(List<VaultDocumentId> evidence) {}

    record Revoke(String reason) {}

    record Invite(String mail, Role role, Set<Right> rights) {}

    record Accept(Role role) {}

    record Rights(Set<Right> rights) {}

    /**
     * A page with the names of its people.
     *
     * @param names by person id; whoever is erased reads as such
     */
    record PageAnswer(OrganisationPage organisation, Map<String, String> names) {}

    /**
     * What is wrong with a credit code, if anything.
     *
     * @param code as normalised
     * @param problem null when it is right
     * @param sentence the problem in the reader's language
     */
    record CreditCodeAnswer(
            String code,
            CreditCode.@Nullable Problem problem,
            int position,
            @Nullable String sentence) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> register(@RequestBody Register body, Asked asked) {
        OrganisationId organisation = new OrganisationId(Uuids.next());
        return desk.make(
                new RegisterOrganisation(organisation, body.kind(), normalised(body.registration()), body.name()),
                asked,
                READER,
                "/api/v1/organisations");
    }

    @GetMapping("/{organisation}")
    ResponseEntity<PageAnswer> page(@PathVariable OrganisationId organisation, Viewer viewer) {
        OrganisationPage page = organisations.page(organisation, viewer).orElseThrow(() -> new Refused(new NotFound()));
        Collection<PersonId> members = new HashSet<>();
        page.members().forEach(member -> members.add(member.person()));
        return ResponseEntity.ok()
                .eTag(Desk.etag(page.version()))
                .body(new PageAnswer(page, HistoryTab.byText(people.names(members))));
    }

    /**
     * Finds verified organisations by a part of their name or by their whole credit code, for whoever is signed in.
     *
     * @param named the part; a blank one finds nobody
     * @param kind of this kind only
     */
    @GetMapping("/named")
    List<Organisations.Brief> named(
            @RequestParam String named, @RequestParam(required = false) @Nullable OrganisationKind kind, Asked asked) {
        asked.person();
        return organisations.named(named, kind);
    }

    /** What waits for an officer's verification, for officers and auditors. */
    @GetMapping("/awaiting-verification")
    List<Organisations.Waiting> awaitingVerification(Viewer viewer) {
        return organisations.awaitingVerification(viewer);
    }

    /** Checks a credit code as one types it. */
    @GetMapping("/credit-codes/{code}")
    CreditCodeAnswer check(@PathVariable String code, Asked asked) {
        String normalised = CreditCode.normalised(code);
        CreditCode.Finding finding = CreditCode.check(normalised);
        return finding == null
                ? new CreditCodeAnswer(normalised, null, 0, null)
                : new CreditCodeAnswer(
                        normalised,
                        finding.problem(),
                        finding.position(),
                        sentences.of(
                                new CreditCodeWrong(finding.problem(), finding.position(), finding.found()),
                                asked.language()));
    }

    @PostMapping("/{organisation}/verification")
    ResponseEntity<Done> verify(@PathVariable OrganisationId organisation, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new VerifyOrganisation(organisation), asked, READER);
    }

    @PostMapping("/{organisation}/verification-declines")
    ResponseEntity<Done> decline(@PathVariable OrganisationId organisation, @RequestBody Decline body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new DeclineVerification(organisation, body.reason()), asked, READER);
    }

    /** An investor shows documents of its vault. */
    @PostMapping("/{organisation}/verification-requests")
    ResponseEntity<Done> ask(@PathVariable OrganisationId organisation, @RequestBody Ask body, Asked asked) {
        return desk.change(new AskVerification(organisation, body.evidence()), asked, READER);
    }

    @PostMapping("/{organisation}/verification-revocations")
    ResponseEntity<Done> revoke(@PathVariable OrganisationId organisation, @RequestBody Revoke body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new RevokeVerification(organisation, body.reason()), asked, READER);
    }

    @PutMapping("/{organisation}/registration")
    ResponseEntity<Done> correct(@PathVariable OrganisationId organisation, @RequestBody Correct body, Asked asked) {
        return desk.change(
                new CorrectRegistration(organisation, normalised(body.registration()), body.name()), asked, READER);
    }

    @PutMapping("/{organisation}/profile")
    ResponseEntity<Done> revise(@PathVariable OrganisationId organisation, @RequestBody Profile body, Asked asked) {
        return desk.change(new ReviseProfile(organisation, body), asked, READER);
    }

    /** Invites by mail address; who it is stands in rows, the event knows only the person's id. */
    @PostMapping("/{organisation}/invitations")
    ResponseEntity<Done> invite(@PathVariable OrganisationId organisation, @RequestBody Invite body, Asked asked) {
        asked.person();
        PersonId person = people.findOrInvite(body.mail(), asked.language());
        return desk.change(new InviteMember(organisation, person, body.role(), body.rights()), asked, READER);
    }

    @DeleteMapping("/{organisation}/invitations/{person}/{role}")
    ResponseEntity<Done> withdraw(
            @PathVariable OrganisationId organisation,
            @PathVariable PersonId person,
            @PathVariable Role role,
            Asked asked) {
        return desk.change(new WithdrawInvitation(organisation, person, role), asked, READER);
    }

    /** The signed-in person accepts an invitation. */
    @PostMapping("/{organisation}/memberships")
    ResponseEntity<Done> accept(@PathVariable OrganisationId organisation, @RequestBody Accept body, Asked asked) {
        return desk.change(new AcceptInvitation(organisation, body.role()), asked, READER);
    }

    @PutMapping("/{organisation}/memberships/{person}/{role}")
    ResponseEntity<Done> changeRights(
            @PathVariable OrganisationId organisation,
            @PathVariable PersonId person,
            @PathVariable Role role,
            @RequestBody Rights body,
            Asked asked) {
        return desk.change(new ChangeMemberRights(organisation, person, role, body.rights()), asked, READER);
    }

    @DeleteMapping("/{organisation}/memberships/{person}/{role}")
    ResponseEntity<Done> remove(
            @PathVariable OrganisationId organisation,
            @PathVariable PersonId person,
            @PathVariable Role role,
            Asked asked) {
        return desk.change(new RemoveMember(organisation, person, role), asked, READER);
    }

    /** Everything that happened to it, for its members, officers and auditors. */
    @GetMapping("/{organisation}/history")
    List<HistoryTab.Line> history(@PathVariable OrganisationId organisation, Viewer viewer) {
        if (!Organisations.seesInside(organisation, viewer)) {
            throw new Refused(new NotFound());
        }
        return histories.of(organisation);
    }

    private static Registration normalised(Registration registration) {
        return switch (registration) {
            case Registration.Chinese chinese -> new Registration.Chinese(CreditCode.normalised(chinese.creditCode()));
            case Registration.Foreign foreign -> foreign;
        };
    }
}
