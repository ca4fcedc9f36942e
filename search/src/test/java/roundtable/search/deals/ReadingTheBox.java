package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import roundtable.commands.deals.Stage;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.deals.BoxText.Asks;
import roundtable.search.deals.BoxText.Awarded;
import roundtable.search.deals.BoxText.Closes;
import roundtable.search.deals.BoxText.Field;
import roundtable.search.deals.BoxText.Holds;
import roundtable.search.deals.BoxText.Industries;
import roundtable.search.deals.BoxText.Placed;
import roundtable.search.deals.BoxText.Reviewed;
import roundtable.search.deals.BoxText.Stages;
import roundtable.search.deals.BoxText.Valued;

class ReadingTheBox {

    private static Field field(String typed) {
        assertThat(BoxText.read(typed).fields()).as(typed).hasSize(1);
        return BoxText.read(typed).fields().getFirst();
    }

    @Test
    void words_quotes_and_fields_are_told_apart() {
        BoxText box = BoxText.read("机器人 “狭小船舱” stage:A chip 「钇元素」 地区：江苏");
        assertThat(box.words()).isEqualTo("机器人 chip");
        assertThat(box.phrases()).containsExactly("狭小船舱", "钇元素");
        assertThat(box.fields())
                .containsExactly(new Stages(Set.of(Stage.A)), new Placed(Set.of("CN-JS"), Set.of("江苏")));
        assertThat(box.unread()).isEmpty();
    }

    @Test
    void a_field_has_a_name_in_either_language_and_in_traditional_characters() {
        for (String typed : List.of("stage:A", "Stage:series-a", "阶段:A轮", "階段：A 轮".replace(" ", ""), "轮次:a")) {
            assertThat(field(typed)).as(typed).isEqualTo(new Stages(Set.of(Stage.A)));
        }
        assertThat(field("stage:seed,pre-a")).isEqualTo(new Stages(Set.of(Stage.SEED, Stage.PRE_A)));
        assertThat(field("领域:机器人")).isEqualTo(new Industries(Set.of(Industry.ROBOTICS)));
        assertThat(field("industry:\"Energy storage\"")).isEqualTo(new Industries(Set.of(Industry.STORAGE)));
        assertThat(field("industry:energy/hydrogen")).isEqualTo(new Industries(Set.of(Industry.HYDROGEN)));
        assertThat(field("place:Suzhou")).isEqualTo(new Placed(Set.of(), Set.of("suzhou")));
        assertThat(field("地点:江苏省")).isEqualTo(new Placed(Set.of("CN-JS"), Set.of("江苏")));
        assertThat(field("award:yes")).isEqualTo(new Awarded());
        assertThat(field("资助:有")).isEqualTo(new Awarded());
    }

    @Test
    void amounts_are_read_as_investors_write_them() {
        assertThat(field("ask:<3000万")).isEqualTo(new Asks(null, 3_000_000_000L, null));
        assertThat(field("ask:>=1.5亿元")).isEqualTo(new Asks(15_000_000_000L, null, "CNY"));
        assertThat(field("ask:10-30M")).isEqualTo(new Asks(1_000_000_000L, 3_000_000_000L, null));
        assertThat(field("融资：$2M-$5M")).isEqualTo(new Asks(200_000_000L, 500_000_000L, "USD"));
        assertThat(field("ask:5000000")).isEqualTo(new Asks(500_000_000L, 500_000_000L, null));
    }

    @Test
    void a_band_of_a_review_is_read_in_either_language() {
        for (String typed : List.of("band:10%", "band:top-10%", "band:upper_tenth", "评审:前10%", "名次：前一成")) {
            assertThat(field(typed)).as(typed).isEqualTo(new Reviewed(Set.of(ReviewBand.UPPER_TENTH)));
        }
        assertThat(field("band:quarter,half"))
                .isEqualTo(new Reviewed(Set.of(ReviewBand.UPPER_QUARTER, ReviewBand.UPPER_HALF)));
        assertThat(field("评审:有")).isEqualTo(new Reviewed(Set.of(ReviewBand.values())));
        assertThat(BoxText.read("band:lower band:99%").unread()).containsExactly("band:lower", "band:99%");
    }

    @Test
    void valuations_patents_and_days_are_read_too() {
        assertThat(field("估值:<2亿元")).isEqualTo(new Valued(null, 20_000_000_000L, "CNY"));
        assertThat(field("valuation:$10M-$20M")).isEqualTo(new Valued(1_000_000_000L, 2_000_000_000L, "USD"));
        assertThat(field("patents:>=10")).isEqualTo(new Holds(10, null));
        assertThat(field("专利:<5项")).isEqualTo(new Holds(null, 4));
        assertThat(field("patents:3-7")).isEqualTo(new Holds(3, 7));
        assertThat(field("closes:2026-12"))
                .isEqualTo(new Closes(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
        assertThat(field("截止:<2027年1月15日")).isEqualTo(new Closes(null, LocalDate.of(2027, 1, 14)));
        assertThat(field("closes:>2026")).isEqualTo(new Closes(LocalDate.of(2027, 1, 1), null));
        assertThat(field("closes:2026-12-01..2027-02"))
                .isEqualTo(new Closes(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)));
    }

    @Test
    void a_value_that_says_nothing_is_passed_over_and_told() {
        for (String typed : List.of(
                "stage:Z",
                "ask:lots",
                "ask:30M-10M",
                "ask:<10-20M",
                "ask:999999999999亿",
                "award:maybe",
                "closes:2026-02-30",
                "closes:soon",
                "closes:2027..2026",
                "patents:9-3",
                "patents:many",
                "valuation:high",
                "industry:alchemy",
                "stage:",
                "地区：")) {
            BoxText box = BoxText.read(typed + " chip");
            assertThat(box.unread()).as(typed).containsExactly(typed);
            assertThat(box.words()).isEqualTo("chip");
            assertThat(box.fields()).isEmpty();
        }
    }

    @Test
    void what_is_no_field_of_ours_is_words() {
        BoxText box = BoxText.read("http://x _id:1 \"open audience:firm");
        assertThat(box.fields()).isEmpty();
        assertThat(box.words()).isEqualTo("http://x _id:1 \" open audience:firm");
    }

    @Property
    void anything_typed_is_read(@ForAll @StringLength(max = 60) String typed) {
        BoxText box = BoxText.read(typed);
        box.fields().forEach(TypedField::filter);
        assertThat(TextQuery.of(box)).isNotNull();
        assertThat(TextQuery.marks(box)).isNotNull();
    }
}
