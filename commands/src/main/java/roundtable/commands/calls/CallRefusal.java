package roundtable.commands.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.organisations.OrganisationId;

/** Why a call refuses. */
public sealed interface CallRefusal extends Refusal {

    /** Said by every feature whose acts belong to the officers of the call's authority. */
    @Named("not-an-officer-of-the-authority")
    record NotAnOfficerOfTheAuthority(OrganisationId authority) implements CallRefusal {}

    @Named("call-number-missing")
    record CallNumberMissing() implements CallRefusal {}

    @Named("call-number-taken")
    record CallNumberTaken(String number) implements CallRefusal {}

    @Named("call-title-missing")
    record CallTitleMissing() implements CallRefusal {}

    @Named("call-form-missing")
    record CallFormMissing() implements CallRefusal {}

    /** @param sum what the weights sum to, instead of 100 */
    @Named("rubric-weights-do-not-sum")
    record RubricWeightsDoNotSum(int sum) implements CallRefusal {}

    @Named("criterion-code-repeats")
    record CriterionCodeRepeats(String criterion) implements CallRefusal {}

    /** A criterion has a code, a name and a weight above zero. */
    @Named("criterion-incomplete")
    record CriterionIncomplete(String criterion, String missing) implements CallRefusal {}

    /** @param described how many of the levels are described */
    @Named("criterion-levels-missing")
    record CriterionLevelsMissing(String criterion, int described, int needed) implements CallRefusal {}

    @Named("criterion-threshold-out-of-range")
    record CriterionThresholdOutOfRange(String criterion, int threshold, int highest) implements CallRefusal {}

    @Named("window-closes-before-it-opens")
    record WindowClosesBeforeItOpens(Instant opens, Instant closes, ZoneId zone) implements CallRefusal {}

    /** @param field {@code ceiling} or {@code budget} */
    @Named("call-amount-not-positive")
    record CallAmountNotPositive(String field) implements CallRefusal {}

    @Named("call-currencies-differ")
    record CallCurrenciesDiffer(String ceiling, String budget) implements CallRefusal {}

    @Named("experts-per-application-too-few")
    record ExpertsPerApplicationTooFew(int experts) implements CallRefusal {}

    @Named("call-not-a-draft")
    record CallNotADraft(CallTerms.State state) implements CallRefusal {}

    @Named("call-not-open")
    record CallNotOpen(CallTerms.State state) implements CallRefusal {}

    /** It would open after its own deadline. */
    @Named("call-window-is-over")
    record CallWindowIsOver(Deadline closes) implements CallRefusal {}

    /** @param closes the present deadline, which a new one must follow */
    @Named("deadline-moves-only-later")
    record DeadlineMovesOnlyLater(Deadline closes) implements CallRefusal {}

    /** The new deadline would lie before the moment of its announcement. */
    @Named("deadline-lies-in-the-past")
    record DeadlineLiesInThePast(Deadline closes) implements CallRefusal {}

    /** Closing before the deadline would break the promise made to applicants. */
    @Named("call-still-receives")
    record CallStillReceives(Deadline closes) implements CallRefusal {}

    @Named("call-already-over")
    record CallAlreadyOver(CallTerms.State state) implements CallRefusal {}

    @Named("call-reason-missing")
    record CallReasonMissing() implements CallRefusal {}

    /** @param missing {@code code}, {@code question}, {@code unmet} or {@code choices} */
    @Named("eligibility-rule-incomplete")
    record EligibilityRuleIncomplete(String rule, String missing) implements CallRefusal {}

    @Named("eligibility-rule-repeats")
    record EligibilityRuleRepeats(String rule) implements CallRefusal {}

    @Named("eligibility-rules-too-many")
    record EligibilityRulesTooMany(int rules, int most) implements CallRefusal {}

    /** @param term {@code graceMinutes} or {@code noticeDays} */
    @Named("procedure-term-out-of-range")
    record ProcedureTermOutOfRange(String term, int given, int most) implements CallRefusal {}

    /** How long a decline may be appealed: at least a day. */
    @Named("appeal-days-out-of-range")
    record AppealDaysOutOfRange(int given, int most) implements CallRefusal {}

    @Named("stage-repeats")
    record StageRepeats(Procedure.StageKind stage) implements CallRefusal {}

    /** It is planned before the deadline, or before the stage that it follows. */
    @Named("stage-too-early")
    record StageTooEarly(Procedure.StageKind stage, LocalDate on, LocalDate earliest) implements CallRefusal {}

    /** It is no criterion of the rubric, or it stands twice. */
    @Named("tie-criterion-wrong")
    record TieCriterionWrong(String criterion) implements CallRefusal {}

    @Named("call-form-unchanged")
    record CallFormUnchanged() implements CallRefusal {}

    @Named("tier-only-in-competitions")
    record TierOnlyInCompetitions() implements CallRefusal {}

    /** @param why what is wrong with the tier above: {@code itself}, {@code not-a-tier}, {@code not-higher}, … */
    @Named("next-tier-unsound")
    record NextTierUnsound(String why) implements CallRefusal {}

    /** @param why what is wrong with the places: {@code overlapping}, {@code out-of-range}, {@code none}, … */
    @Named("places-unsound")
    record PlacesUnsound(String why) implements CallRefusal {}

    /** @param why what is wrong with a prize: {@code name}, {@code places}, {@code amount}, {@code order} or {@code too-many} */
    @Named("prize-unsound")
    record PrizeUnsound(String why) implements CallRefusal {}

    /** @param announced how many places there are, none of which is taken away */
    @Named("places-only-added")
    record PlacesOnlyAdded(int announced, int asked) implements CallRefusal {}

    @Named("call-not-a-tier")
    record CallNotATier() implements CallRefusal {}
}
