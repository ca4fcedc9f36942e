package roundtable.commands.reviews;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/**
 * What other aggregates' rules may know of an expert. All is absent until the expert is enrolled.
 *
 * @param conflicts the organisations that the expert has said not to judge
 * @param active whether the expert takes new reviews
 */
public record ExpertFacts(
        @Nullable OrganisationId authority, @Nullable PersonId person, Set<OrganisationId> conflicts, boolean active) {

    public static final Folding<ExpertFacts> FOLDING =
            new Folding<>(ExpertFacts.class, new ExpertFacts(null, null, Set.of(), false), ExpertFacts::after);

    private ExpertFacts after(Event event) {
        if (!(event instanceof ExpertEvent happened)) {
            return this;
        }
        return switch (happened) {
            case ExpertEvent.ExpertEnrolled e -> new ExpertFacts(e.authority(), e.person(), Set.of(), true);
            case ExpertEvent.FieldsDeclared e -> this;
            case ExpertEvent.ConflictDeclared e -> new ExpertFacts(authority, person, with(e.organisation()), active);
            case ExpertEvent.ExpertRested e -> new ExpertFacts(authority, person, conflicts, false);
            case ExpertEvent.ExpertReturned e -> new ExpertFacts(authority, person, conflicts, true);
        };
    }

    private Set<OrganisationId> with(OrganisationId organisation) {
        Set<OrganisationId> all = new HashSet<>(conflicts);
        all.add(organisation);
        return Set.copyOf(all);
    }
}
