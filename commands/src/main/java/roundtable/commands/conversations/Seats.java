package roundtable.commands.conversations;

import java.util.HashSet;
import java.util.Set;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.MemberRemoved;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;

/** Whom an organisation sends to the table: its founders or its officers of this moment. An authority's experts are not among them. */
record Seats(Set<PersonId> people) {

    static final Folding<Seats> FOLDING = new Folding<>(Seats.class, new Seats(Set.of()), Seats::after);

    private Seats after(Event event) {
        return switch (event) {
            case MemberJoined e
            when sits(e.role()) -> {
                Set<PersonId> all = new HashSet<>(people);
                all.add(e.person());
                yield new Seats(Set.copyOf(all));
            }
            case MemberRemoved e
            when sits(e.role()) -> {
                Set<PersonId> all = new HashSet<>(people);
                all.remove(e.person());
                yield new Seats(Set.copyOf(all));
            }
            default -> this;
        };
    }

    private static boolean sits(Role role) {
        return role == Role.FOUNDER || role == Role.OFFICER;
    }
}
