package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.search.deals.Found.Passage;
import roundtable.search.deals.Found.Piece;

class MarkingSlips {

    @Test
    void a_letter_less_more_another_or_two_that_changed_places() {
        for (String word : List.of("spectrometer", "Spectrometer", "spectrometre", "spectrmeter", "sspectrometer")) {
            assertThat(Slips.isNear("spectrometer", word)).as(word).isTrue();
        }
        assertThat(Slips.isNear("boi", "Bio")).as("two that changed places").isTrue();
        assertThat(Slips.isNear("robtics", "robotics")).isTrue();
    }

    @Test
    void a_short_word_has_one_slip_and_none_has_one_at_its_beginning() {
        assertThat(Slips.isNear("mass", "mask")).isTrue();
        assertThat(Slips.isNear("mass", "maker")).isFalse();
        assertThat(Slips.isNear("mass", "pass")).isFalse();
        assertThat(Slips.isNear("mass", "ma")).isFalse();
        assertThat(Slips.isNear("spectrometer", "spectacles")).isFalse();
    }

    @Test
    void in_a_whole_text_each_that_is_near_is_marked_and_nothing_else_of_it_changes() {
        assertThat(Slips.whole("Microfluidic chips, microfluidics.", "microfludic"))
                .containsExactly(new Passage(List.of(
                        new Piece("Microfluidic", true),
                        new Piece(" chips, ", false),
                        new Piece("microfluidics", true),
                        new Piece(".", false))));
        assertThat(Slips.whole("Nothing of it.", "microfludic")).isNull();
        assertThat(Slips.whole(null, "microfludic")).isNull();
    }

    @Test
    void of_a_long_text_the_passage_around_it_is_shown() {
        String before = "one two three four five six seven eight nine ten eleven twelve ";
        List<Passage> shown = Slips.passage(before + "microfluidic " + before + before, "microfludic");
        assertThat(shown).singleElement().satisfies(passage -> {
            assertThat(passage.pieces()).contains(new Piece("microfluidic", true));
            String text =
                    String.join("", passage.pieces().stream().map(Piece::text).toList());
            assertThat(text).hasSizeLessThanOrEqualTo(125).startsWith("six ").endsWith(" one");
        });
        assertThat(Slips.passage("microfluidic", "microfludic")).hasSize(1);
        assertThat(Slips.passage(before, "microfludic")).isNull();
    }

    @Test
    void what_is_marked_already_stays_so_and_says_that_nothing_is_to_be_done() {
        List<Passage> marked = List.of(new Passage(List.of(new Piece("Hengxi", true), new Piece(" Bio", false))));
        assertThat(Slips.in(marked, "boi"))
                .containsExactly(
                        new Passage(List.of(new Piece("Hengxi", true), new Piece(" ", false), new Piece("Bio", true))));
        assertThat(Slips.isMarked("hengxi", marked)).isTrue();
        assertThat(Slips.isMarked("boi", marked)).isFalse();
    }
}
