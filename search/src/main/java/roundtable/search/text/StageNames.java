package roundtable.search.text;

import roundtable.commands.deals.Stage;
import roundtable.commands.text.Text;

/** What the rounds are called. */
public final class StageNames {

    private StageNames() {}

    public static Text of(Stage stage) {
        return switch (stage) {
            case SEED -> Text.of("种子轮", "Seed");
            case PRE_A -> Text.of("Pre-A 轮", "Pre-A");
            case A -> Text.of("A 轮", "Series A");
            case B -> Text.of("B 轮", "Series B");
            case C_AND_LATER -> Text.of("C 轮及以后", "Series C and later");
        };
    }
}
