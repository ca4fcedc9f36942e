package roundtable.commands.decisions;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.decisions.DecisionRefusal.AwardAboveCeiling;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountMissing;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountNotPositive;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountNotWanted;
import roundtable.commands.decisions.DecisionRefusal.AwardCurrencyDoesNotFit;
import roundtable.commands.decisions.DecisionRefusal.DecisionNumberNotWellFormed;
import roundtable.commands.decisions.DecisionRefusal.DecisionReasonsMissing;
import roundtable.commands.decisions.DecisionRefusal.MemberDoesNotDecide;
import roundtable.commands.decisions.DecisionRefusal.NotAPanellistOfTheAuthority;
import roundtable.commands.decisions.DecisionRefusal.NotOfTheDecidingAuthority;
import roundtable.commands.decisions.DecisionRefusal.NothingToDecide;
import roundtable.commands.decisions.DecisionRefusal.PanelOfAnotherCall;
import roundtable.commands.decisions.DecisionRefusal.ReviewerDoesNotDecide;
import roundtable.commands.decisions.DecisionRefusal.ReviewsNotComplete;
import roundtable.commands.decisions.DecisionRefusal.RevocationReasonMissing;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelFacts;
import roundtable.commands.text.Text;

/** The rules of deciding, on what is known of the application, its call, its panel and its company. */
final class DecisionPolicies {

    static final int LONGEST_REASONS = 4_000;

    /** It stands in addresses and on paper: nothing that needs escaping or can be mistaken. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private static final int LONGEST_NUMBER = 40;

    private DecisionPolicies() {}

    static void anOfficerOf(OrganisationId authority, Actor actor) {
        refuse(!actor.is(Role.OFFICER, authority), new NotAnOfficerOfTheAuthority(authority));
    }

    static void aPanellistOf(OrganisationId authority, Actor actor) {
        refuse(!actor.is(Role.PANELLIST, authority), new NotAPanellistOfTheAuthority(authority));
    }

    static void anOfficerOrPanellistOf(OrganisationId authority, Actor actor) {
        refuse(
                !actor.is(Role.OFFICER, authority) && !actor.is(Role.PANELLIST, authority),
                new NotOfTheDecidingAuthority(authority));
    }

    static void everyReviewIsIn(ApplicationId application, ApplicationFacts facts, PanelFacts panel) {
        refuse(facts.state() != ApplicationFacts.State.ADMITTED, new NothingToDecide(facts.state()));
        refuse(panel.call() == null || !panel.call().equals(facts.call()), new PanelOfAnotherCall());
        refuse(!panel.isComplete(application), new ReviewsNotComplete());
    }

    static void whoDecidesIsFree(Actor actor, ApplicationId application, PanelFacts panel, OrganisationFacts company) {
        refuse(panel.asked(actor.person(), application), new ReviewerDoesNotDecide());
        refuse(company.people().contains(actor.person()), new MemberDoesNotDecide());
    }

    static void theNumberIsWellFormed(String number) {
        refuse(
                number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches(),
                new DecisionNumberNotWellFormed(number));
    }

    /** An award names an amount that the call can give to one application; a refusal names none. */
    static void theAmountFits(Outcome outcome, @Nullable Money amount, CallContent call) {
        if (outcome != Outcome.AWARDED) {
            refuse(amount != null, new AwardAmountNotWanted());
            return;
        }
        if (amount == null) {
            refuse(true, new AwardAmountMissing());
            return;
        }
        refuse(!amount.isPositive(), new AwardAmountNotPositive());
        Money ceiling = call.ceiling() == null ? call.budget() : call.ceiling();
        if (ceiling != null) {
            refuse(
                    !ceiling.isSameCurrency(amount),
                    new AwardCurrencyDoesNotFit(
                            ceiling.getCurrencyUnit().getCode(),
                            amount.getCurrencyUnit().getCode()));
            refuse(amount.isGreaterThan(ceiling), new AwardAboveCeiling(ceiling, amount));
        }
    }

    static void theReasonsAreGiven(Text reasons) {
        refuse(reasons.isEmpty(), new DecisionReasonsMissing());
        theProseFits("reasons", reasons, LONGEST_REASONS);
    }

    static void theRevocationIsExplained(Text reason) {
        refuse(reason.isEmpty(), new RevocationReasonMissing());
        theProseFits("reason", reason, LONGEST_REASONS);
    }
}
