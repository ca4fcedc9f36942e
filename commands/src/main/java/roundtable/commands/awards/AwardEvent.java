package roundtable.commands.awards;

import org.joda.money.Money;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Text;

/** What happens to an award. */
public sealed interface AwardEvent extends Event {

    AwardId award();

    /** Offered; the title is the call's. */
    @Named("award-offered")
    record AwardOffered(
            AwardId award,
            DecisionId decision,
            ApplicationId application,
            CallId call,
            OrganisationId authority,
            OrganisationId company,
            String number,
            Text title,
            Money amount)
            implements AwardEvent {}

    @Named("award-accepted")
    record AwardAccepted(AwardId award, PersonId by) implements AwardEvent {}

    @Named("award-declined")
    record AwardDeclined(AwardId award, Personal<String> reason, PersonId by) implements AwardEvent {}
}
