package roundtable.commands.rooms;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.VaultDocumentId;

/**
 * Every version of every document that a company's vault has held, straight from the log: a withdrawal counts at the next
 * request.
 */
public record VaultShelf(Map<VaultDocumentId, Version> versions) {

    public static final Folding<VaultShelf> FOLDING =
            new Folding<>(VaultShelf.class, new VaultShelf(Map.of()), VaultShelf::after);

    /**
     * A version.
     *
     * @param replacedBy the version that took its place, or null
     * @param withdrawn whether the company took it back
     */
    public record Version(
            String sha256,
            String mediaType,
            long size,
            @Nullable VaultDocumentId replacedBy,
            boolean withdrawn) {}

    /** A version that was not taken back; null where there is none. */
    public @Nullable Version standing(VaultDocumentId document) {
        Version version = versions.get(document);
        return version == null || version.withdrawn() ? null : version;
    }

    /** The version that has taken the place of {@code document} in the end: itself where none has. */
    public VaultDocumentId latest(VaultDocumentId document) {
        VaultDocumentId latest = document;
        Version version = versions.get(latest);
        while (version != null && version.replacedBy() != null) {
            latest = version.replacedBy();
            version = versions.get(latest);
        }
        return latest;
    }

    private VaultShelf after(Event event) {
        return switch (event) {
            case DocumentDeposited e -> {
                Map<VaultDocumentId, Version> all = new HashMap<>(versions);
                all.put(
                        e.document(),
                        new Version(
                                e.content().sha256(),
                                e.content().mediaType(),
                                e.content().size(),
                                null,
                                false));
                if (e.replaces() != null) {
                    all.computeIfPresent(
                            e.replaces(),
                            (_, old) -> new Version(
                                    old.sha256(), old.mediaType(), old.size(), e.document(), old.withdrawn()));
                }
                yield new VaultShelf(Map.copyOf(all));
            }
            case DocumentWithdrawn e -> {
                Map<VaultDocumentId, Version> all = new HashMap<>(versions);
                all.computeIfPresent(
                        e.document(),
                        (_, old) -> new Version(old.sha256(), old.mediaType(), old.size(), old.replacedBy(), true));
                yield new VaultShelf(Map.copyOf(all));
            }
            default -> this;
        };
    }
}
