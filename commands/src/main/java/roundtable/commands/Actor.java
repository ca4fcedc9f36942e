package roundtable.commands;

import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;

/**
 * Who asks: a person, in a role, for an organisation. The edge has read the membership behind it for this very request; the
 * aggregate checks again what its rules need.
 *
 * @param organisation absent for a person who acts for nobody yet (registering a first company) and for automations
 */
public record Actor(PersonId person, @Nullable OrganisationId organisation, Role role) {

    /** An automation or the installation itself: nobody's membership stands behind it. */
    public static Actor automation() {
        return new Actor(PersonId.NOBODY, null, Role.AUTOMATION);
    }

    /** A signed-in person who acts for themselves. */
    public static Actor themselves(PersonId person) {
        return new Actor(person, null, Role.PERSON);
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether this actor holds {@code wanted} in {@code where}. */
    public boolean is(Role wanted, OrganisationId where) {
        return role == wanted && where.equals(organisation);
    }
}
