package roundtable.commands.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BandsOfAReview {

    @Example
    void the_upper_tenth_of_ten_is_one_and_of_nine_nobody() {
        assertThat(ReviewBand.of(1, 10)).isEqualTo(ReviewBand.UPPER_TENTH);
        assertThat(ReviewBand.of(2, 10)).isEqualTo(ReviewBand.UPPER_QUARTER);
        assertThat(ReviewBand.of(1, 9)).isEqualTo(ReviewBand.UPPER_QUARTER);
        assertThat(ReviewBand.of(5, 10)).isEqualTo(ReviewBand.UPPER_HALF);
        assertThat(ReviewBand.of(6, 10)).isNull();
        assertThat(ReviewBand.of(1, 1)).isNull();
    }

    @Example
    void a_band_holds_those_above_it() {
        assertThat(ReviewBand.UPPER_TENTH.within()).containsExactly(ReviewBand.UPPER_TENTH);
        assertThat(ReviewBand.UPPER_HALF.within()).containsExactly(ReviewBand.values());
    }

    @Property
    void never_more_come_in_a_band_than_its_part_of_all(@ForAll @IntRange(min = 1, max = 500) int ranked) {
        assertThat(inOrAbove(ReviewBand.UPPER_TENTH, ranked)).isEqualTo(ranked / 10);
        assertThat(inOrAbove(ReviewBand.UPPER_QUARTER, ranked)).isEqualTo(ranked / 4);
        assertThat(inOrAbove(ReviewBand.UPPER_HALF, ranked)).isEqualTo(ranked / 2);
    }

    private static long inOrAbove(ReviewBand band, int ranked) {
        return IntStream.rangeClosed(1, ranked)
                .mapToObj(place -> ReviewBand.of(place, ranked))
                .filter(own -> own != null && band.within().contains(own))
                .count();
    }
}
