package roundtable.commands.organisations;

import java.util.UUID;
import roundtable.commands.Id;

/** One version of a document in an organisation's vault. */
public record VaultDocumentId(UUID value) implements Id {

    public static VaultDocumentId of(String text) {
        return new VaultDocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
