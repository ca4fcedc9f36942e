package roundtable.commands.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** What happens to an organisation. */
public sealed interface OrganisationEvent extends Event {

    OrganisationId organisation();

    @Named("organisation-registered")
    record OrganisationRegistered(
            OrganisationId organisation, OrganisationKind kind, Registration registration, Text name, PersonId by)
            implements OrganisationEvent {}

    @Named("authority-established")
    record AuthorityEstablished(
            OrganisationId organisation,
            Text name,
            @Nullable OrganisationId parent) implements OrganisationEvent {}

    /** @param until the last day on which it holds; null where it does not lapse */
    @Named("organisation-verified")
    record OrganisationVerified(
            OrganisationId organisation,
            OrganisationId authority,
            @Nullable LocalDate until) implements OrganisationEvent {

        public OrganisationVerified(OrganisationId organisation, OrganisationId authority) {
            this(organisation, authority, null);
        }
    }

    /**
     * What was verified stays so until its last day.
     *
     * @param evidence documents of its vault, which officers may read from now on
     */
    @Named("verification-asked")
    record VerificationAsked(OrganisationId organisation, List<VaultDocumentId> evidence, PersonId by)
            implements OrganisationEvent {}

    /** Its last day is over. */
    @Named("verification-lapsed")
    record VerificationLapsed(OrganisationId organisation) implements OrganisationEvent {}

    /** @param reason the officer's words to the organisation, under the organisation's own key */
    @Named("verification-revoked")
    record VerificationRevoked(OrganisationId organisation, OrganisationId authority, Personal<String> reason)
            implements OrganisationEvent {}

    /**
     * One whose renewal is declined stays verified until its last day.
     *
     * @param reason the officer's words to the organisation, under the organisation's own key
     */
    @Named("verification-declined")
    record VerificationDeclined(OrganisationId organisation, OrganisationId authority, Personal<String> reason)
            implements OrganisationEvent {}

    @Named("registration-corrected")
    record RegistrationCorrected(OrganisationId organisation, Registration registration, Text name)
            implements OrganisationEvent {}

    @Named("profile-revised")
    record ProfileRevised(OrganisationId organisation, Profile profile) implements OrganisationEvent {}

    @Named("member-invited")
    record MemberInvited(OrganisationId organisation, PersonId person, Role role, Set<Right> rights)
            implements OrganisationEvent {}

    @Named("invitation-withdrawn")
    record InvitationWithdrawn(OrganisationId organisation, PersonId person, Role role) implements OrganisationEvent {}

    @Named("member-joined")
    record MemberJoined(OrganisationId organisation, PersonId person, Role role, Set<Right> rights)
            implements OrganisationEvent {}

    @Named("member-rights-changed")
    record MemberRightsChanged(OrganisationId organisation, PersonId person, Role role, Set<Right> rights)
            implements OrganisationEvent {}

    @Named("member-removed")
    record MemberRemoved(OrganisationId organisation, PersonId person, Role role) implements OrganisationEvent {}

    /**
     * The organisation says a fact of itself; forms are filled from the latest.
     *
     * @param fact a code of the installation's vocabulary: {@code employees}
     * @param value canonical JSON (RFC 8785), as a form's answer; under the organisation's own key
     */
    @Named("fact-stated")
    record FactStated(OrganisationId organisation, String fact, Personal<String> value, PersonId by)
            implements OrganisationEvent {}

    /** @param replaces the version whose place it takes, or null */
    @Named("document-deposited")
    record DocumentDeposited(
            OrganisationId organisation,
            VaultDocumentId document,
            VaultDocument content,
            @Nullable VaultDocumentId replaces,
            PersonId by)
            implements OrganisationEvent {}

    @Named("document-withdrawn")
    record DocumentWithdrawn(OrganisationId organisation, VaultDocumentId document, PersonId by)
            implements OrganisationEvent {}
}
