package roundtable.commands.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;

/** Why an organisation refuses. */
public sealed interface OrganisationRefusal extends Refusal {

    /** @param position counted from 1; 0 where the whole code is meant */
    @Named("credit-code-wrong")
    record CreditCodeWrong(CreditCode.Problem problem, int position, String found) implements OrganisationRefusal {}

    @Named("foreign-registration-incomplete")
    record ForeignRegistrationIncomplete(String missing) implements OrganisationRefusal {}

    @Named("name-missing")
    record NameMissing() implements OrganisationRefusal {}

    @Named("authorities-are-established")
    record AuthoritiesAreEstablished() implements OrganisationRefusal {}

    @Named("only-the-installation-may")
    record OnlyTheInstallationMay() implements OrganisationRefusal {}

    @Named("only-an-officer-may")
    record OnlyAnOfficerMay() implements OrganisationRefusal {}

    @Named("nobody-verifies-their-own-organisation")
    record NobodyVerifiesTheirOwnOrganisation(OrganisationId organisation) implements OrganisationRefusal {}

    @Named("already-verified")
    record AlreadyVerified(OrganisationId organisation) implements OrganisationRefusal {}

    @Named("verification-not-pending")
    record VerificationNotPending(OrganisationId organisation) implements OrganisationRefusal {}

    /** A company is verified by its registration alone. */
    @Named("only-investors-show-evidence")
    record OnlyInvestorsShowEvidence() implements OrganisationRefusal {}

    @Named("verification-evidence-missing")
    record VerificationEvidenceMissing() implements OrganisationRefusal {}

    @Named("verification-evidence-too-much")
    record VerificationEvidenceTooMuch(int most, int found) implements OrganisationRefusal {}

    @Named("verification-not-done")
    record NotVerified(OrganisationId organisation) implements OrganisationRefusal {}

    @Named("verification-reason-missing")
    record VerificationReasonMissing() implements OrganisationRefusal {}

    /** @param until null where it does not lapse */
    @Named("verification-holds-still")
    record VerificationHoldsStill(@Nullable LocalDate until) implements OrganisationRefusal {}

    /**
     * It holds still, and for longer than it needs to be renewed.
     *
     * @param from the first day on which evidence may be shown anew
     */
    @Named("verification-renewed-too-early")
    record VerificationRenewedTooEarly(LocalDate from, LocalDate until) implements OrganisationRefusal {}

    @Named("registration-taken")
    record RegistrationTaken(String registration) implements OrganisationRefusal {}

    @Named("right-missing")
    record RightMissing(Right right) implements OrganisationRefusal {}

    @Named("role-does-not-fit")
    record RoleDoesNotFit(OrganisationKind kind, Role role) implements OrganisationRefusal {}

    @Named("already-a-member")
    record AlreadyAMember(Role role) implements OrganisationRefusal {}

    @Named("already-invited")
    record AlreadyInvited(Role role) implements OrganisationRefusal {}

    @Named("no-invitation")
    record NoInvitation(Role role) implements OrganisationRefusal {}

    @Named("not-a-member")
    record NotAMember(Role role) implements OrganisationRefusal {}

    /** Somebody must be left who can invite and remove. */
    @Named("last-manager")
    record LastManager() implements OrganisationRefusal {}

    /** Of a fact or a kind of document: lower-case letters, digits and hyphens. */
    @Named("vault-code-wrong")
    record VaultCodeWrong(String given) implements OrganisationRefusal {}

    /** @param longest characters of its JSON */
    @Named("fact-too-long")
    record FactTooLong(String fact, int longest) implements OrganisationRefusal {}

    @Named("vault-document-unknown")
    record VaultDocumentUnknown(VaultDocumentId document) implements OrganisationRefusal {}

    /** @param kind of the document whose place was to be taken */
    @Named("vault-kind-differs")
    record VaultKindDiffers(String kind, String given) implements OrganisationRefusal {}

    @Named("vault-full")
    record VaultFull(int most) implements OrganisationRefusal {}

    @Named("document-expires-before-it-is-issued")
    record DocumentExpiresBeforeItIsIssued(LocalDate issuedOn, LocalDate expiresOn) implements OrganisationRefusal {}
}
