package roundtable.server.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.HandedIn;
import roundtable.projections.awards.Awards;
import roundtable.server.tables.Table;
import roundtable.server.tables.Table.Cell;

/** Applications as a table for people, in their language. */
final class ApplicationTable {

    private static final Text NAME = Text.of("申请", "Applications");

    private static final List<Text> HEAD = List.of(
            Text.of("申请编号", "Number"),
            Text.of("项目名称", "Title"),
            Text.of("英文名称", "Title in English"),
            Text.of("申请单位", "Applicant"),
            Text.of("统一社会信用代码", "Credit code"),
            Text.of("状态", "State"),
            Text.of("申请金额", "Requested"),
            Text.of("币种", "Currency"),
            Text.of("领域", "Field"),
            Text.of("提交时间", "Submitted"),
            Text.of("决定书编号", "Decision"),
            Text.of("决定", "Outcome"),
            Text.of("批准金额", "Granted"),
            Text.of("批准币种", "Currency granted"),
            Text.of("资助接受情况", "Award"));

    private static final Text REVOKED = Text.of("已撤销", "revoked");

    private ApplicationTable() {}

    static Table of(List<HandedIn.Line> lines, Language language) {
        return new Table(
                NAME.in(language),
                HEAD.stream().map(head -> head.in(language)).toList(),
                lines.stream().map(line -> row(line, language)).toList());
    }

    private static List<Cell> row(HandedIn.Line line, Language language) {
        Text title = line.title();
        Text company = line.company();
        Industry industry = line.industry();
        return List.of(
                Cell.of(line.number()),
                Cell.of(title == null ? null : title.zh()),
                Cell.of(title == null ? null : title.en()),
                Cell.of(company == null ? null : company.in(language)),
                Cell.of(line.creditCode()),
                Cell.of(words(line.state()).in(language)),
                amount(line.requested()),
                currency(line.requested()),
                Cell.of(industry == null ? null : industry.label().in(language)),
                Cell.of(moment(line.submittedAt(), line.zone())),
                Cell.of(line.decision()),
                Cell.of(outcome(line, language)),
                amount(line.granted()),
                currency(line.granted()),
                Cell.of(line.award() == null ? null : words(line.award()).in(language)));
    }

    private static Cell amount(@Nullable Money money) {
        return Cell.of(money == null ? null : money.getAmount());
    }

    private static Cell currency(@Nullable Money money) {
        return Cell.of(money == null ? null : money.getCurrencyUnit().getCode());
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    private static @Nullable String outcome(HandedIn.Line line, Language language) {
        Outcome outcome = line.outcome();
        if (outcome == null) {
            return null;
        }
        return line.revoked() ? REVOKED.in(language) : words(outcome).in(language);
    }

    private static Text words(State state) {
        return switch (state) {
            case STARTED -> Text.of("草稿", "draft");
            case SUBMITTED -> Text.of("已提交", "submitted");
            case RETURNED -> Text.of("退回补正", "to be mended");
            case ADMITTED -> Text.of("已受理", "admitted");
            case DECLINED -> Text.of("不予受理", "declined");
            case APPEALED -> Text.of("复审中", "appealed");
            case WITHDRAWN -> Text.of("已撤回", "withdrawn");
        };
    }

    private static Text words(Outcome outcome) {
        return switch (outcome) {
            case AWARDED -> Text.of("资助", "award");
            case NOT_AWARDED -> Text.of("不予资助", "no award");
        };
    }

    private static Text words(Awards.State award) {
        return switch (award) {
            case OFFERED -> Text.of("待答复", "to be answered");
            case ACCEPTED -> Text.of("已接受", "accepted");
            case DECLINED -> Text.of("已谢绝", "declined");
        };
    }
}
