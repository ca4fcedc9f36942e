package roundtable.search.matching.advised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Match;
import roundtable.search.matching.Model;
import roundtable.search.matching.Rule;
import roundtable.search.matching.advised.PastDeals.Deal;
import roundtable.search.matching.advised.PastDeals.Link;
import roundtable.search.matching.observed.Tastes;

/** What the market teaches: only where there is enough of it, the same each time, and nothing of any other firm. */
class AdvisingByTheMarket {

    private static final List<Industry> LOVED =
            List.of(Industry.DIAGNOSTICS, Industry.ROBOTICS, Industry.THERAPEUTICS, Industry.BIOMEDICINE);
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> REGIONS = List.of("CN-JS", "CN-ZJ", "CN-SD", "SG-01");
    private static final int FIRMS = 32;
    private static final int DEALS = 400;

    private static final PastDeals PAST = invented(DEALS, 3 * 365, FIRMS);
    private static final List<Deal> OPEN =
            IntStream.range(5_000, 5_064).mapToObj(AdvisingByTheMarket::deal).toList();
    private static final Map<OrganisationId, Advice> ADVICE = Advising.of(PAST).of(OPEN);

    private static OrganisationId firm(int number) {
        return new OrganisationId(new UUID(9, number));
    }

    private static Deal deal(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return new Deal(
                new DealId(new UUID(8, number)),
                new Facts(
                        new OrganisationId(new UUID(7, number)),
                        LOVED.get(random.nextInt(4)),
                        STAGES.get(random.nextInt(STAGES.size())),
                        REGIONS.get(random.nextInt(4)),
                        random.nextInt(5) == 0 ? null : new Facts.Amount("CNY", 100_000_000L << random.nextInt(6)),
                        Set.of()));
    }

    /** Each firm loves one industry in one region. */
    private static PastDeals invented(int many, int days, int firms) {
        SplittableRandom random = new SplittableRandom(3);
        List<Deal> deals =
                IntStream.range(0, many).mapToObj(AdvisingByTheMarket::deal).toList();
        List<Link> links = new ArrayList<>();
        for (Deal deal : deals) {
            LocalDate on = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(days));
            for (int f = 0; f < firms; f++) {
                if (random.nextInt(100) < (loves(f, deal) ? 80 : 6)) {
                    links.add(new Link(firm(f), deal.id(), on));
                }
            }
        }
        Set<DealId> linked = links.stream().map(Link::deal).collect(Collectors.toSet());
        return new PastDeals(
                deals.stream().filter(deal -> linked.contains(deal.id())).toList(), links);
    }

    private static boolean loves(int firm, Deal deal) {
        return LOVED.get(firm % 4).equals(deal.facts().industry())
                && REGIONS.get(firm / 4 % 4).equals(deal.facts().region());
    }

    private static Advice of(int firm) {
        return of(ADVICE, firm);
    }

    private static Advice of(Map<OrganisationId, Advice> advice, int firm) {
        return Objects.requireNonNull(advice.get(firm(firm)));
    }

    @Test
    void what_a_firm_loves_is_given_more_than_what_it_does_not() {
        double[] loved = new double[2];
        double[] other = new double[2];
        for (int f = 0; f < FIRMS; f++) {
            for (Deal deal : OPEN) {
                double[] into = loves(f, deal) ? loved : other;
                into[0] += Advice.Part.sum(of(f).parts(deal.facts()));
                into[1]++;
            }
        }
        assertThat(loved[0] / loved[1]).isGreaterThan(other[0] / other[1] + 5);
    }

    @Test
    void parts_sum_to_the_points_that_the_index_adds_and_to_thirty_at_most() {
        Wishes wishes = new Wishes(Set.of(), Set.of(), Set.of(), null, null, false, Text.zh(""));
        for (int f = 0; f < FIRMS; f++) {
            var taste = Tastes.NOTHING.ofAll().with(of(f));
            Model model = Model.of(wishes, taste, null);
            for (Deal deal : OPEN) {
                Match match = Match.of(deal.facts(), wishes, taste, null, model);
                int advised = Advice.Part.sum(match.advised());
                assertThat(advised).isBetween(0, Advising.MOST_POINTS);
                assertThat(match.score() - match.stated()).isEqualTo(advised);
                int ruled = model.ladders().stream()
                        .mapToInt(ladder -> ladder.rules().stream()
                                .filter(rule -> rule.when().holds(deal.facts()))
                                .mapToInt(Rule::points)
                                .findFirst()
                                .orElse(0))
                        .sum();
                assertThat(match.score()).isEqualTo(ruled);
                assertThat(match.version()).endsWith("+" + Advising.version(PAST));
            }
        }
    }

    @Test
    void the_same_rows_in_another_order_teach_the_same_under_the_same_version() {
        List<Deal> deals = new ArrayList<>(PAST.deals());
        List<Link> links = new ArrayList<>(PAST.links());
        Collections.shuffle(deals, new Random(1));
        Collections.shuffle(links, new Random(2));
        assertThat(Advising.of(new PastDeals(deals, links)).of(OPEN)).isEqualTo(ADVICE);
    }

    @Test
    void what_any_other_firm_did_with_a_deal_on_offer_changes_nothing_of_it() {
        List<Deal> again = PAST.deals().subList(0, 60);
        Map<OrganisationId, Advice> told = Advising.of(PAST).of(again);
        Map<DealId, Deal> asNew = new HashMap<>();
        again.forEach(deal -> asNew.put(
                deal.id(),
                new Deal(new DealId(new UUID(6, deal.id().value().getLeastSignificantBits())), deal.facts())));
        Map<OrganisationId, Advice> untold = Advising.of(PAST)
                .of(again.stream().map(deal -> asNew.get(deal.id())).toList());
        for (int f = 0; f < FIRMS; f++) {
            assertThat(of(untold, f).byCompany())
                    .containsAllEntriesOf(of(told, f).byCompany());
        }
    }

    @Test
    void a_company_with_two_deals_on_offer_is_given_nothing() {
        Deal one = OPEN.getFirst();
        List<Deal> open = new ArrayList<>(OPEN);
        open.add(new Deal(new DealId(new UUID(6, 6)), one.facts()));
        Advising.of(PAST)
                .of(open)
                .values()
                .forEach(advice -> assertThat(advice.parts(one.facts())).isEmpty());
    }

    @Test
    void too_short_a_past_too_few_links_or_firms_or_one_that_is_most_of_it_teach_nothing() {
        assertThat(PAST.isEnough()).isTrue();
        List<PastDeals> wanting = new ArrayList<>();
        wanting.add(new PastDeals(List.of(), List.of()));
        wanting.add(invented(DEALS, 700, FIRMS));
        wanting.add(invented(100, 3 * 365, FIRMS));
        wanting.add(invented(1_500, 3 * 365, PastDeals.LEAST_FIRMS - 1));
        List<Link> most = new ArrayList<>(PAST.links());
        for (int n = 0; n < PAST.links().size() / 3; n++) {
            most.add(new Link(
                    firm(99),
                    PAST.deals().get(n % PAST.deals().size()).id(),
                    LocalDate.of(2023, 1, 1).plusDays(n % 900)));
        }
        wanting.add(new PastDeals(PAST.deals(), most));
        assertThat(wanting).noneMatch(PastDeals::isEnough);
        assertThatThrownBy(() -> Advising.of(wanting.getFirst())).isInstanceOf(IllegalArgumentException.class);
    }
}
