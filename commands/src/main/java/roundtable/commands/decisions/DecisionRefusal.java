package roundtable.commands.decisions;

import org.joda.money.Money;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.decisions.DecisionFacts.State;
import roundtable.commands.organisations.OrganisationId;

/** Why a decision refuses. */
public sealed interface DecisionRefusal extends Refusal {

    @Named("nothing-to-decide")
    record NothingToDecide(ApplicationFacts.State state) implements DecisionRefusal {}

    @Named("panel-of-another-call")
    record PanelOfAnotherCall() implements DecisionRefusal {}

    /** A decision waits for every review that the call asks for. */
    @Named("reviews-not-complete")
    record ReviewsNotComplete() implements DecisionRefusal {}

    @Named("decision-already-prepared")
    record DecisionAlreadyPrepared() implements DecisionRefusal {}

    @Named("decision-number-not-well-formed")
    record DecisionNumberNotWellFormed(String number) implements DecisionRefusal {}

    @Named("decision-number-taken")
    record DecisionNumberTaken(String number) implements DecisionRefusal {}

    @Named("award-amount-missing")
    record AwardAmountMissing() implements DecisionRefusal {}

    @Named("award-amount-not-wanted")
    record AwardAmountNotWanted() implements DecisionRefusal {}

    @Named("award-amount-not-positive")
    record AwardAmountNotPositive() implements DecisionRefusal {}

    @Named("award-currency-does-not-fit")
    record AwardCurrencyDoesNotFit(String wanted, String found) implements DecisionRefusal {}

    /** @param ceiling the most that the call gives one application */
    @Named("award-above-ceiling")
    record AwardAboveCeiling(Money ceiling, Money amount) implements DecisionRefusal {}

    @Named("decision-reasons-missing")
    record DecisionReasonsMissing() implements DecisionRefusal {}

    @Named("not-a-panellist-of-the-authority")
    record NotAPanellistOfTheAuthority(OrganisationId authority) implements DecisionRefusal {}

    @Named("not-of-the-deciding-authority")
    record NotOfTheDecidingAuthority(OrganisationId authority) implements DecisionRefusal {}

    @Named("preparer-does-not-ratify")
    record PreparerDoesNotRatify() implements DecisionRefusal {}

    @Named("ratifier-does-not-confirm")
    record RatifierDoesNotConfirm() implements DecisionRefusal {}

    /** Whoever was asked to read the application as an expert does not decide on it. */
    @Named("reviewer-does-not-decide")
    record ReviewerDoesNotDecide() implements DecisionRefusal {}

    /** Whoever is, or once was, a member of the company does not decide on it. */
    @Named("member-does-not-decide")
    record MemberDoesNotDecide() implements DecisionRefusal {}

    /** @param state where the decision stands instead */
    @Named("decision-not-awaiting-this")
    record DecisionNotAwaitingThis(State state) implements DecisionRefusal {}

    @Named("revocation-reason-missing")
    record RevocationReasonMissing() implements DecisionRefusal {}
}
