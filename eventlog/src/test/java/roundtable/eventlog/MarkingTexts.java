package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import roundtable.eventlog.personal.Marks;
import roundtable.eventlog.personal.MasterKey;

class MarkingTexts {

    private static Marks under(int key) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) key);
        return new Marks(new MasterKey(bytes));
    }

    @Test
    void the_same_text_has_the_same_mark_and_another_has_another() {
        assertThat(under(1).of("片上质谱")).isEqualTo(under(1).of("片上质谱")).matches("[0-9a-f]{64}");
        assertThat(under(1).of("片上质谱仪")).isNotEqualTo(under(1).of("片上质谱"));
    }

    @Test
    void without_the_key_nobody_can_try_texts_out() {
        assertThat(under(2).of("片上质谱")).isNotEqualTo(under(1).of("片上质谱"));
    }
}
