package roundtable.projections.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;

/**
 * Who looks, with what they are at this moment.
 *
 * @param person null for the public
 * @param memberships those joined, not those only invited to
 */
public record Viewer(@Nullable PersonId person, List<Membership> memberships) {

    public static final Viewer PUBLIC = new Viewer(null, List.of());

    public boolean isSignedIn() {
        return person != null;
    }

    /** Whether this viewer belongs to {@code organisation} in whatever role. */
    public boolean belongsTo(OrganisationId organisation) {
        return memberships.stream()
                .anyMatch(membership -> membership.organisation().equals(organisation));
    }

    /** Whether this viewer holds {@code role} anywhere. */
    public boolean is(Role role) {
        return memberships.stream().anyMatch(membership -> membership.is(role, null));
    }

    public boolean is(Role role, OrganisationId organisation) {
        return memberships.stream().anyMatch(membership -> membership.is(role, organisation));
    }

    /** The same person, who reads for this organisation alone: nothing that another of theirs may see comes into its papers. */
    public Viewer readingFor(OrganisationId organisation) {
        return new Viewer(
                person,
                memberships.stream()
                        .filter(membership -> membership.organisation().equals(organisation))
                        .toList());
    }

    public Optional<Membership> membership(OrganisationId organisation, Role role) {
        return memberships.stream()
                .filter(membership -> membership.is(role, organisation))
                .findFirst();
    }

    public boolean may(Right right, OrganisationId organisation, Role role) {
        return membership(organisation, role)
                .map(membership -> membership.rights().contains(right))
                .orElse(false);
    }

    /** The organisations this viewer belongs to in {@code role}, for {@code = any(?)}. */
    public UUID[] organisationsAs(Role role) {
        return memberships.stream()
                .filter(membership -> membership.is(role, null))
                .map(membership -> membership.organisation().value())
                .distinct()
                .toArray(UUID[]::new);
    }

    /** All organisations this viewer belongs to, for {@code = any(?)}. */
    public UUID[] organisations() {
        return memberships.stream()
                .map(membership -> membership.organisation().value())
                .distinct()
                .toArray(UUID[]::new);
    }
}
