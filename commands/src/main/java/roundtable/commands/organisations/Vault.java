package roundtable.commands.organisations;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which documents an organisation's vault holds now. */
final class Vault {

    /** The kind of each by its id, as text for snapshots. */
    private final Map<String, String> kinds = new HashMap<>();

    int size() {
        return kinds.size();
    }

    @Nullable String kindOf(VaultDocumentId document) {
        return kinds.get(document.toString());
    }

    void deposit(VaultDocumentId document, String kind, @Nullable VaultDocumentId replaced) {
        if (replaced != null) {
            withdraw(replaced);
        }
        kinds.put(document.toString(), kind);
    }

    void withdraw(VaultDocumentId document) {
        kinds.remove(document.toString());
    }
}
