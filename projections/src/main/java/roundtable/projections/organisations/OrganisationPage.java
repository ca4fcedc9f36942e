package roundtable.projections.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Profile;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/**
 * An organisation as one viewer may see it.
 *
 * @param registration for members and officers; null for others until it is verified
 * @param declineReason why it was declined or revoked, for members and officers
 * @param verifiedUntil the last day on which it is verified; null where it does not lapse
 * @param renewableFrom the first day on which evidence may be shown anew while it still holds; null where it does not lapse
 * @param renewalAsked whether evidence shown anew waits for an officer while it still holds; false for others than members and officers
 * @param evidence what it has shown, for members and officers
 * @param members for members and officers of authorities; empty for others
 * @param version the ETag
 */
public record OrganisationPage(
        OrganisationId id,
        OrganisationKind kind,
        Text name,
        @Nullable Registration registration,
        State verification,
        @Nullable OrganisationId authority,
        @Nullable Text authorityName,
        @Nullable String declineReason,
        @Nullable Profile profile,
        Instant registeredAt,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate verifiedUntil,
        @Nullable LocalDate renewableFrom,
        boolean renewalAsked,
        List<Evidence> evidence,
        List<Member> members,
        long version) {

    /** Of its verification. */
    public enum State {
        PENDING,
        DECLINED,
        DONE,
        LAPSED,
        REVOKED
    }

    /**
     * A document of its vault.
     *
     * @param kind a code of the vault's vocabulary
     * @param name null once erased
     */
    public record Evidence(
            VaultDocumentId document, String kind, @Nullable String name, String sha256) {}

    /** One member, or one who is invited. */
    public record Member(PersonId person, Role role, Set<Right> rights, boolean joined, Instant since) {}
}
