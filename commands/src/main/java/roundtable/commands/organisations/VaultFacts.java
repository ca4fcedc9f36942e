package roundtable.commands.organisations;

import java.util.HashMap;
import java.util.Map;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;

/**
 * Which documents an organisation's vault holds now.
 *
 * @param fingerprints the SHA-256 of each
 */
public record VaultFacts(Map<VaultDocumentId, String> fingerprints) {

    public static final Folding<VaultFacts> FOLDING =
            new Folding<>(VaultFacts.class, new VaultFacts(Map.of()), VaultFacts::after);

    private VaultFacts after(Event event) {
        return switch (event) {
            case OrganisationEvent.DocumentDeposited e -> {
                Map<VaultDocumentId, String> after = new HashMap<>(fingerprints);
                if (e.replaces() != null) {
                    after.remove(e.replaces());
                }
                after.put(e.document(), e.content().sha256());
                yield new VaultFacts(Map.copyOf(after));
            }
            case OrganisationEvent.DocumentWithdrawn e -> {
                Map<VaultDocumentId, String> after = new HashMap<>(fingerprints);
                after.remove(e.document());
                yield new VaultFacts(Map.copyOf(after));
            }
            default -> this;
        };
    }
}
