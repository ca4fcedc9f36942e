package roundtable.server.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether answers hold against what a form's layout asks beyond its schema: a limit in words, and a table that adds up to
 * another answer. The verdicts are those of {@code layouts} in {@code docs/forms/golden-cases.json}.
 */
public final class LayoutCheck {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Letters and digits, joined by an apostrophe, a stop or a hyphen within. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

    private static final int CENTS = 2;

    private LayoutCheck() {}

    /** All that is wrong: rule {@code words} at an answer that is too long, {@code total} at a table that does not add up. */
    public static List<Finding> check(JsonNode layout, JsonNode answers) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                String name = question.path("name").asString("");
                JsonNode answer = answers.path(name);
                int most = question.path("words").asInt(Integer.MAX_VALUE);
                if (answer.isString() && words(answer.asString()) > most) {
                    findings.add(new Finding("/" + Pointers.escaped(name), "words"));
                }
                for (JsonNode column : question.path("columns")) {
                    if (!addsUp(column, answer, answers)) {
                        findings.add(new Finding("/" + Pointers.escaped(name), "total"));
                    }
                }
            }
        }
        return findings.stream().distinct().sorted().toList();
    }

    /** 字数 as word processors count it: a Chinese character is one, and so is a word or number of any other script. */
    static int words(String text) {
        Matcher han = HAN.matcher(text);
        int count = 0;
        while (han.find()) {
            count++;
        }
        Matcher word = WORD.matcher(han.replaceAll(" "));
        while (word.find()) {
            count++;
        }
        return count;
    }

    /** Whatever is not answered yet is asked for elsewhere. */
    private static boolean addsUp(JsonNode column, JsonNode rows, JsonNode answers) {
        String other = column.path("totals").asString("");
        if (other.isEmpty() || !rows.isArray()) {
            return true;
        }
        JsonNode wanted = answers.path(other);
        BigDecimal amount = wanted.isNumber() ? wanted.decimalValue() : amount(wanted.path("amount"));
        if (amount == null) {
            return true;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            JsonNode cell = row.path(column.path("name").asString(""));
            sum = cell.isNumber() ? sum.add(cell.decimalValue()) : sum;
        }
        return cents(sum).compareTo(cents(amount)) == 0;
    }

    private static @Nullable BigDecimal amount(JsonNode text) {
        try {
            return text.isString() ? new BigDecimal(text.asString()) : null;
        } catch (NumberFormatException notOne) {
            return null; // the schema's pattern says so
        }
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
