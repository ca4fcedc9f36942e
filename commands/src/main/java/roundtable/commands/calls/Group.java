package roundtable.commands.calls;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/** In which group of a competition an applicant stands (组别), as 中国创新创业大赛 divides them; each call says what belongs where. */
public enum Group {
    START_UP("start-up", Text.of("初创组", "Start-up group")),
    GROWTH("growth", Text.of("成长组", "Growth group"));

    private final String code;
    private final Text label;

    Group(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    /** As an answer to the question {@code group} says it: {@code start-up}. */
    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static @Nullable Group find(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
