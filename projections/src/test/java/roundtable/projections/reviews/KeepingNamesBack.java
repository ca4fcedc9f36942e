package roundtable.projections.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.calls.Form;
import roundtable.projections.reviews.ReviewPage.KeptBack;

/** What a form marks as identifying, out of answers as the canonical JSON of a submission holds them. */
class KeepingNamesBack {

    private static final Form MARKED = form("""
            {"sections":[{"questions":[
              {"name":"title","identifying":false},
              {"name":"partner","identifying":true},
              {"name":"logo","widget":"files","identifying":true},
              {"name":"team","columns":[{"name":"name","identifying":true},{"name":"role"}]}]}]}
            """);

    private final List<KeptBack> keptBack = new ArrayList<>();

    private static Form form(String layout) {
        return new Form("{\"type\":\"object\"}", layout);
    }

    private @Nullable String before(Form form, String answers) {
        return Blindfold.of(form).before(answers, keptBack);
    }

    @Test
    void marked_answers_and_columns_are_left_out_and_named() {
        String left = before(
                MARKED,
                "{\"partner\":\"澄湖大学\",\"team\":[{\"name\":\"林栖\",\"role\":\"离子光学\"},{\"role\":\"电路\"}],"
                        + "\"title\":\"质谱仪\"}");
        assertThat(left).isEqualTo("{\"team\":[{\"role\":\"离子光学\"},{\"role\":\"电路\"}],\"title\":\"质谱仪\"}");
        assertThat(keptBack).containsExactly(new KeptBack("partner", null), new KeptBack("team", "name"));
    }

    @Test
    void what_was_not_answered_is_not_said_to_be_kept_back() {
        assertThat(before(MARKED, "{\"team\":[],\"title\":\"质谱仪\"}")).isEqualTo("{\"team\":[],\"title\":\"质谱仪\"}");
        assertThat(keptBack).isEmpty();
    }

    @Test
    void a_form_without_marks_keeps_nothing_back() {
        Form unmarked = form("{\"sections\":[]}");
        assertThat(before(unmarked, "{\"partner\":\"澄湖大学\"}")).isEqualTo("{\"partner\":\"澄湖大学\"}");
        assertThat(Blindfold.of(unmarked).hides("partner")).isFalse();
    }

    @Test
    void papers_of_a_marked_question_are_hidden() {
        assertThat(Blindfold.of(MARKED).hides("logo")).isTrue();
        assertThat(Blindfold.of(MARKED).hides("team")).isFalse();
        assertThat(Blindfold.of(MARKED).hides("plan")).isFalse();
    }

    @Test
    void what_is_erased_stays_so() {
        assertThat(Blindfold.of(MARKED).before(null, keptBack)).isNull();
        assertThat(keptBack).isEmpty();
    }
}
