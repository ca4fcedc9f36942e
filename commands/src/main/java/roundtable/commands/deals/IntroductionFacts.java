package roundtable.commands.deals;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** Who stands on the two sides of an introduction, and whether both want it. All is absent until it is asked. */
public record IntroductionFacts(
        @Nullable DealId deal,
        @Nullable OrganisationId company,
        @Nullable OrganisationId investor,
        @Nullable PersonId askedBy,
        boolean accepted) {

    public static final Folding<IntroductionFacts> FOLDING = new Folding<>(
            IntroductionFacts.class, new IntroductionFacts(null, null, null, null, false), IntroductionFacts::after);

    private IntroductionFacts after(Event event) {
        if (!(event instanceof IntroductionEvent happened)) {
            return this;
        }
        return switch (happened) {
            case IntroductionEvent.IntroductionAsked e ->
                new IntroductionFacts(e.deal(), e.company(), e.investor(), e.by(), false);
            case IntroductionEvent.IntroductionAccepted e ->
                new IntroductionFacts(deal, company, investor, askedBy, true);
            case IntroductionEvent.IntroductionDeclined e -> this;
            case IntroductionEvent.IntroductionLapsed e -> this;
        };
    }
}
