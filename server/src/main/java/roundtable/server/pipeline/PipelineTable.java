package roundtable.server.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.PersonId;
import roundtable.commands.pipeline.Column;
import roundtable.commands.pipeline.PassReason;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Rounds;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.tables.Table;
import roundtable.server.tables.Table.Cell;

/** A firm's pipeline as a table: a row a pursuit. Notes are not in it. */
final class PipelineTable {

    private static final Text NAME = Text.of("跟进", "Pipeline");
    private static final Text PASSED = Text.of("已婉拒", "Passed");

    private static final List<Text> HEAD = List.of(
            Text.of("公司", "Company"),
            Text.of("项目", "Deal"),
            Text.of("领域", "Field"),
            Text.of("轮次", "Round"),
            Text.of("地区", "Region"),
            Text.of("融资额", "Raising"),
            Text.of("币种", "Currency"),
            Text.of("阶段", "Stage"),
            Text.of("负责人", "Owner"),
            Text.of("进入阶段", "In the stage since"),
            Text.of("下一步", "Next"),
            Text.of("截止日", "Due"),
            Text.of("实投", "Invested"),
            Text.of("实投币种", "Invested in"),
            Text.of("交割日", "Closed on"),
            Text.of("婉拒理由", "Reason for passing"),
            Text.of("写给公司的话", "Words to the company"));

    private PipelineTable() {}

    static Table of(
            List<PipelineRoutes.CardAnswer> cards,
            List<Column> columns,
            Map<PersonId, String> names,
            Language language) {
        return new Table(
                NAME.in(language),
                HEAD.stream().map(head -> head.in(language)).toList(),
                cards.stream().map(card -> row(card, columns, names, language)).toList());
    }

    private static List<Cell> row(
            PipelineRoutes.CardAnswer card, List<Column> columns, Map<PersonId, String> names, Language language) {
        Pursuits.Pursued pursuit = card.pursuit();
        DealPage deal = card.deal();
        Money raising = deal == null ? null : deal.asked();
        Pursuits.Task next = card.next();
        PassReason reason = pursuit.passReason();
        Rounds.Invested invested = card.invested();
        return List.of(
                Cell.of(said(pursuit.companyName(), language)),
                Cell.of(deal == null ? null : deal.headline().in(language)),
                Cell.of(deal == null ? null : deal.industry().label().in(language)),
                Cell.of(deal == null ? null : deal.stage().name()),
                Cell.of(deal == null ? null : deal.region()),
                Cell.of(raising == null ? null : raising.getAmount()),
                Cell.of(raising == null ? null : raising.getCurrencyUnit().getCode()),
                Cell.of(pursuit.passed() ? PASSED.in(language) : stage(pursuit.column(), columns, language)),
                Cell.of(pursuit.owner() == null ? null : names.get(pursuit.owner())),
                Cell.of(moment(pursuit.movedAt())),
                Cell.of(next == null ? null : next.words()),
                Cell.of(next == null ? null : next.due().toString()),
                Cell.of(invested == null ? null : invested.amount().getAmount()),
                Cell.of(
                        invested == null
                                ? null
                                : invested.amount().getCurrencyUnit().getCode()),
                Cell.of(invested == null ? null : invested.closedOn().toString()),
                Cell.of(reason == null ? null : words(reason).in(language)),
                Cell.of(pursuit.passWords()));
    }

    /** One that is no more stands for the first, as on the board. */
    private static String stage(String code, List<Column> columns, Language language) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElse(columns.getFirst())
                .name()
                .in(language);
    }

    private static @Nullable String said(@Nullable Text name, Language language) {
        return name == null ? null : name.in(language);
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }

    private static Text words(PassReason reason) {
        return switch (reason) {
            case OUTSIDE_MANDATE -> Text.of("不在投资方向内", "outside our mandate");
            case TOO_EARLY -> Text.of("阶段太早", "too early for us");
            case TICKET -> Text.of("金额不合适", "the amount does not fit our ticket");
            case VALUATION -> Text.of("估值分歧", "the valuation");
            case MARKET -> Text.of("市场空间有限或竞争拥挤", "the market");
            case PRODUCT -> Text.of("技术或产品尚待验证", "technology or product not proven yet");
            case TEAM -> Text.of("团队尚不完整", "the team is not complete yet");
            case CONFLICT -> Text.of("已投竞争对手", "we have invested in a rival");
            case CAPACITY -> Text.of("本机构近期无额度或精力", "no money or no time at present");
            case OTHER -> Text.of("其他", "other");
        };
    }
}
