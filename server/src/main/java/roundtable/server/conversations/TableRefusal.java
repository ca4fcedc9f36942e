package roundtable.server.conversations;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why the edge of a table says no. */
sealed interface TableRefusal extends Refusal {

    @Named("enclosure-name-missing")
    record EnclosureNameMissing() implements TableRefusal {}

    /** It was not uploaded by whoever posts, or more than a day ago. */
    @Named("enclosure-unknown")
    record EnclosureUnknown(String sha256) implements TableRefusal {}

    /** Uploaded by one person at one table within a day. */
    @Named("uploads-too-many")
    record UploadsTooMany(int most) implements TableRefusal {}
}
