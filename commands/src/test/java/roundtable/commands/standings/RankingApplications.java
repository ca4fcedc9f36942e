package roundtable.commands.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Fingerprint;

class RankingApplications {

    private static final String SEED = "seed";

    static Placing judged(String number, int hundredths, List<Integer> criteria, @Nullable Integer before) {
        ApplicationId application = new ApplicationId(Uuids.next());
        return new Placing(
                0,
                application,
                number,
                new OrganisationId(Uuids.next()),
                null,
                null,
                application,
                new CallId(Uuids.next()),
                hundredths,
                criteria,
                before,
                false,
                null,
                null,
                false);
    }

    private static List<String> order(List<Placing> ranked) {
        return ranked.stream()
                .map(placing -> placing.rank() + " " + placing.number())
                .toList();
    }

    @Test
    void totals_decide_then_the_tie_criteria_in_their_order_then_the_tier_before() {
        List<Placing> judged = List.of(
                judged("second", 8_620, List.of(450, 300), 9_000),
                judged("last", 8_619, List.of(500, 500), 9_999),
                judged("first", 8_620, List.of(450, 301), 1),
                judged("third", 8_620, List.of(450, 300), 8_999),
                judged("fourth", 8_620, List.of(450, 300), null));
        for (StillTied rule : StillTied.values()) {
            assertThat(order(Ranking.of(judged, rule, SEED)))
                    .containsExactly("1 first", "2 second", "3 third", "4 fourth", "5 last");
        }
    }

    @Test
    void whom_nothing_tells_apart_shares_a_rank_where_all_of_them_are_taken() {
        List<Placing> judged = List.of(
                judged("c", 8_000, List.of(), null),
                judged("a", 9_000, List.of(), null),
                judged("b", 8_000, List.of(), null),
                judged("d", 7_000, List.of(), null));
        List<Placing> ranked = Ranking.of(judged, StillTied.ALL_TAKEN, SEED);
        assertThat(order(ranked)).containsExactly("1 a", "2 b", "2 c", "4 d");
        assertThat(ranked).allSatisfy(placing -> assertThat(placing.lot()).isNull());
    }

    @Test
    void otherwise_lots_are_drawn_that_anybody_can_draw_again() {
        List<Placing> judged = List.of(
                judged("A-1", 8_000, List.of(), null),
                judged("A-2", 8_000, List.of(), null),
                judged("A-3", 9_000, List.of(), null));
        List<Placing> ranked = Ranking.of(judged, StillTied.DRAWN, SEED);
        assertThat(ranked.getFirst().lot()).isNull();
        assertThat(ranked.subList(1, 3))
                .allSatisfy(
                        placing -> assertThat(placing.lot()).isEqualTo(Fingerprint.of(SEED + "/" + placing.number())));
        assertThat(ranked.get(1).lot()).isLessThan(ranked.get(2).lot());
        assertThat(ranked.stream().map(Placing::rank)).containsExactly(1, 2, 3);
    }

    @Test
    void the_seed_follows_from_every_receipt_in_whatever_order() {
        assertThat(Ranking.seed(Map.of("A-2", "bb", "A-1", "aa"))).isEqualTo(Fingerprint.of("A-1 aa\nA-2 bb"));
        assertThat(Ranking.seed(Map.of("A-2", "bb", "A-1", "ab"))).isNotEqualTo(Fingerprint.of("A-1 aa\nA-2 bb"));
    }

    @Property
    void the_order_in_which_they_come_changes_nothing(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> totals, @ForAll long shuffle) {
        List<Placing> judged = new ArrayList<>();
        for (int total : totals) {
            judged.add(judged("A-" + judged.size(), total, List.of(), null));
        }
        List<Placing> shuffled = new ArrayList<>(judged);
        Collections.shuffle(shuffled, new Random(shuffle));
        for (StillTied rule : StillTied.values()) {
            List<Placing> ranked = Ranking.of(judged, rule, SEED);
            assertThat(Ranking.of(shuffled, rule, SEED)).isEqualTo(ranked);
            for (int i = 1; i < ranked.size(); i++) {
                assertThat(ranked.get(i - 1).hundredths())
                        .isGreaterThanOrEqualTo(ranked.get(i).hundredths());
                assertThat(ranked.get(i - 1).rank())
                        .isLessThanOrEqualTo(ranked.get(i).rank());
            }
        }
    }
}
