package roundtable.commands.organisations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.organisations.OrganisationPolicies.anOfficerAsks;
import static roundtable.commands.organisations.OrganisationPolicies.holdsUntil;
import static roundtable.commands.organisations.OrganisationPolicies.isOver;
import static roundtable.commands.organisations.OrganisationPolicies.theNameCanBeRead;
import static roundtable.commands.organisations.OrganisationPolicies.theRegistrationIsWellFormed;
import static roundtable.commands.organisations.VaultPolicies.itIsThere;
import static roundtable.commands.organisations.VaultPolicies.theDocumentIsWhole;
import static roundtable.commands.organisations.VaultPolicies.theEvidenceIsThere;
import static roundtable.commands.organisations.VaultPolicies.theFactCanBeKept;
import static roundtable.commands.organisations.VaultPolicies.thereIsAPlaceFor;
import static roundtable.commands.text.Fitting.theProseFits;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.AskVerification;
import roundtable.commands.organisations.OrganisationCommand.ChangeMemberRights;
import roundtable.commands.organisations.OrganisationCommand.CorrectRegistration;
import roundtable.commands.organisations.OrganisationCommand.DeclineVerification;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.LapseVerification;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.RemoveMember;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.OrganisationCommand.RevokeVerification;
import roundtable.commands.organisations.OrganisationCommand.StateFact;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationCommand.WithdrawDocument;
import roundtable.commands.organisations.OrganisationCommand.WithdrawInvitation;
import roundtable.commands.organisations.OrganisationEvent.AuthorityEstablished;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.FactStated;
import roundtable.commands.organisations.OrganisationEvent.InvitationWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.MemberInvited;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.organisations.OrganisationEvent.MemberRightsChanged;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.ProfileRevised;
import roundtable.commands.organisations.OrganisationEvent.RegistrationCorrected;
import roundtable.commands.organisations.OrganisationEvent.VerificationAsked;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyAMember;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyInvited;
import roundtable.commands.organisations.OrganisationRefusal.AlreadyVerified;
import roundtable.commands.organisations.OrganisationRefusal.AuthoritiesAreEstablished;
import roundtable.commands.organisations.OrganisationRefusal.LastManager;
import roundtable.commands.organisations.OrganisationRefusal.NoInvitation;
import roundtable.commands.organisations.OrganisationRefusal.NobodyVerifiesTheirOwnOrganisation;
import roundtable.commands.organisations.OrganisationRefusal.NotAMember;
import roundtable.commands.organisations.OrganisationRefusal.NotVerified;
import roundtable.commands.organisations.OrganisationRefusal.OnlyInvestorsShowEvidence;
import roundtable.commands.organisations.OrganisationRefusal.OnlyTheInstallationMay;
import roundtable.commands.organisations.OrganisationRefusal.RegistrationTaken;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.organisations.OrganisationRefusal.RoleDoesNotFit;
import roundtable.commands.organisations.OrganisationRefusal.VerificationHoldsStill;
import roundtable.commands.organisations.OrganisationRefusal.VerificationNotPending;
import roundtable.commands.organisations.OrganisationRefusal.VerificationReasonMissing;
import roundtable.commands.organisations.OrganisationRefusal.VerificationRenewedTooEarly;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;

/** A company, authority, investor or laboratory (机构): its registration, verification and members' rights. */
@Aggregate(
        type = "organisation",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Organisation {

    /**
     * Registered, then verified by an authority, or declined until corrected; an investor's lapses, and any can be revoked. One
     * that is renewed before its last day holds meanwhile; if nobody has looked by then, it waits like any other.
     */
    enum Verification {
        PENDING,
        DECLINED,
        DONE,
        LAPSED,
        REVOKED
    }

    private static final String REGISTRATION = "registration";
    private static final Set<Right> EVERY_RIGHT = Set.copyOf(EnumSet.allOf(Right.class));

    @AggregateIdentifier
    private OrganisationId id;

    private OrganisationKind kind;
    private Registration registration;
    private Verification verification;
    private LocalDate verifiedUntil;
    private boolean renewalAsked;
    private Members members = new Members();
    private Vault vault = new Vault();

    Organisation() {}

    @CommandHandler
    Organisation(RegisterOrganisation command, Actor actor) {
        refuse(command.kind() == OrganisationKind.AUTHORITY, new AuthoritiesAreEstablished());
        theNameCanBeRead(command.name());
        theRegistrationIsWellFormed(command.registration());
        apply(new OrganisationRegistered(
                command.organisation(), command.kind(), command.registration(), command.name(), actor.person()));
        apply(new MemberJoined(
                command.organisation(), actor.person(), command.kind().ownRole(), EVERY_RIGHT));
    }

    @CommandHandler
    Organisation(EstablishAuthority command, Actor actor) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyTheInstallationMay());
        theNameCanBeRead(command.name());
        apply(new AuthorityEstablished(command.organisation(), command.name(), command.parent()));
        apply(new MemberJoined(command.organisation(), command.firstOfficer(), Role.OFFICER, EVERY_RIGHT));
    }

    @CommandHandler
    void verify(VerifyOrganisation command, Actor actor, At at, Claims claims) {
        anOfficerAsks(actor);
        refuse(verification == Verification.DONE && !renewalAsked, new AlreadyVerified(id));
        refuse(
                verification == Verification.LAPSED || verification == Verification.REVOKED,
                new VerificationNotPending(id));
        refuse(members.include(actor.person()), new NobodyVerifiesTheirOwnOrganisation(id));
        refuse(!claims.take(REGISTRATION, registration.claim(), id), new RegistrationTaken(registration.claim()));
        LocalDate until = kind == OrganisationKind.INVESTOR ? holdsUntil(at.instant()) : null;
        apply(new OrganisationVerified(id, Objects.requireNonNull(actor.organisation()), until));
    }

    @CommandHandler
    void decline(DeclineVerification command, Actor actor) {
        anOfficerAsks(actor);
        refuse(verification != Verification.PENDING && !renewalAsked, new VerificationNotPending(id));
        refuse(members.include(actor.person()), new NobodyVerifiesTheirOwnOrganisation(id));
        theProseFits("reason", Text.zh(command.reason()), OrganisationPolicies.LONGEST_REASON);
        apply(new VerificationDeclined(
                id, Objects.requireNonNull(actor.organisation()), Personal.of(id, command.reason())));
    }

    @CommandHandler
    void ask(AskVerification command, Actor actor, At at) {
        mayDo(Right.SIGN, actor);
        refuse(kind != OrganisationKind.INVESTOR, new OnlyInvestorsShowEvidence());
        if (verification == Verification.DONE) {
            refuse(verifiedUntil == null, new AlreadyVerified(id));
            refuse(
                    !Renewal.isOpen(verifiedUntil, at.instant()),
                    new VerificationRenewedTooEarly(Renewal.from(verifiedUntil), verifiedUntil));
        }
        theEvidenceIsThere(command.evidence(), vault);
        apply(new VerificationAsked(id, List.copyOf(new LinkedHashSet<>(command.evidence())), actor.person()));
    }

    @CommandHandler
    void revoke(RevokeVerification command, Actor actor, Claims claims) {
        anOfficerAsks(actor);
        refuse(kind == OrganisationKind.AUTHORITY || verification != Verification.DONE, new NotVerified(id));
        refuse(members.include(actor.person()), new NobodyVerifiesTheirOwnOrganisation(id));
        refuse(Legible.saysNothing(command.reason()), new VerificationReasonMissing());
        theProseFits("reason", Text.zh(command.reason()), OrganisationPolicies.LONGEST_REASON);
        claims.free(REGISTRATION, registration.claim(), id);
        apply(new VerificationRevoked(
                id,
                Objects.requireNonNull(actor.organisation()),
                Personal.of(id, command.reason().strip())));
    }

    @CommandHandler
    void lapse(LapseVerification command, Actor actor, At at) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyTheInstallationMay());
        refuse(verification != Verification.DONE, new NotVerified(id));
        refuse(
                verifiedUntil == null || !isOver(verifiedUntil, at.instant()),
                new VerificationHoldsStill(verifiedUntil));
        apply(new VerificationLapsed(id));
    }

    @CommandHandler
    void correct(CorrectRegistration command, Actor actor) {
        mayDo(Right.MANAGE, actor);
        refuse(verification == Verification.DONE, new AlreadyVerified(id));
        theNameCanBeRead(command.name());
        theRegistrationIsWellFormed(command.registration());
        apply(new RegistrationCorrected(id, command.registration(), command.name()));
    }

    @CommandHandler
    void revise(ReviseProfile command, Actor actor) {
        mayDo(Right.MANAGE, actor);
        theProseFits("summary", command.profile().summary(), OrganisationPolicies.LONGEST_SUMMARY);
        apply(new ProfileRevised(id, command.profile()));
    }

    @CommandHandler
    void invite(InviteMember command, Actor actor) {
        mayDo(Right.MANAGE, actor);
        refuse(!kind.roles().contains(command.role()), new RoleDoesNotFit(kind, command.role()));
        refuse(members.include(command.person(), command.role()), new AlreadyAMember(command.role()));
        refuse(members.awaits(command.person(), command.role()), new AlreadyInvited(command.role()));
        apply(new MemberInvited(id, command.person(), command.role(), command.rights()));
    }

    @CommandHandler
    void withdraw(WithdrawInvitation command, Actor actor) {
        mayDo(Right.MANAGE, actor);
        refuse(!members.awaits(command.person(), command.role()), new NoInvitation(command.role()));
        apply(new InvitationWithdrawn(id, command.person(), command.role()));
    }

    @CommandHandler
    void accept(AcceptInvitation command, Actor actor) {
        refuse(members.include(actor.person(), command.role()), new AlreadyAMember(command.role()));
        Set<Right> rights = members.invitedRights(actor.person(), command.role());
        refuse(rights == null, new NoInvitation(command.role()));
        apply(new MemberJoined(id, actor.person(), command.role(), rights));
    }

    @CommandHandler
    void change(ChangeMemberRights command, Actor actor) {
        mayDo(Right.MANAGE, actor);
        refuse(!members.include(command.person(), command.role()), new NotAMember(command.role()));
        if (!command.rights().contains(Right.MANAGE)) {
            someoneStillManagesWithout(command.person(), command.role());
        }
        apply(new MemberRightsChanged(id, command.person(), command.role(), command.rights()));
    }

    @CommandHandler
    void remove(RemoveMember command, Actor actor) {
        if (!actor.person().equals(command.person())) {
            mayDo(Right.MANAGE, actor);
        }
        refuse(!members.include(command.person(), command.role()), new NotAMember(command.role()));
        someoneStillManagesWithout(command.person(), command.role());
        apply(new MemberRemoved(id, command.person(), command.role()));
    }

    @CommandHandler
    void state(StateFact command, Actor actor) {
        mayDo(Right.WRITE, actor);
        theFactCanBeKept(command.fact(), command.value());
        apply(new FactStated(id, command.fact(), Personal.of(id, command.value()), actor.person()));
    }

    @CommandHandler
    void deposit(DepositDocument command, Actor actor) {
        mayDo(Right.WRITE, actor);
        theDocumentIsWhole(command);
        thereIsAPlaceFor(command, vault);
        VaultDocument content = new VaultDocument(
                command.kind(),
                command.sha256(),
                command.mediaType(),
                Personal.of(id, command.name()),
                command.size(),
                command.issuer(),
                command.issuedOn(),
                command.expiresOn());
        apply(new DocumentDeposited(id, command.document(), content, command.replaces(), actor.person()));
    }

    @CommandHandler
    void withdraw(WithdrawDocument command, Actor actor) {
        mayDo(Right.WRITE, actor);
        itIsThere(command.document(), vault.kindOf(command.document()));
        apply(new DocumentWithdrawn(id, command.document(), actor.person()));
    }

    private void mayDo(Right right, Actor actor) {
        refuse(!members.allow(actor.person(), actor.role(), right), new RightMissing(right));
    }

    private void someoneStillManagesWithout(PersonId person, Role role) {
        refuse(!members.someoneManagesWithout(person, role), new LastManager());
    }

    @EventSourcingHandler
    void on(OrganisationRegistered event) {
        id = event.organisation();
        kind = event.kind();
        registration = event.registration();
        verification = Verification.PENDING;
    }

    @EventSourcingHandler
    void on(AuthorityEstablished event) {
        id = event.organisation();
        kind = OrganisationKind.AUTHORITY;
        verification = Verification.DONE;
    }

    @EventSourcingHandler
    void on(OrganisationVerified event) {
        verification = Verification.DONE;
        verifiedUntil = event.until();
        renewalAsked = false;
    }

    @EventSourcingHandler
    void on(VerificationAsked event) {
        if (verification == Verification.DONE) {
            renewalAsked = true;
        } else {
            verification = Verification.PENDING;
        }
    }

    @EventSourcingHandler
    void on(VerificationLapsed event) {
        verification = renewalAsked ? Verification.PENDING : Verification.LAPSED;
        renewalAsked = false;
    }

    @EventSourcingHandler
    void on(VerificationRevoked event) {
        verification = Verification.REVOKED;
        renewalAsked = false;
    }

    @EventSourcingHandler
    void on(VerificationDeclined event) {
        if (!renewalAsked) {
            verification = Verification.DECLINED;
        }
        renewalAsked = false;
    }

    @EventSourcingHandler
    void on(RegistrationCorrected event) {
        registration = event.registration();
        verification = Verification.PENDING;
    }

    @EventSourcingHandler
    void on(MemberInvited event) {
        members.invite(event.person(), event.role(), event.rights());
    }

    @EventSourcingHandler
    void on(InvitationWithdrawn event) {
        members.uninvite(event.person(), event.role());
    }

    @EventSourcingHandler
    void on(MemberJoined event) {
        members.join(event.person(), event.role(), event.rights());
    }

    @EventSourcingHandler
    void on(MemberRightsChanged event) {
        members.join(event.person(), event.role(), event.rights());
    }

    @EventSourcingHandler
    void on(MemberRemoved event) {
        members.remove(event.person(), event.role());
    }

    @EventSourcingHandler
    void on(DocumentDeposited event) {
        vault.deposit(event.document(), event.content().kind(), event.replaces());
    }

    @EventSourcingHandler
    void on(DocumentWithdrawn event) {
        vault.withdraw(event.document());
    }
}
