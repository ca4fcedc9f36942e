package roundtable.commands.reviews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.people.PersonId;

/**
 * What other aggregates' rules may know of a panel.
 *
 * @param complete the applications whose reviews are all in, with these
 * @param experts who was ever asked to read an application, also those who stepped back
 */
public record PanelFacts(
        @Nullable CallId call, Map<ApplicationId, List<ReviewId>> complete, Map<ApplicationId, Set<PersonId>> experts) {

    public static final Folding<PanelFacts> FOLDING =
            new Folding<>(PanelFacts.class, new PanelFacts(null, Map.of(), Map.of()), PanelFacts::after);

    public boolean isComplete(ApplicationId application) {
        return complete.containsKey(application);
    }

    /** Empty as long as not all of them are in. */
    public List<ReviewId> reviewsOf(ApplicationId application) {
        return complete.getOrDefault(application, List.of());
    }

    /** Whether this person was ever asked to read the application. */
    public boolean asked(PersonId person, ApplicationId application) {
        return experts.getOrDefault(application, Set.of()).contains(person);
    }

    private PanelFacts after(Event event) {
        if (!(event instanceof PanelEvent happened)) {
            return this;
        }
        return switch (happened) {
            case PanelEvent.PanelConvened e -> new PanelFacts(e.call(), complete, experts);
            case PanelEvent.ExpertAssigned e -> new PanelFacts(call, complete, with(e.application(), e.person()));
            case PanelEvent.ReviewCounted e -> this;
            case PanelEvent.RecusalCounted e -> this;
            case PanelEvent.ReviewsComplete e -> new PanelFacts(call, with(e.application(), e.reviews()), experts);
        };
    }

    private Map<ApplicationId, List<ReviewId>> with(ApplicationId application, List<ReviewId> reviews) {
        Map<ApplicationId, List<ReviewId>> all = new HashMap<>(complete);
        all.put(application, List.copyOf(reviews));
        return Map.copyOf(all);
    }

    private Map<ApplicationId, Set<PersonId>> with(ApplicationId application, PersonId person) {
        Map<ApplicationId, Set<PersonId>> all = new HashMap<>(experts);
        Set<PersonId> people = new HashSet<>(all.getOrDefault(application, Set.of()));
        people.add(person);
        all.put(application, Set.copyOf(people));
        return Map.copyOf(all);
    }
}
