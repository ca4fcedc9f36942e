package roundtable.server.organisations;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why something is not taken into a vault. */
sealed interface VaultRefusal extends Refusal {

    @Named("fact-unknown")
    record FactUnknown(String fact) implements VaultRefusal {}

    /** @param type the widget that asks for it: {@code number}, {@code money} … */
    @Named("fact-not-of-its-kind")
    record FactNotOfItsKind(String fact, String type) implements VaultRefusal {}

    @Named("document-kind-unknown")
    record DocumentKindUnknown(String kind) implements VaultRefusal {}

    @Named("document-name-missing")
    record DocumentNameMissing() implements VaultRefusal {}

    /** So many files are on their way to this vault; give one up, or wait a day. */
    @Named("too-many-uploads")
    record TooManyUploads(int most) implements VaultRefusal {}
}
