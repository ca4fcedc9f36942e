package roundtable.commands.organisations;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;

/**
 * What other aggregates' rules may know of an organisation.
 *
 * @param people everybody who is, or ever was, a member: an old tie is still a tie
 */
public record OrganisationFacts(
        @Nullable OrganisationKind kind, @Nullable Text name, boolean verified, Set<PersonId> people) {

    public static final Folding<OrganisationFacts> FOLDING = new Folding<>(
            OrganisationFacts.class, new OrganisationFacts(null, null, false, Set.of()), OrganisationFacts::after);

    /** Whether it is verified, and still is. */
    public static boolean isVerified(OrganisationId organisation, Neighbours neighbours) {
        return neighbours.fold(organisation, FOLDING).verified();
    }

    private OrganisationFacts after(Event event) {
        if (!(event instanceof OrganisationEvent happened)) {
            return this;
        }
        return switch (happened) {
            case OrganisationEvent.OrganisationRegistered e ->
                new OrganisationFacts(e.kind(), e.name(), false, Set.of());
            case OrganisationEvent.AuthorityEstablished e ->
                new OrganisationFacts(OrganisationKind.AUTHORITY, e.name(), true, Set.of());
            case OrganisationEvent.OrganisationVerified e -> new OrganisationFacts(kind, name, true, people);
            case OrganisationEvent.RegistrationCorrected e -> new OrganisationFacts(kind, e.name(), verified, people);
            case OrganisationEvent.MemberJoined e -> new OrganisationFacts(kind, name, verified, with(e.person()));
            case OrganisationEvent.VerificationLapsed e -> new OrganisationFacts(kind, name, false, people);
            case OrganisationEvent.VerificationRevoked e -> new OrganisationFacts(kind, name, false, people);
            case OrganisationEvent.VerificationAsked e -> this;
            case OrganisationEvent.VerificationDeclined e -> this;
            case OrganisationEvent.ProfileRevised e -> this;
            case OrganisationEvent.MemberInvited e -> this;
            case OrganisationEvent.InvitationWithdrawn e -> this;
            case OrganisationEvent.MemberRightsChanged e -> this;
            case OrganisationEvent.MemberRemoved e -> this;
            case OrganisationEvent.FactStated e -> this;
            case OrganisationEvent.DocumentDeposited e -> this;
            case OrganisationEvent.DocumentWithdrawn e -> this;
        };
    }

    private Set<PersonId> with(PersonId person) {
        Set<PersonId> all = new HashSet<>(people);
        all.add(person);
        return Set.copyOf(all);
    }
}
