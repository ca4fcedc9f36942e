package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Alone;
import roundtable.search.deals.Found.Condition;
import roundtable.search.deals.Found.Instead;
import roundtable.search.deals.Found.Piece;

/** The same deal by other words: traditional characters, sounds, slips, synonyms, half a sentence in each language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SayingItOtherwise {

    private AMarket market;
    private DealId hengxi;

    @BeforeAll
    void threeCompaniesRaiseMoney() throws SQLException {
        market = AMarket.open();
        hengxi = market.list(
                market.company("衡析生物", "Hengxi Bio"),
                AnOffer.of("用微流控芯片在四十分钟内完成病原体分型", "Pathogen typing in 40 minutes on a microfluidic chip")
                        .telling(Text.of("已进入三家三甲医院试用。", "In trial at three tertiary hospitals.")));
        market.list(
                market.company("微谐传动", "Weixie Drive"),
                AnOffer.of("协作機器人用谐波减速器", "Harmonic drives for collaborative robots")
                        .in(Industry.MOTION)
                        .at(Stage.B)
                        .from("CN-ZJ")
                        .asking("CNY 60000000"));
        market.list(
                market.company("曜晶半导体材料", "Yaojing"),
                AnOffer.of("八英寸 SiC 衬底", "Eight-inch silicon carbide wafers")
                        .in(Industry.SEMICONDUCTOR_MATERIALS)
                        .at(Stage.SEED)
                        .asking("CNY 8000000"));
        market.list(
                market.company("鹊知医学", "Quezhi Medical"),
                AnOffer.of("社区筛查用的呼气试验传感片", "Breath-test sensor strips").asking("CNY 5000000"));
        market.caughtUp();
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery looking(String text) {
        return DealQuery.everything(Reader.PUBLIC).looking(text, Sort.RELEVANCE);
    }

    private List<String> byText(String text) {
        return market.names(looking(text));
    }

    @Test
    void in_traditional_and_in_simplified_characters() {
        assertThat(byText("諧波減速器")).containsExactly("Weixie Drive");
        assertThat(byText("协作机器人")).containsExactly("Weixie Drive");
        assertThat(market.find(looking("机器人")).hits().getFirst().highlights().get("headline.zh"))
                .singleElement()
                .satisfies(passage -> assertThat(passage.pieces())
                        .as("marked as its author wrote it")
                        .contains(new Piece("機器人", true)));
    }

    @Test
    void by_the_sound_of_a_name_and_by_its_initials() {
        for (String typed : List.of("hengxishengwu", "hengxi shengwu", "heng xi", "hxsw", "HXSW", "恒希生物")) {
            assertThat(byText(typed)).as(typed).first().isEqualTo("Hengxi Bio");
        }
        assertThat(market.find(looking("yjbdt")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.highlights().get("name.zh"))
                        .singleElement()
                        .satisfies(passage -> assertThat(passage.pieces()).contains(new Piece("曜晶半导体", true))));
    }

    @Test
    void with_a_slip_of_the_keyboard() {
        assertThat(byText("microfludic")).containsExactly("Hengxi Bio");
        assertThat(byText("Hengxi Boi")).first().isEqualTo("Hengxi Bio");
        assertThat(market.find(looking("Hengxi Boi"))
                        .hits()
                        .getFirst()
                        .highlights()
                        .get("name.en"))
                .singleElement()
                .satisfies(passage ->
                        assertThat(passage.pieces()).contains(new Piece("Hengxi", true), new Piece("Bio", true)));
    }

    @Test
    void by_other_words_and_in_the_other_language() {
        assertThat(byText("碳化硅")).contains("Yaojing");
        assertThat(byText("減速機")).contains("Weixie Drive");
        assertThat(byText("strain wave gear")).containsExactly("Weixie Drive");
        assertThat(byText("ivd")).containsExactlyInAnyOrder("Hengxi Bio", "Quezhi Medical");
        assertThat(byText("SiC衬底")).containsExactly("Yaojing");
        assertThat(byText("微流控 chip")).containsExactly("Hengxi Bio");
        assertThat(byText("苏州 芯片")).contains("Hengxi Bio");
    }

    @Test
    void in_quotes_to_the_word() {
        assertThat(byText("\"pathogen typing\"")).containsExactly("Hengxi Bio");
        assertThat(byText("\"typing pathogen\"")).isEmpty();
        assertThat(byText("「協作機器人」")).containsExactly("Weixie Drive");
        assertThat(byText("“机器人协作”")).isEmpty();
    }

    @Test
    void with_fields_typed_beside_the_words() {
        assertThat(byText("stage:B")).containsExactly("Weixie Drive");
        assertThat(byText("地区:江苏 芯片")).first().isEqualTo("Hengxi Bio");
        assertThat(byText("地区:浙江 芯片")).isEmpty();
        assertThat(byText("place:Suzhou ask:<6M")).containsExactly("Quezhi Medical");
        assertThat(byText("ask:$1M-$900M")).isEmpty();
        assertThat(byText("行业:半导体材料 ask:500万-1000万元")).containsExactly("Yaojing");
        Found unread = market.find(looking("stage:Z chip"));
        assertThat(unread.unread()).containsExactly("stage:Z");
        assertThat(unread.total()).isPositive();
    }

    @Test
    void nothing_in_the_box_can_be_more_than_text() {
        for (String typed : List.of("*", "?", "~~~", "/.*/", "{\"match_all\":{}}", "audience:firm", "_exists_:asked")) {
            assertThat(byText(typed)).as(typed).isEmpty();
        }
        assertThat(byText("量".repeat(200))).isEmpty();
        assertThat(byText("x y z q v w k ".repeat(14))).isEmpty();
    }

    @Test
    void where_no_deal_has_all_of_it_those_that_have_some_are_found_and_it_is_said() {
        assertThat(market.find(looking("谐波减速器 量子纠缠")))
                .returns(true, Found::loosened)
                .satisfies(found -> assertThat(found.hits()).hasSize(1));
        assertThat(market.find(looking("谐波减速器")).loosened()).isFalse();
        assertThat(market.find(looking("量子纠缠 超导")))
                .returns(false, Found::loosened)
                .returns(0L, Found::total);
    }

    @Test
    void where_nothing_is_found_each_condition_is_told_with_the_deals_it_hides() {
        Found none = market.find(new DealQuery(
                Reader.PUBLIC,
                "地区:江苏 谐波减速器",
                Set.of(Industry.ROBOTICS),
                Set.of(Stage.SEED),
                Set.of(),
                true,
                Sort.RELEVANCE,
                null,
                null,
                20));
        assertThat(none.total()).isZero();
        assertThat(none.instead()).isEmpty();
        assertThat(none.alone())
                .as("letting go of one does not help: what each would find by itself")
                .containsExactly(
                        new Alone(Condition.WORDS, "谐波减速器", 1),
                        new Alone(Condition.FIELD, "地区:江苏", 3),
                        new Alone(Condition.INDUSTRIES, "", 1),
                        new Alone(Condition.STAGES, "", 1));
        Found two = market.find(new DealQuery(
                Reader.PUBLIC,
                "谐波减速器 stage:B 地区:江苏",
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Sort.RELEVANCE,
                null,
                null,
                20));
        assertThat(two.instead()).containsExactly(new Instead(Condition.FIELD, "地区:江苏", "谐波减速器 stage:B", 1));
        Found facet = market.find(new DealQuery(
                Reader.PUBLIC, "chip", Set.of(), Set.of(Stage.B), Set.of(), false, Sort.RELEVANCE, null, null, 20));
        assertThat(facet.alone()).isEmpty();
        assertThat(facet.instead())
                .containsExactly(
                        new Instead(Condition.WORDS, "chip", "", 1), new Instead(Condition.STAGES, "", "chip", 2));
    }

    @Test
    void a_quoted_phrase_that_is_nowhere_is_told_as_it_was_typed() {
        assertThat(market.find(looking("“量子纠缠” stage:B")).instead())
                .containsExactly(new Instead(Condition.WORDS, "“量子纠缠”", "stage:B", 1));
    }

    @Test
    void more_like_one_is_near_in_words_or_industry_and_never_itself() {
        List<DealDocument> like = market.node.bean(DealSearch.class).like(hengxi, Reader.PUBLIC, 5);
        assertThat(like).first().satisfies(deal -> assertThat(deal.name().en()).isEqualTo("Quezhi Medical"));
        assertThat(like).extracting(DealDocument::deal).doesNotContain(hengxi);
    }
}
