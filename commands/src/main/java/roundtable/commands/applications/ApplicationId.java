package roundtable.commands.applications;

import java.util.UUID;
import roundtable.commands.Id;
import roundtable.commands.Uuids;

/** One company's application to one call; also the dossier whose key its free text is under. */
public record ApplicationId(UUID value) implements Id {

    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    /** The application of the same climb in the tier above: there is one, so its identity follows from this one's. */
    public ApplicationId inTheNextTier() {
        return new ApplicationId(Uuids.derived(toString(), "next-tier"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
