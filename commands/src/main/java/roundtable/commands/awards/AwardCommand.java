package roundtable.commands.awards;

import org.joda.money.Money;
import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

/** What can be asked of an award. */
public sealed interface AwardCommand extends Command {

    AwardId award();

    @Override
    default AwardId target() {
        return award();
    }

    /** An automation offers what a sealed decision grants. Its number is the decision's own. */
    record OfferAward(
            AwardId award,
            DecisionId decision,
            ApplicationId application,
            CallId call,
            OrganisationId authority,
            OrganisationId company,
            String number,
            Text title,
            Money amount)
            implements AwardCommand {}

    /** The company accepts; from now on the award stands in the public register. */
    record AcceptAward(AwardId award) implements AwardCommand {}

    record DeclineAward(AwardId award, String reason) implements AwardCommand {}
}
