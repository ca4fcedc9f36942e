package roundtable.server.seals;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.text.Text;

/**
 * What can be said of a letter or a number, in plain words.
 *
 * @param sentence the verdict in one sentence
 * @param checks the four things looked at, in their order; empty where nothing is known
 * @param differences where the document shown says something else than the sealed text
 */
public record Verification(
        Verdict verdict,
        Text sentence,
        List<Check> checks,
        @Nullable String number,
        @Nullable SealedLetter letter,
        List<Difference> differences,
        Instant checkedAt) {

    /** What comes out. */
    public enum Verdict {
        VALID,
        /** What was shown is not what was sealed. */
        ALTERED,
        /** It was sealed, and no longer stands. */
        REVOKED,
        UNKNOWN
    }

    /** What is looked at. */
    public enum Question {
        /** Sealed with the authority's key. */
        ISSUER,
        /** Every character as sealed. */
        CONTENT,
        /** Not revoked since. */
        STANDING,
        /** Its sealing stands in the event log. */
        RECORD
    }

    /** One of the four, with its answer. */
    public record Check(Question question, boolean passed, Text title, Text detail) {}

    /**
     * A field that differs.
     *
     * @param field as in the sealed text: {@code amount.amount}
     * @param sealed null where the sealed text has no such field
     * @param shown null where the document shown lacks it
     */
    public record Difference(
            String field, @Nullable String sealed, @Nullable String shown) {}

    /**
     * The letter that is under seal, always as it was sealed, whatever was shown.
     *
     * @param amountInChinese in capital characters (大写); null without an amount in renminbi
     * @param text the canonical JSON, exactly as signed
     * @param keyStatus {@code active} or {@code retired}
     * @param record the sealing's place in the event log
     */
    public record SealedLetter(
            Text authority,
            Text company,
            String callNumber,
            Text call,
            String application,
            Outcome outcome,
            @Nullable Money amount,
            @Nullable String amountInChinese,
            Text reasons,
            Instant confirmed,
            @Nullable Instant revokedAt,
            @Nullable Text revocation,
            String text,
            String jws,
            String key,
            String keyStatus,
            String sha256,
            @Nullable Recorded record) {}

    /**
     * An event's place.
     *
     * @param version within the decision's own events, from 0
     * @param hash SHA-256 of the event's stored bytes
     */
    public record Recorded(long version, Instant recordedAt, String hash) {}
}
