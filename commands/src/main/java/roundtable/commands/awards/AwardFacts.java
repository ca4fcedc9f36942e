package roundtable.commands.awards;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;

/** What other aggregates' rules may know of an award. All but the state is absent until it is offered. */
public record AwardFacts(
        @Nullable OrganisationId company, @Nullable Money amount, State state) {

    /** Where an award stands. */
    public enum State {
        UNKNOWN,
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    public static final Folding<AwardFacts> FOLDING =
            new Folding<>(AwardFacts.class, new AwardFacts(null, null, State.UNKNOWN), AwardFacts::after);

    private AwardFacts after(Event event) {
        if (!(event instanceof AwardEvent happened)) {
            return this;
        }
        return switch (happened) {
            case AwardEvent.AwardOffered e -> new AwardFacts(e.company(), e.amount(), State.OFFERED);
            case AwardEvent.AwardAccepted e -> new AwardFacts(company, amount, State.ACCEPTED);
            case AwardEvent.AwardDeclined e -> new AwardFacts(company, amount, State.DECLINED);
        };
    }
}
