package roundtable.commands.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** What can be asked of an organisation. */
public sealed interface OrganisationCommand extends Command {

    OrganisationId organisation();

    @Override
    default OrganisationId target() {
        return organisation();
    }

    /** Makes an organisation; the asking person becomes its first member with every right. Never an authority. */
    record RegisterOrganisation(
            OrganisationId organisation, OrganisationKind kind, Registration registration, Text name)
            implements OrganisationCommand {}

    /** Makes an authority (主管部门), verified from the start. Only the installation itself may. */
    record EstablishAuthority(
            OrganisationId organisation,
            Text name,
            @Nullable OrganisationId parent,
            PersonId firstOfficer) implements OrganisationCommand {}

    /** An officer of an authority has compared the registration with the register. */
    record VerifyOrganisation(OrganisationId organisation) implements OrganisationCommand {}

    /** An officer could not find it so; the organisation may correct its registration. */
    record DeclineVerification(OrganisationId organisation, String reason) implements OrganisationCommand {}

    /**
     * An investor shows documents of its vault and asks to be verified: at first, once declined, lapsed or revoked, and in the
     * last days of a verification that holds still.
     */
    record AskVerification(OrganisationId organisation, List<VaultDocumentId> evidence)
            implements OrganisationCommand {}

    /** An officer has learnt that it holds no more. */
    record RevokeVerification(OrganisationId organisation, String reason) implements OrganisationCommand {}

    /** An automation ends what was verified for a time. */
    record LapseVerification(OrganisationId organisation) implements OrganisationCommand {}

    /** Corrects name or registration before it is verified. */
    record CorrectRegistration(OrganisationId organisation, Registration registration, Text name)
            implements OrganisationCommand {}

    record ReviseProfile(OrganisationId organisation, Profile profile) implements OrganisationCommand {}

    /** Invites a person to be a member in {@code role} with {@code rights}. */
    record InviteMember(OrganisationId organisation, PersonId person, Role role, Set<Right> rights)
            implements OrganisationCommand {}

    record WithdrawInvitation(OrganisationId organisation, PersonId person, Role role) implements OrganisationCommand {}

    /** The asking person accepts the invitation to {@code role}. */
    record AcceptInvitation(OrganisationId organisation, Role role) implements OrganisationCommand {}

    record ChangeMemberRights(OrganisationId organisation, PersonId person, Role role, Set<Right> rights)
            implements OrganisationCommand {}

    /** Ends a membership; a person may always end their own. */
    record RemoveMember(OrganisationId organisation, PersonId person, Role role) implements OrganisationCommand {}

    /** @param value canonical JSON (RFC 8785), as a form's answer would be, which the edge has found to fit the fact */
    record StateFact(OrganisationId organisation, String fact, String value) implements OrganisationCommand {}

    /**
     * Puts a document, whose bytes the edge has kept, into the vault. See {@link VaultDocument}.
     *
     * @param replaces the version whose place it takes, or null
     */
    record DepositDocument(
            OrganisationId organisation,
            VaultDocumentId document,
            String kind,
            String sha256,
            String mediaType,
            String name,
            long size,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable VaultDocumentId replaces)
            implements OrganisationCommand {}

    /** Takes a document out: no form is filled from it any more. What was handed in with it stays as it was. */
    record WithdrawDocument(OrganisationId organisation, VaultDocumentId document) implements OrganisationCommand {}
}
