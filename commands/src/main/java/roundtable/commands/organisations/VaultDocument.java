package roundtable.commands.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.Personal;

/**
 * A document of an organisation's vault, by content.
 *
 * @param kind what it is, a code of the installation's vocabulary: {@code business-licence}
 * @param sha256 lower-case hex of its bytes
 * @param mediaType as sniffed from its bytes, never as claimed
 * @param name the file's name as it was on the depositor's machine
 * @param size bytes
 * @param issuer who issued it, or null
 * @param issuedOn the day on it, or null
 * @param expiresOn the last day on which it is good, or null where it does not expire
 */
public record VaultDocument(
        String kind,
        String sha256,
        String mediaType,
        Personal<String> name,
        long size,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {}
