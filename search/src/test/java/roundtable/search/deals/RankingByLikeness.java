package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.matching.Match;
import roundtable.search.matching.likeness.Liked;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.likeness.Side;
import roundtable.search.matching.likeness.Step;
import roundtable.search.matching.observed.Deed;

/** Deals that read like what a firm says, or like what it has dealt well with, stand higher: by what that firm may read alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingByLikeness {

    private static final Text NOTHING = Text.zh("");
    private static final Text PETS = Text.en("Veterinary hospitals and everything for the health of pets.");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 3);

    private AMarket market;
    private AMarket.Member company;
    private OrganisationId invited;
    private OrganisationId other;
    private DealId secretive;
    private DealId theatre;
    private DealId suture;
    private DealId hydrogen;

    @BeforeAll
    void companiesRaiseMoney() throws SQLException {
        market = AMarket.understanding();
        invited = market.firm("青石资本", "Bluestone Capital").organisation();
        other = market.firm("远山创投", "Farhill Ventures").organisation();
        company = market.company("甲公司", "Alpha");
        secretive = market.list(
                company,
                AnOffer.of("我们做的事很特别", "We do something special")
                        .in(Industry.INDUSTRIAL_SOFTWARE)
                        .telling(Text.of("给猫和狗看病的连锁医院。", "A chain of clinics that treat cats and dogs."))
                        .inviting(invited)
                        .showing(Part.STORY, Audience.INVITED));
        theatre = list("Delta", "手术室里的机械臂", "Robotic arms for the operating theatre", Industry.MEDICAL_DEVICES);
        suture = list("Eta", "替外科医生缝合伤口的机器人", "Robots that suture wounds for surgeons", Industry.MEDICAL_DEVICES);
        hydrogen = list("Beta", "海水制氢的膜电极", "Membrane electrodes that split sea water", Industry.HYDROGEN);
        list("Gamma", "楼宇屋顶的太阳能板", "Solar panels for the roofs of buildings", Industry.PHOTOVOLTAICS);
        list("Zeta", "港口的自动驾驶集卡", "Driverless trucks for container ports", Industry.MOTION);
        market.caughtUp();
    }

    private DealId list(String name, String zh, String en, Industry industry) {
        return market.list(market.company(name, name), AnOffer.of(zh, en).in(industry));
    }

    @AfterAll
    void close() {
        market.close();
    }

    private Likeness of(OrganisationId firm, Text words, Liked... liked) {
        return market.node.bean(Likenesses.class).of(new Reader(firm), words, List.of(liked));
    }

    private Side words(OrganisationId firm, Text words) {
        return Objects.requireNonNull(of(firm, words).words());
    }

    private Side deeds(OrganisationId firm, Liked liked) {
        return Objects.requireNonNull(of(firm, NOTHING, liked).deeds());
    }

    private static Match match(Found.Hit hit) {
        return Objects.requireNonNull(hit.match());
    }

    private static Liked followed(DealId deal) {
        return new Liked(deal, Deed.Kind.FOLLOWED, NOVEMBER);
    }

    private static Wishes saying(Text words) {
        return new Wishes(Set.of(), Set.of(), Set.of(), null, null, false, words);
    }

    private Found matched(OrganisationId firm, Wishes wishes, Likeness likeness) {
        return market.find(new DealQuery(
                new Reader(firm),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Finer.NONE,
                Sort.MATCH,
                wishes,
                null,
                likeness,
                false,
                null,
                20,
                By.BOTH));
    }

    @Test
    void what_reads_like_a_firms_own_words_has_points_for_its_place() {
        Text words = Text.of("手术机器人", "Machines that help surgeons in the operating theatre.");
        Likeness likeness = of(other, words);
        Side.Near near = Objects.requireNonNull(words(other, words).near().get(theatre));
        assertThat(near).returns(Step.CLOSEST, Side.Near::step).returns(null, Side.Near::to);
        assertThat(near.among()).isEqualTo(6);
        assertThat(likeness.deeds()).isNull();
        Found found = matched(other, saying(words), likeness);
        List<Integer> scores =
                found.hits().stream().map(hit -> match(hit).score()).toList();
        assertThat(scores).isSortedAccordingTo((one, two) -> two - one);
        assertThat(match(found.hits().getFirst()))
                .satisfies(match -> assertThat(match.likeness())
                        .containsExactly(new Likeness.Part(Likeness.Kind.WORDS, 9, true, near)))
                .satisfies(match -> assertThat(match.version()).contains("+likeness-1-"));
        assertThat(found.hits())
                .filteredOn(hit -> hit.deal().deal().equals(hydrogen))
                .allSatisfy(hit -> assertThat(match(hit).likeness())
                        .containsExactly(new Likeness.Part(Likeness.Kind.WORDS, 0, true, null)));
    }

    @Test
    void what_reads_like_a_deal_that_a_firm_follows_names_it_and_no_deal_is_like_itself() {
        Liked followed = followed(theatre);
        Likeness likeness = of(other, NOTHING, followed);
        assertThat(likeness.words()).isNull();
        assertThat(deeds(other, followed).near()).doesNotContainKey(theatre);
        assertThat(deeds(other, followed).near().get(suture))
                .returns(Step.CLOSEST, Side.Near::step)
                .returns(followed, Side.Near::to);
    }

    @Test
    void what_a_firm_may_not_read_is_not_compared_for_it() {
        assertThat(words(invited, PETS).near().get(secretive)).isNotNull().returns(Step.CLOSEST, Side.Near::step);
        assertThat(words(other, PETS).near()).doesNotContainKey(secretive);
        assertThat(Objects.requireNonNull(market.node
                                .bean(Likenesses.class)
                                .of(Reader.PUBLIC, PETS, List.of())
                                .words())
                        .near())
                .doesNotContainKey(secretive);
        DealId clinic =
                list("Theta", "宠物医院的远程会诊", "Remote consultations for veterinary clinics", Industry.THERAPEUTICS);
        market.caughtUp();
        assertThat(deeds(other, followed(secretive)).near())
                .as("its story is not known to this firm")
                .doesNotContainKey(clinic);
        assertThat(deeds(invited, followed(secretive)).near().get(clinic)).isNotNull();
    }

    @Test
    void a_deal_that_is_no_longer_listed_tells_still_and_one_that_is_kept_from_the_firm_does_not() {
        AMarket.Member its = market.company("子公司", "Iota");
        DealId gone = market.list(
                its, AnOffer.of("屋顶光伏的清洗机", "Cleaning solar panels on roofs").in(Industry.PHOTOVOLTAICS));
        market.caughtUp();
        market.ask(its.actor(), new BlockFirm(gone, invited));
        market.unlist(its, gone);
        market.caughtUp();
        Liked followed = followed(gone);
        assertThat(deeds(other, followed).near().values())
                .extracting(Side.Near::to)
                .contains(followed);
        assertThat(deeds(invited, followed)).returns(Set.of(), Side::compared).returns(Map.of(), Side::near);
    }

    @Test
    void a_firms_words_are_reckoned_once_for_all() {
        Text words = Text.en("Sea water and what can be made of it.");
        of(other, words);
        String before = market.vectors();
        assertThat(words(invited, words).near()).containsKey(hydrogen);
        assertThat(market.vectors()).isEqualTo(before);
    }

    @Test
    void words_of_which_a_model_makes_nothing_and_words_without_end_are_no_harm() {
        for (Text words :
                List.of(Text.en("\u0001"), Text.zh("啊".repeat(1_000)), Text.of("。。。", "' or 1=1 {\"match_all\":{}}"))) {
            Likeness likeness = of(other, words);
            assertThat(matched(other, saying(words), likeness).total()).isPositive();
        }
    }

    @Test
    void without_the_models_nothing_is_compared_and_nothing_asked_for() throws SQLException {
        try (AMarket plain = AMarket.open()) {
            OrganisationId firm = plain.firm("青石资本", "Bluestone Capital").organisation();
            DealId deal = plain.list(plain.company("丙公司", "Zeta"), AnOffer.of("手术室里的机械臂", "Robotic arms"));
            plain.caughtUp();
            Likeness likeness = plain.node.bean(Likenesses.class).of(new Reader(firm), PETS, List.of(followed(deal)));
            assertThat(likeness).isEqualTo(Likeness.unknown(true, true));
            assertThat(plain.node
                            .bean(JdbcClient.class)
                            .sql("select count(*) from search_meaning")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }
}
