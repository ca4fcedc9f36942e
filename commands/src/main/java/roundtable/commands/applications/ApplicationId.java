package roundtable.commands.applications;

import java.util.UUID;
import roundtable.commands.Id;

/** One company's application to one call; also the dossier whose key its free text is under. */
public record ApplicationId(UUID value) implements Id {

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
