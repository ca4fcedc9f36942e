package roundtable.commands.organisations;

import java.util.Set;
import roundtable.commands.people.Role;

/** What an organisation is, and so which roles its members may hold. */
public enum OrganisationKind {
    COMPANY,
    AUTHORITY,
    INVESTOR,
    LABORATORY;

    public Set<Role> roles() {
        return switch (this) {
            case COMPANY, LABORATORY -> Set.of(Role.FOUNDER);
            case AUTHORITY -> Set.of(Role.OFFICER, Role.EXPERT, Role.PANELLIST, Role.AUDITOR);
            case INVESTOR -> Set.of(Role.INVESTOR);
        };
    }

    /** The role of the person who registers one. */
    public Role ownRole() {
        return switch (this) {
            case COMPANY, LABORATORY -> Role.FOUNDER;
            case AUTHORITY -> Role.OFFICER;
            case INVESTOR -> Role.INVESTOR;
        };
    }
}
