package roundtable.server.organisations;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.joda.money.Money;
import roundtable.server.forms.VaultVocabulary;
import tools.jackson.databind.JsonNode;

/** What a stated fact may be: as a form's answer with its widget would be. */
final class FactValues {

    private static final int LONGEST = 4_000;

    private FactValues() {}

    /** Choices and tables differ from form to form: they are known from what was handed in, not stated. */
    static boolean fit(VaultVocabulary.Fact fact, JsonNode value) {
        return switch (fact.type()) {
            case "line", "text" ->
                value.isString()
                        && !value.asString().isBlank()
                        && value.asString().length() <= LONGEST;
            case "number" -> value.isNumber();
            case "date" -> value.isString() && isADay(value.asString());
            case "money" -> isMoney(value);
            default -> false;
        };
    }

    private static boolean isADay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static boolean isMoney(JsonNode value) {
        String amount = value.path("amount").asString("");
        String currency = value.path("currency").asString("");
        try {
            return value.isObject()
                    && value.size() == 2
                    && !Money.parse(currency + " " + amount).isNegative();
        } catch (IllegalArgumentException | ArithmeticException notOne) {
            return false;
        }
    }
}
