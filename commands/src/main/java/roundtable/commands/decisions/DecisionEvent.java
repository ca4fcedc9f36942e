package roundtable.commands.decisions;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;

/** What happens to a decision. */
public sealed interface DecisionEvent extends Event {

    DecisionId decision();

    @Named("decision-prepared")
    record DecisionPrepared(
            DecisionId decision,
            OrganisationId authority,
            CallId call,
            ApplicationId application,
            OrganisationId company,
            PanelId panel,
            String number,
            Outcome outcome,
            @Nullable Money amount,
            Text reasons,
            PersonId by)
            implements DecisionEvent {}

    @Named("decision-ratified")
    record DecisionRatified(DecisionId decision, PersonId by) implements DecisionEvent {}

    @Named("decision-confirmed")
    record DecisionConfirmed(DecisionId decision, PersonId by) implements DecisionEvent {}

    /** Follows the confirmation in the same commit. */
    @Named("decision-sealed")
    record DecisionSealed(
            DecisionId decision,
            OrganisationId authority,
            CallId call,
            ApplicationId application,
            OrganisationId company,
            Letter letter,
            String text,
            String jws,
            String key,
            String sha256)
            implements DecisionEvent {}

    @Named("decision-revoked")
    record DecisionRevoked(DecisionId decision, Text reason, PersonId by) implements DecisionEvent {}
}
