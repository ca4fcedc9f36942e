package roundtable.projections;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, word by word. */
public final class Words {

    private static final int MOST = 10;

    private Words() {}

    /** The words of a text, at most {@value #MOST}; none where there is no text. */
    public static String[] of(@Nullable String text) {
        return text == null || text.isBlank()
                ? new String[0]
                : Arrays.stream(text.strip().split("\\s+")).limit(MOST).toArray(String[]::new);
    }
}
