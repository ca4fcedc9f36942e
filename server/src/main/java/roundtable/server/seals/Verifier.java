package roundtable.server.seals;

import com.nimbusds.jose.util.Base64URL;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.Letter;
import roundtable.commands.text.Fingerprint;
import roundtable.eventlog.reading.Histories;
import roundtable.projections.decisions.Decisions;
import roundtable.projections.decisions.Decisions.UnderSeal;
import roundtable.server.seals.Verification.Check;
import roundtable.server.seals.Verification.Difference;
import roundtable.server.seals.Verification.SealedLetter;
import roundtable.server.seals.Verification.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a letter is what was sealed. Never a good verdict on half the checks: the signature, the text, the standing
 * and the event log must all agree.
 */
@Component
class Verifier {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([A-Z0-9-]{1,40})\"");

    private final Decisions decisions;
    private final SealKeys keys;
    private final Histories histories;
    private final InstantSource clock;

    Verifier(Decisions decisions, SealKeys keys, Histories histories, InstantSource clock) {
        this.decisions = decisions;
        this.keys = keys;
        this.histories = histories;
        this.clock = clock;
    }

    /** By the number alone: what is kept here, checked anew. */
    Verification byNumber(String number) {
        return decisions
                .underSeal(number.strip())
                .map(kept -> verdict(kept, kept.jws(), kept.text()))
                .orElseGet(() -> unknown(number.strip()));
    }

    /** A document somebody holds: a compact JWS, or the letter's JSON. */
    Verification of(String document) {
        String shown = document.strip();
        return shown.startsWith("{") ? ofJson(shown) : ofJws(shown.replaceAll("\\s", ""));
    }

    private Verification ofJson(String shown) {
        return numberIn(shown)
                .flatMap(decisions::underSeal)
                .map(kept -> verdict(kept, kept.jws(), canonicalOrAsShown(shown)))
                .orElseGet(() -> unknown(numberIn(shown).orElse(null)));
    }

    private Verification ofJws(String shown) {
        String[] parts = shown.split("\\.", -1);
        String text = parts.length > 1 ? new String(new Base64URL(parts[1]).decode(), StandardCharsets.UTF_8) : "";
        Optional<UnderSeal> sealed = numberIn(text)
                .flatMap(decisions::underSeal)
                .or(() -> parts.length > 2 ? decisions.underSignature(parts[2]) : Optional.empty());
        return sealed.map(found -> verdict(found, shown, text))
                .orElseGet(() -> unknown(numberIn(text).orElse(null)));
    }

    private static Optional<String> numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static String canonicalOrAsShown(String shown) {
        try {
            return LetterText.canonical(shown);
        } catch (UncheckedIOException broken) {
            return shown;
        }
    }

    private Verification verdict(UnderSeal sealed, String shownJws, String shownText) {
        Letter letter = sealed.letter();
        Instant now = clock.instant();
        Optional<SealKeys.Published> key =
                keys.published(sealed.key()).filter(known -> known.authority().equals(sealed.authority()));
        Optional<Histories.Entry> entry = record(sealed);
        boolean issued = shownJws.equals(sealed.jws())
                && key.isPresent()
                && Jws.parsed(shownJws)
                        .filter(jws -> Jws.verifies(jws, key.get()))
                        .isPresent();
        boolean whole = shownText.equals(sealed.text())
                && LetterText.of(letter).equals(sealed.text())
                && Fingerprint.of(sealed.text()).equals(sealed.sha256());
        boolean stands = sealed.revokedAt() == null;
        List<Check> checks = List.of(
                VerdictWords.issuer(issued, letter),
                VerdictWords.content(whole),
                VerdictWords.standing(sealed, now),
                VerdictWords.record(entry));
        boolean genuine = issued && whole && entry.isPresent();
        Verdict verdict = !genuine ? Verdict.ALTERED : stands ? Verdict.VALID : Verdict.REVOKED;
        return new Verification(
                verdict,
                VerdictWords.sentence(verdict),
                checks,
                sealed.number(),
                shown(sealed, key, entry),
                differences(sealed.text(), shownText),
                now);
    }

    /** The sealing as the event log has it, where it says the same. */
    private Optional<Histories.Entry> record(UnderSeal sealed) {
        return histories.of(sealed.decision()).stream()
                .filter(entry -> entry.event() instanceof DecisionSealed event
                        && event.text().equals(sealed.text())
                        && event.jws().equals(sealed.jws()))
                .findFirst();
    }

    private Verification unknown(@Nullable String number) {
        return new Verification(
                Verdict.UNKNOWN,
                VerdictWords.sentence(Verdict.UNKNOWN),
                List.of(),
                number,
                null,
                List.of(),
                clock.instant());
    }

    private static SealedLetter shown(
            UnderSeal sealed, Optional<SealKeys.Published> key, Optional<Histories.Entry> entry) {
        Letter letter = sealed.letter();
        Money amount = letter.amount();
        return new SealedLetter(
                letter.authority(),
                letter.company(),
                letter.callNumber(),
                letter.call(),
                letter.application(),
                letter.outcome(),
                amount,
                amount != null && amount.getCurrencyUnit().getCode().equals("CNY") ? ChineseAmount.of(amount) : null,
                letter.reasons(),
                letter.confirmed(),
                sealed.revokedAt(),
                sealed.revocation(),
                sealed.text(),
                sealed.jws(),
                sealed.key(),
                key.map(SealKeys.Published::status).orElse("unknown"),
                sealed.sha256(),
                entry.map(found -> new Verification.Recorded(found.version(), found.storedAt(), found.hash()))
                        .orElse(null));
    }

    private static List<Difference> differences(String sealed, String shown) {
        Map<String, String> ours = flat(sealed);
        Map<String, String> theirs = flat(shown);
        TreeSet<String> fields = new TreeSet<>(ours.keySet());
        fields.addAll(theirs.keySet());
        List<Difference> differences = new ArrayList<>();
        if (theirs.isEmpty()) {
            return differences;
        }
        for (String field : fields) {
            @Nullable String here = ours.get(field);
            @Nullable String there = theirs.get(field);
            if (here == null || !here.equals(there)) {
                differences.add(new Difference(field, here, there));
            }
        }
        return differences;
    }

    private static Map<String, String> flat(String json) {
        Map<String, String> fields = new TreeMap<>();
        try {
            flatten("", JSON.readTree(json), fields);
        } catch (JacksonException broken) {
            fields.clear();
        }
        return fields;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else {
            into.put(path, node.isString() ? node.stringValue() : node.toString());
        }
    }
}
