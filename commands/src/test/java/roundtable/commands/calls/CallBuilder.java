package roundtable.commands.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** The content of a call that lacks nothing, with one thing changed at a time. */
public final class CallBuilder {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Form FORM = new Form("{\"type\":\"object\"}", "{\"sections\":[]}");

    private String number = "2026-CT-0042";
    private Text title = Text.of("二〇二六年度创新创业大赛", "Innovation Competition 2026");
    private Text description = Text.of("第一段。\n\n第二段。", "First paragraph.\n\nSecond paragraph.");
    private List<Industry> industries = List.of();
    private @Nullable Money ceiling = Money.parse("CNY 3000000");
    private @Nullable Money budget = Money.parse("CNY 60000000");
    private Form form = FORM;
    private Rubric rubric = new Rubric(List.of(criterion("novelty", 60), criterion("feasibility", 40)));
    private Instant opens = Instant.parse("2026-05-01T00:00:00Z");
    private Deadline closes = deadline("2026-06-30T10:00:00Z");
    private int experts = 2;
    private @Nullable Eligibility eligibility;
    private @Nullable Procedure procedure;
    private @Nullable Tier tier;

    public static CallBuilder aCall() {
        return new CallBuilder();
    }

    public static Deadline deadline(String moment) {
        return new Deadline(Instant.parse(moment), SHANGHAI);
    }

    public static Rubric.Criterion criterion(String code, int weight) {
        return new Rubric.Criterion(
                code, Text.of("指标" + code, "Criterion " + code), Text.zh("说明"), weight, null, levels(5));
    }

    /** A rule that a yes meets. */
    public static Eligibility.Rule rule(String code) {
        return new Eligibility.Rule(
                code,
                Text.of("在园区注册吗", "Registered in the zone?"),
                Eligibility.Answer.YES_NO,
                List.of(),
                "{\"const\":true}",
                Text.of("只收园区企业。", "Only for companies of the zone."));
    }

    static List<Text> levels(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(level -> Text.of("第" + level + "级", "Level " + level))
                .toList();
    }

    public CallBuilder numbered(String value) {
        number = value;
        return this;
    }

    public CallBuilder titled(Text value) {
        title = value;
        return this;
    }

    public CallBuilder described(Text value) {
        description = value;
        return this;
    }

    public CallBuilder forIndustries(Industry... value) {
        industries = List.of(value);
        return this;
    }

    public CallBuilder upTo(@Nullable Money value) {
        ceiling = value;
        return this;
    }

    public CallBuilder outOf(@Nullable Money value) {
        budget = value;
        return this;
    }

    public CallBuilder asking(Form value) {
        form = value;
        return this;
    }

    public CallBuilder judgedBy(Rubric.Criterion... criteria) {
        rubric = new Rubric(List.of(criteria));
        return this;
    }

    public CallBuilder openFrom(String moment) {
        opens = Instant.parse(moment);
        return this;
    }

    public CallBuilder openUntil(String moment) {
        closes = deadline(moment);
        return this;
    }

    public CallBuilder readBy(int value) {
        experts = value;
        return this;
    }

    public CallBuilder forWhom(Eligibility.Rule... rules) {
        eligibility = new Eligibility(List.of(rules));
        return this;
    }

    public CallBuilder goingOn(Procedure value) {
        procedure = value;
        return this;
    }

    public CallBuilder standingAt(@Nullable Tier value) {
        tier = value;
        return this;
    }

    public CallContent content() {
        return new CallContent(
                CallKind.COMPETITION,
                number,
                title,
                Text.zh("一句话说明。"),
                description,
                industries,
                ceiling,
                budget,
                form,
                rubric,
                new Window(opens, closes),
                experts,
                eligibility,
                procedure,
                tier);
    }
}
