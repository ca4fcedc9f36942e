package roundtable.projections.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** One role of one person in one organisation. */
public record Membership(
        OrganisationId organisation,
        OrganisationKind kind,
        Text name,
        boolean verified,
        Role role,
        Set<Right> rights,
        boolean joined) {

    boolean is(Role wanted, @Nullable OrganisationId where) {
        return joined && role == wanted && (where == null || where.equals(organisation));
    }
}
