package roundtable.commands.reviews;

import java.util.UUID;
import roundtable.commands.Id;

/** The panel of one call's round. */
public record PanelId(UUID value) implements Id {

    public static PanelId of(String text) {
        return new PanelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
