package roundtable.commands.calls;

import static roundtable.commands.calls.CallBuilder.aCall;
import static roundtable.commands.calls.CallBuilder.criterion;
import static roundtable.commands.calls.CallBuilder.levels;
import static roundtable.commands.calls.CallBuilder.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import roundtable.commands.Refusal;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.ReviseCall;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallRefusal.AppealDaysOutOfRange;
import roundtable.commands.calls.CallRefusal.CallAmountNotPositive;
import roundtable.commands.calls.CallRefusal.CallCurrenciesDiffer;
import roundtable.commands.calls.CallRefusal.CallFormMissing;
import roundtable.commands.calls.CallRefusal.CallNotADraft;
import roundtable.commands.calls.CallRefusal.CallNumberMissing;
import roundtable.commands.calls.CallRefusal.CallNumberTaken;
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
import roundtable.commands.calls.CallRefusal.ProcedureTermOutOfRange;
import roundtable.commands.calls.CallRefusal.RubricWeightsDoNotSum;
import roundtable.commands.calls.CallRefusal.StageRepeats;
import roundtable.commands.calls.CallRefusal.StageTooEarly;
import roundtable.commands.calls.CallRefusal.TieCriterionWrong;
import roundtable.commands.calls.CallRefusal.WindowClosesBeforeItOpens;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextNotLegible;
import roundtable.commands.text.TextRefusal.TextTooLong;

class DraftingACall extends CallSpecification {

    private void isRefused(CallBuilder content, Refusal refusal) {
        nothing()
                .when(new DraftCall(call, authority, content.content()))
                .by(anOfficer)
                .thenRefused(refusal);
    }

    @Test
    void an_officer_drafts_a_call_and_its_number_is_claimed() {
        nothing()
                .when(new DraftCall(call, authority, aCall().content()))
                .by(anOfficer)
                .then(drafted());
        claimed("call-number", "2026-CT-0042", new CallId(Uuids.next()));
        isRefused(aCall().openFrom("2026-05-02T00:00:00Z"), new CallNumberTaken("2026-CT-0042"));
    }

    @Test
    void only_an_officer_of_that_authority_drafts() {
        DraftCall draft = new DraftCall(call, authority, aCall().content());
        nothing().when(draft).by(anOfficerOfAnother).thenRefused(new NotAnOfficerOfTheAuthority(authority));
        nothing().when(draft).by(aPanellist).thenRefused(new NotAnOfficerOfTheAuthority(authority));
    }

    @Test
    void it_has_a_number_and_a_title_that_can_be_read() {
        isRefused(aCall().numbered(" "), new CallNumberMissing());
        isRefused(aCall().titled(Text.zh(" ")), new CallTitleMissing());
        isRefused(aCall().titled(Text.zh("赛".repeat(121))), new TextTooLong("title", 120, 121));
        isRefused(aCall().titled(Text.en("Prize \u202Eezirp")), new TextNotLegible("title"));
    }

    @Test
    void its_description_has_paragraphs_but_nothing_hidden() {
        CallContent paragraphs =
                aCall().described(Text.zh("一、总则\n\n二、对象\t园区企业")).content();
        nothing()
                .when(new DraftCall(call, authority, paragraphs))
                .by(anOfficer)
                .then(new CallDrafted(call, authority, paragraphs));
        isRefused(aCall().described(Text.en("Fine.\n\u202Enot fine")), new TextNotLegible("description"));
    }

    @Test
    void its_amounts_are_positive_and_of_one_currency() {
        isRefused(aCall().upTo(Money.parse("CNY 0")), new CallAmountNotPositive("ceiling"));
        isRefused(aCall().outOf(Money.parse("CNY -1")), new CallAmountNotPositive("budget"));
        isRefused(aCall().upTo(Money.parse("USD 1")), new CallCurrenciesDiffer("USD", "CNY"));
        CallContent noAmounts = aCall().upTo(null).outOf(null).content();
        nothing()
                .when(new DraftCall(call, authority, noAmounts))
                .by(anOfficer)
                .then(new CallDrafted(call, authority, noAmounts));
    }

    @Test
    void its_form_asks_something() {
        isRefused(aCall().asking(new Form(" ", "{}")), new CallFormMissing());
        isRefused(aCall().asking(new Form("{}", "")), new CallFormMissing());
    }

    @Test
    void the_weights_of_its_rubric_sum_to_a_hundred() {
        isRefused(aCall().judgedBy(), new RubricWeightsDoNotSum(0));
        isRefused(aCall().judgedBy(criterion("novelty", 60), criterion("team", 41)), new RubricWeightsDoNotSum(101));
    }

    @Test
    void each_criterion_has_a_code_of_its_own_a_name_and_a_weight() {
        isRefused(
                aCall().judgedBy(criterion("novelty", 50), criterion("novelty", 50)),
                new CriterionCodeRepeats("novelty"));
        isRefused(aCall().judgedBy(criterion(" ", 100)), new CriterionIncomplete(" ", "code"));
        isRefused(
                aCall().judgedBy(criterion("novelty", 100), criterion("team", 0)),
                new CriterionIncomplete("team", "weight"));
        isRefused(
                aCall().judgedBy(new Rubric.Criterion("team", Text.zh(""), Text.zh("说明"), 100, null, levels(5))),
                new CriterionIncomplete("team", "name"));
    }

    @Test
    void each_of_its_five_levels_is_described() {
        isRefused(
                aCall().judgedBy(new Rubric.Criterion("team", Text.zh("团队"), Text.zh("说明"), 100, null, levels(4))),
                new CriterionLevelsMissing("team", 4, 5));
        List<Text> oneBlank = List.of(Text.zh("一"), Text.zh("二"), Text.zh(" "), Text.zh("四"), Text.zh("五"));
        isRefused(
                aCall().judgedBy(new Rubric.Criterion("team", Text.zh("团队"), Text.zh("说明"), 100, null, oneBlank)),
                new CriterionLevelsMissing("team", 4, 5));
    }

    @Test
    void a_threshold_is_one_of_the_scores() {
        isRefused(
                aCall().judgedBy(new Rubric.Criterion("team", Text.zh("团队"), Text.zh("说明"), 100, 6, levels(5))),
                new CriterionThresholdOutOfRange("team", 6, 5));
    }

    @Test
    void it_closes_after_it_opens() {
        isRefused(
                aCall().openFrom("2026-06-30T10:00:00Z").openUntil("2026-06-30T10:00:00Z"),
                new WindowClosesBeforeItOpens(
                        Instant.parse("2026-06-30T10:00:00Z"),
                        Instant.parse("2026-06-30T10:00:00Z"),
                        CallBuilder.SHANGHAI));
    }

    @Test
    void at_least_one_expert_reads_each_application() {
        isRefused(aCall().readBy(0), new ExpertsPerApplicationTooFew(0));
    }

    @Test
    void a_draft_is_revised_whole_under_the_same_rules() {
        CallContent revised = aCall().numbered("2026-CT-0043").content();
        givenADraft().when(new ReviseCall(call, revised)).by(anOfficer).then(new CallRevised(call, revised));
        givenADraft()
                .when(new ReviseCall(call, aCall().judgedBy().content()))
                .by(anOfficer)
                .thenRefused(new RubricWeightsDoNotSum(0));
        givenADraft()
                .when(new ReviseCall(call, revised))
                .by(anOfficerOfAnother)
                .thenRefused(new NotAnOfficerOfTheAuthority(authority));
    }

    @Test
    void a_revised_number_is_claimed_and_the_old_one_freed() {
        claimed("call-number", "2026-CT-0042", call);
        givenADraft()
                .when(new ReviseCall(call, aCall().numbered("2026-CT-0043").content()))
                .by(anOfficer)
                .then(new CallRevised(call, aCall().numbered("2026-CT-0043").content()));
        CallId another = new CallId(Uuids.next());
        nothing()
                .when(new DraftCall(another, authority, aCall().content()))
                .by(anOfficer)
                .then(new CallDrafted(another, authority, aCall().content()));
        nothing()
                .when(new DraftCall(
                        another, authority, aCall().numbered("2026-CT-0043").content()))
                .by(anOfficer)
                .thenRefused(new CallNumberTaken("2026-CT-0043"));
    }

    @Test
    void what_is_open_is_no_longer_revised() {
        givenAnOpenCall()
                .when(new ReviseCall(call, aCall().content()))
                .by(anOfficer)
                .thenRefused(new CallNotADraft(CallTerms.State.OPEN));
    }

    private static Eligibility.Rule asking(Text question, Text unmet, Eligibility.Answer answer, String... choices) {
        List<Eligibility.Choice> offered = Stream.of(choices)
                .map(each -> new Eligibility.Choice(each, Text.of(each, each)))
                .toList();
        return new Eligibility.Rule("stage", question, answer, offered, "{}", unmet);
    }

    @Test
    void a_rule_of_eligibility_has_a_question_and_says_why_it_is_not_met() {
        Text said = Text.of("问", "Asked");
        isRefused(
                aCall().forWhom(asking(Text.zh(""), said, Eligibility.Answer.YES_NO)),
                new EligibilityRuleIncomplete("stage", "question"));
        isRefused(
                aCall().forWhom(asking(said, Text.zh(""), Eligibility.Answer.YES_NO)),
                new EligibilityRuleIncomplete("stage", "unmet"));
        isRefused(aCall().forWhom(rule(" ")), new EligibilityRuleIncomplete(" ", "code"));
    }

    @Test
    void a_rule_offers_choices_where_it_is_answered_by_one_of_them() {
        Text said = Text.of("问", "Asked");
        EligibilityRuleIncomplete refusal = new EligibilityRuleIncomplete("stage", "choices");
        isRefused(aCall().forWhom(asking(said, said, Eligibility.Answer.CHOICE, "seed")), refusal);
        isRefused(aCall().forWhom(asking(said, said, Eligibility.Answer.CHOICE, "seed", "seed")), refusal);
        isRefused(aCall().forWhom(asking(said, said, Eligibility.Answer.YES_NO, "seed", "angel")), refusal);
    }

    @Test
    void rules_of_eligibility_have_codes_of_their_own_and_are_not_too_many() {
        isRefused(aCall().forWhom(rule("local"), rule("local")), new EligibilityRuleRepeats("local"));
        Eligibility.Rule[] many = IntStream.rangeClosed(0, Eligibility.MOST_RULES)
                .mapToObj(number -> rule("r" + number))
                .toArray(Eligibility.Rule[]::new);
        isRefused(aCall().forWhom(many), new EligibilityRulesTooMany(many.length, Eligibility.MOST_RULES));
    }

    private static Procedure procedure(int grace, int notice, List<String> ties, Stage... stages) {
        return new Procedure(grace, notice, ties, StillTied.DRAWN, List.of(stages));
    }

    private static Procedure appealable(int workingDays) {
        return new Procedure(0, 5, List.of(), StillTied.DRAWN, List.of(), workingDays);
    }

    private static Stage on(StageKind kind, String day) {
        return new Stage(kind, LocalDate.parse(day));
    }

    @Test
    void its_grace_and_its_public_notice_have_a_length_that_can_be_kept() {
        isRefused(aCall().goingOn(procedure(-1, 5, List.of())), new ProcedureTermOutOfRange("graceMinutes", -1, 120));
        isRefused(aCall().goingOn(procedure(121, 5, List.of())), new ProcedureTermOutOfRange("graceMinutes", 121, 120));
        isRefused(aCall().goingOn(procedure(0, 61, List.of())), new ProcedureTermOutOfRange("noticeDays", 61, 60));
        isRefused(aCall().goingOn(appealable(0)), new AppealDaysOutOfRange(0, 60));
        isRefused(aCall().goingOn(appealable(61)), new AppealDaysOutOfRange(61, 60));
    }

    @Test
    void its_stages_follow_its_deadline_and_one_another_each_once() {
        CallContent sound = aCall().goingOn(procedure(
                        30,
                        5,
                        List.of("feasibility"),
                        on(StageKind.SCREENING, "2026-06-30"),
                        new Stage(StageKind.REVIEW, null),
                        on(StageKind.DECISION, "2026-09-01")))
                .content();
        nothing()
                .when(new DraftCall(call, authority, sound))
                .by(anOfficer)
                .then(new CallDrafted(call, authority, sound));
        isRefused(
                aCall().goingOn(procedure(0, 5, List.of(), on(StageKind.SCREENING, "2026-06-29"))),
                new StageTooEarly(StageKind.SCREENING, LocalDate.parse("2026-06-29"), LocalDate.parse("2026-06-30")));
        isRefused(
                aCall().goingOn(procedure(
                        0,
                        5,
                        List.of(),
                        on(StageKind.REVIEW, "2026-08-01"),
                        new Stage(StageKind.NOTICE, null),
                        on(StageKind.DECISION, "2026-07-31"))),
                new StageTooEarly(StageKind.DECISION, LocalDate.parse("2026-07-31"), LocalDate.parse("2026-08-01")));
        isRefused(
                aCall().goingOn(procedure(
                        0, 5, List.of(), new Stage(StageKind.REVIEW, null), new Stage(StageKind.REVIEW, null))),
                new StageRepeats(StageKind.REVIEW));
    }

    @Test
    void equal_totals_are_told_apart_by_criteria_of_its_rubric() {
        isRefused(aCall().goingOn(procedure(0, 5, List.of("charm"))), new TieCriterionWrong("charm"));
        isRefused(aCall().goingOn(procedure(0, 5, List.of("novelty", "novelty"))), new TieCriterionWrong("novelty"));
    }
}
