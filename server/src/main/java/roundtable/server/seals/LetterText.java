package roundtable.server.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.joda.money.Money;
import roundtable.commands.decisions.Letter;
import roundtable.commands.text.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as the text that is signed: canonical JSON (RFC 8785). The names of its fields stand for ever; docs/seals.md lists
 * them.
 */
final class LetterText {

    static final String FORMAT = "roundtable-decision-1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private LetterText() {}

    static String of(Letter letter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("number", letter.number());
        fields.put("authority", words(letter.authority()));
        fields.put("company", words(letter.company()));
        fields.put("callNumber", letter.callNumber());
        fields.put("call", words(letter.call()));
        fields.put("application", letter.application());
        fields.put("outcome", letter.outcome().name());
        Money amount = letter.amount();
        if (amount != null) {
            fields.put(
                    "amount",
                    Map.of(
                            "amount", amount.getAmount().toPlainString(),
                            "currency", amount.getCurrencyUnit().getCode()));
        }
        fields.put("reasons", words(letter.reasons()));
        fields.put("confirmed", letter.confirmed().toString());
        return canonical(JSON.writeValueAsString(fields));
    }

    /** @throws UncheckedIOException when it is no JSON */
    static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> words(Text text) {
        Map<String, String> words = new LinkedHashMap<>();
        if (text.zh() != null) {
            words.put("zh", text.zh());
        }
        if (text.en() != null) {
            words.put("en", text.en());
        }
        return words;
    }
}
