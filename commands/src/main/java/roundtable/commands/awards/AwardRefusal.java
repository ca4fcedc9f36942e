package roundtable.commands.awards;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.organisations.OrganisationId;

/** Why an award refuses. */
public sealed interface AwardRefusal extends Refusal {

    @Named("only-a-decision-offers")
    record OnlyADecisionOffers() implements AwardRefusal {}

    @Named("not-the-awarded")
    record NotTheAwarded(OrganisationId company) implements AwardRefusal {}

    @Named("award-already-answered")
    record AwardAlreadyAnswered(boolean accepted) implements AwardRefusal {}

    /** The decision that offered it no longer stands. */
    @Named("award-decision-revoked")
    record AwardDecisionRevoked() implements AwardRefusal {}

    @Named("award-decline-reason-missing")
    record AwardDeclineReasonMissing() implements AwardRefusal {}
}
