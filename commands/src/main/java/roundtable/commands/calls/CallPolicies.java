package roundtable.commands.calls;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.calls.CallRefusal.CallAmountNotPositive;
import roundtable.commands.calls.CallRefusal.CallCurrenciesDiffer;
import roundtable.commands.calls.CallRefusal.CallFormMissing;
import roundtable.commands.calls.CallRefusal.CallNumberMissing;
import roundtable.commands.calls.CallRefusal.CallReasonMissing;
import roundtable.commands.calls.CallRefusal.CallTitleMissing;
import roundtable.commands.calls.CallRefusal.CriterionCodeRepeats;
import roundtable.commands.calls.CallRefusal.CriterionIncomplete;
import roundtable.commands.calls.CallRefusal.CriterionLevelsMissing;
import roundtable.commands.calls.CallRefusal.CriterionThresholdOutOfRange;
import roundtable.commands.calls.CallRefusal.EligibilityRuleIncomplete;
import roundtable.commands.calls.CallRefusal.EligibilityRuleRepeats;
import roundtable.commands.calls.CallRefusal.EligibilityRulesTooMany;
import roundtable.commands.calls.CallRefusal.ExpertsPerApplicationTooFew;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallRefusal.RubricWeightsDoNotSum;
import roundtable.commands.calls.CallRefusal.WindowClosesBeforeItOpens;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** The rules of calls that need no state. */
final class CallPolicies {

    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_TITLE = 120;
    static final int LONGEST_SUMMARY = 600;
    static final int LONGEST_DESCRIPTION = 20_000;
    static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_LEVEL = 400;
    private static final int LONGEST_CODE = 60;
    private static final int WHOLE = 100;

    private CallPolicies() {}

    static void anOfficerOf(OrganisationId authority, Actor actor) {
        refuse(!actor.is(Role.OFFICER, authority), new NotAnOfficerOfTheAuthority(authority));
    }

    static void theClockOrAnOfficerOf(OrganisationId authority, Actor actor) {
        if (!actor.is(Role.AUTOMATION)) {
            anOfficerOf(authority, actor);
        }
    }

    static void theContentIsWhole(CallContent content) {
        theWordsFit(content);
        theAmountsAreSound(content.ceiling(), content.budget());
        theFormAsksSomething(content.form());
        theRubricIsSound(content.rubric());
        theWindowOpensBeforeItCloses(content.window());
        if (content.eligibility() != null) {
            theRulesAreWhole(content.eligibility().rules());
        }
        if (content.procedure() != null) {
            ProcedurePolicies.theProcedureIsSound(content.procedure(), content.rubric(), content.window());
        }
        if (content.tier() != null) {
            TierPolicies.theTierIsSound(content.tier(), content.kind());
        }
        refuse(content.expertsPerApplication() < 1, new ExpertsPerApplicationTooFew(content.expertsPerApplication()));
    }

    static void theReasonIsGiven(Text reason) {
        refuse(reason.isEmpty(), new CallReasonMissing());
        theProseFits("reason", reason, LONGEST_REASON);
    }

    static void theFormAsksSomething(Form form) {
        refuse(form.schema().isBlank() || form.layout().isBlank(), new CallFormMissing());
    }

    private static void theWordsFit(CallContent content) {
        refuse(content.number().isBlank(), new CallNumberMissing());
        theLineFits("number", Text.en(content.number()), LONGEST_NUMBER);
        refuse(content.title().isEmpty(), new CallTitleMissing());
        theLineFits("title", content.title(), LONGEST_TITLE);
        theProseFits("summary", content.summary(), LONGEST_SUMMARY);
        theProseFits("description", content.description(), LONGEST_DESCRIPTION);
    }

    private static void theAmountsAreSound(@Nullable Money ceiling, @Nullable Money budget) {
        refuse(ceiling != null && !ceiling.isPositive(), new CallAmountNotPositive("ceiling"));
        refuse(budget != null && !budget.isPositive(), new CallAmountNotPositive("budget"));
        if (ceiling != null && budget != null && !ceiling.isSameCurrency(budget)) {
            refuse(
                    true,
                    new CallCurrenciesDiffer(
                            ceiling.getCurrencyUnit().getCode(),
                            budget.getCurrencyUnit().getCode()));
        }
    }

    private static void theRubricIsSound(Rubric rubric) {
        Set<String> codes = new HashSet<>();
        for (Rubric.Criterion criterion : rubric.criteria()) {
            theCriterionIsWhole(criterion);
            refuse(!codes.add(criterion.code()), new CriterionCodeRepeats(criterion.code()));
        }
        int sum = rubric.criteria().stream().mapToInt(Rubric.Criterion::weight).sum();
        refuse(sum != WHOLE, new RubricWeightsDoNotSum(sum));
    }

    private static void theCriterionIsWhole(Rubric.Criterion criterion) {
        String code = criterion.code();
        refuse(code.isBlank(), new CriterionIncomplete(code, "code"));
        theLineFits("criterion", Text.en(code), LONGEST_CODE);
        refuse(criterion.name().isEmpty(), new CriterionIncomplete(code, "name"));
        theLineFits("criterion", criterion.name(), LONGEST_TITLE);
        theProseFits("criterion", criterion.description(), LONGEST_SUMMARY);
        refuse(criterion.weight() < 1, new CriterionIncomplete(code, "weight"));
        everyLevelIsDescribed(code, criterion.levels());
        Integer threshold = criterion.threshold();
        if (threshold != null) {
            refuse(
                    threshold < 1 || threshold > Rubric.HIGHEST_SCORE,
                    new CriterionThresholdOutOfRange(code, threshold, Rubric.HIGHEST_SCORE));
        }
    }

    private static void everyLevelIsDescribed(String code, List<Text> levels) {
        int described = (int) levels.stream().filter(level -> !level.isEmpty()).count();
        refuse(
                levels.size() != Rubric.HIGHEST_SCORE || described != Rubric.HIGHEST_SCORE,
                new CriterionLevelsMissing(code, described, Rubric.HIGHEST_SCORE));
        levels.forEach(level -> theProseFits("level", level, LONGEST_LEVEL));
    }

    /** What a rule's condition may be is checked at the edge, which knows JSON Schema. */
    private static void theRulesAreWhole(List<Eligibility.Rule> rules) {
        refuse(
                rules.size() > Eligibility.MOST_RULES,
                new EligibilityRulesTooMany(rules.size(), Eligibility.MOST_RULES));
        Set<String> codes = new HashSet<>();
        for (Eligibility.Rule rule : rules) {
            String code = rule.code();
            refuse(code.isBlank(), new EligibilityRuleIncomplete(code, "code"));
            theLineFits("rule", Text.en(code), LONGEST_CODE);
            refuse(!codes.add(code), new EligibilityRuleRepeats(code));
            refuse(rule.asks().isEmpty(), new EligibilityRuleIncomplete(code, "question"));
            theProseFits("rule", rule.asks(), LONGEST_SUMMARY);
            refuse(rule.unmet().isEmpty(), new EligibilityRuleIncomplete(code, "unmet"));
            theProseFits("rule", rule.unmet(), LONGEST_SUMMARY);
            theChoicesAreThere(rule);
        }
    }

    private static void theChoicesAreThere(Eligibility.Rule rule) {
        Set<String> values = new HashSet<>();
        for (Eligibility.Choice choice : rule.choices()) {
            refuse(
                    choice.label().isEmpty() || choice.value().isBlank() || !values.add(choice.value()),
                    new EligibilityRuleIncomplete(rule.code(), "choices"));
        }
        boolean choosing = rule.answer() == Eligibility.Answer.CHOICE;
        refuse(choosing ? values.size() < 2 : !values.isEmpty(), new EligibilityRuleIncomplete(rule.code(), "choices"));
    }

    private static void theWindowOpensBeforeItCloses(Window window) {
        refuse(
                !window.closes().at().isAfter(window.opens()),
                new WindowClosesBeforeItOpens(
                        window.opens(), window.closes().at(), window.closes().zone()));
    }
}
