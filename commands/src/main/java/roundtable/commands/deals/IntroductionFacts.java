package roundtable.commands.deals;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** Who stands on the two sides of an introduction. All is absent until it is asked. */
public record IntroductionFacts(
        @Nullable OrganisationId company,
        @Nullable OrganisationId investor,
        @Nullable PersonId askedBy) {

    public static final Folding<IntroductionFacts> FOLDING =
            new Folding<>(IntroductionFacts.class, new IntroductionFacts(null, null, null), IntroductionFacts::after);

    private IntroductionFacts after(Event event) {
        return event instanceof IntroductionEvent.IntroductionAsked asked
                ? new IntroductionFacts(asked.company(), asked.investor(), asked.by())
                : this;
    }
}
