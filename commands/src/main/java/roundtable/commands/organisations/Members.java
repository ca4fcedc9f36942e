package roundtable.commands.organisations;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;

/** Who belongs to an organisation, in which role, with which rights; and who is invited. */
final class Members {

    /** A person may hold several roles, each with its own rights. The key is person and role, as text for snapshots. */
    private final Map<String, Set<Right>> joined = new HashMap<>();

    private final Map<String, Set<Right>> invited = new HashMap<>();

    void invite(PersonId person, Role role, Set<Right> rights) {
        invited.put(key(person, role), rights);
    }

    void uninvite(PersonId person, Role role) {
        invited.remove(key(person, role));
    }

    void join(PersonId person, Role role, Set<Right> rights) {
        invited.remove(key(person, role));
        joined.put(key(person, role), rights);
    }

    void remove(PersonId person, Role role) {
        joined.remove(key(person, role));
    }

    boolean include(PersonId person) {
        return joined.keySet().stream().anyMatch(key -> key.startsWith(person + "/"));
    }

    boolean include(PersonId person, Role role) {
        return joined.containsKey(key(person, role));
    }

    boolean awaits(PersonId person, Role role) {
        return invited.containsKey(key(person, role));
    }

    @Nullable Set<Right> invitedRights(PersonId person, Role role) {
        return invited.get(key(person, role));
    }

    boolean allow(PersonId person, Role role, Right right) {
        return joined.getOrDefault(key(person, role), Set.of()).contains(right);
    }

    /** Whether anybody could still manage if this membership had {@code rights} instead of its own. */
    boolean someoneManagesWithout(PersonId person, Role role) {
        return joined.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(key(person, role))
                        && entry.getValue().contains(Right.MANAGE));
    }

    private static String key(PersonId person, Role role) {
        return person + "/" + role;
    }
}
