package roundtable.commands.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.Money;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;

/** Why an application refuses. */
public sealed interface ApplicationRefusal extends Refusal {

    @Named("not-the-applicant")
    record NotTheApplicant(OrganisationId company) implements ApplicationRefusal {}

    /** Neither a company nor a laboratory. */
    @Named("only-companies-and-laboratories-apply")
    record OnlyCompaniesAndLaboratoriesApply(OrganisationId organisation) implements ApplicationRefusal {}

    @Named("call-does-not-receive")
    record CallDoesNotReceive(CallId call, CallTerms.State state) implements ApplicationRefusal {}

    @Named("call-not-yet-open")
    record CallNotYetOpen(Instant opens, ZoneId zone) implements ApplicationRefusal {}

    /** @param received the server's receipt time, by which late is late */
    @Named("deadline-passed")
    record DeadlinePassed(Instant deadline, ZoneId zone, Instant received) implements ApplicationRefusal {}

    /** The call asks who may apply before anything is written. */
    @Named("eligibility-not-answered")
    record EligibilityNotAnswered(CallId call) implements ApplicationRefusal {}

    @Named("eligibility-not-asked")
    record EligibilityNotAsked(CallId call) implements ApplicationRefusal {}

    /** One company has one application per call. */
    @Named("already-applying")
    record AlreadyApplying(CallId call) implements ApplicationRefusal {}

    /** The answers were checked against a form that has been corrected since. */
    @Named("form-changed")
    record FormChanged(CallId call) implements ApplicationRefusal {}

    @Named("application-title-missing")
    record ApplicationTitleMissing() implements ApplicationRefusal {}

    @Named("requested-amount-not-positive")
    record RequestedAmountNotPositive() implements ApplicationRefusal {}

    @Named("amount-above-ceiling")
    record AmountAboveCeiling(Money ceiling, Money requested) implements ApplicationRefusal {}

    @Named("currency-does-not-fit")
    record CurrencyDoesNotFit(String wanted, String found) implements ApplicationRefusal {}

    @Named("industry-not-called-for")
    record IndustryNotCalledFor(Industry industry) implements ApplicationRefusal {}

    /** The answers do not have the hash that came with them. */
    @Named("answers-altered")
    record AnswersAltered() implements ApplicationRefusal {}

    /** Whoever signed has signed other answers than these. */
    @Named("sign-off-of-other-answers")
    record SignOffOfOtherAnswers(PersonId by) implements ApplicationRefusal {}

    @Named("application-number-taken")
    record ApplicationNumberTaken(String number) implements ApplicationRefusal {}

    @Named("application-already-submitted")
    record ApplicationAlreadySubmitted(String number) implements ApplicationRefusal {}

    @Named("application-is-withdrawn")
    record ApplicationIsWithdrawn() implements ApplicationRefusal {}

    @Named("application-not-submitted")
    record ApplicationNotSubmitted() implements ApplicationRefusal {}

    @Named("application-already-screened")
    record ApplicationAlreadyScreened(ApplicationFacts.State outcome) implements ApplicationRefusal {}

    /** An officer compares the company with the register before its application is admitted. */
    @Named("company-not-verified")
    record CompanyNotVerified(OrganisationId company) implements ApplicationRefusal {}

    @Named("decline-reasons-missing")
    record DeclineReasonsMissing() implements ApplicationRefusal {}

    /** Only what is declined can be appealed. */
    @Named("nothing-to-appeal")
    record NothingToAppeal(ApplicationFacts.State state) implements ApplicationRefusal {}

    /** It was declined before appeals could be lodged. */
    @Named("appeal-not-offered")
    record AppealNotOffered() implements ApplicationRefusal {}

    /** An application is appealed once. */
    @Named("appealed-before")
    record AppealedBefore() implements ApplicationRefusal {}

    /** @param last the last day on which it could be lodged */
    @Named("appeal-term-over")
    record AppealTermOver(LocalDate last, int workingDays) implements ApplicationRefusal {}

    @Named("appeal-grounds-missing")
    record AppealGroundsMissing() implements ApplicationRefusal {}

    @Named("no-appeal-lodged")
    record NoAppealLodged(ApplicationFacts.State state) implements ApplicationRefusal {}

    /** Nobody judges what they decided themselves: another officer of the authority does. */
    @Named("own-decline-not-judged")
    record NobodyJudgesTheirOwnDecline() implements ApplicationRefusal {}

    @Named("application-already-decided")
    record ApplicationAlreadyDecided() implements ApplicationRefusal {}

    /** Only the reaction to a sealed decision concludes an application. */
    @Named("only-a-decision-concludes")
    record OnlyADecisionConcludes() implements ApplicationRefusal {}

    /** All that is wrong is told at one time. */
    @Named("application-returned-before")
    record ApplicationReturnedBefore() implements ApplicationRefusal {}

    @Named("application-not-returned")
    record ApplicationNotReturned(ApplicationFacts.State state) implements ApplicationRefusal {}

    @Named("defects-missing")
    record DefectsMissing() implements ApplicationRefusal {}

    @Named("defects-too-many")
    record DefectsTooMany(int given, int most) implements ApplicationRefusal {}

    @Named("return-due-in-the-past")
    record ReturnDueInThePast(Deadline due) implements ApplicationRefusal {}

    /** Its applicant may still mend it. */
    @Named("application-is-being-mended")
    record ApplicationIsBeingMended(Deadline due) implements ApplicationRefusal {}

    /** The call is a tier that only those promoted from below may enter. */
    @Named("only-the-promoted-enter")
    record OnlyThePromotedEnter(CallId call) implements ApplicationRefusal {}

    /** No place of the tier below leads this company here, or no longer. */
    @Named("not-promoted-to-it")
    record NotPromotedToIt(CallId call) implements ApplicationRefusal {}

    /** It has a place in the next tier: that is given up instead, and the next in line moves up. */
    @Named("promoted-gives-up-its-place")
    record PromotedGivesUpItsPlace() implements ApplicationRefusal {}
}
