package roundtable.commands.decisions;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;

/** What can be asked of a decision. */
public sealed interface DecisionCommand extends Command {

    DecisionId decision();

    @Override
    default DecisionId target() {
        return decision();
    }

    /**
     * An officer puts a decision before the panel, after all reviews are in; one per application.
     *
     * @param number the human number to be claimed: {@code JD-2026-0318}
     */
    record PrepareDecision(
            DecisionId decision,
            ApplicationId application,
            PanelId panel,
            String number,
            Outcome outcome,
            @Nullable Money amount,
            Text reasons)
            implements DecisionCommand {}

    /** A panellist agrees. */
    record RatifyDecision(DecisionId decision) implements DecisionCommand {}

    /** A second person, an officer or a panellist, confirms: the decision is sealed. */
    record ConfirmDecision(DecisionId decision) implements DecisionCommand {}

    record RevokeDecision(DecisionId decision, Text reason) implements DecisionCommand {}
}
