package roundtable.server.grants;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.AmountRange;
import roundtable.projections.MomentRange;
import roundtable.projections.MomentRange.Bound;
import roundtable.server.grants.Said.FilterInfo;
import tools.jackson.databind.JsonNode;

/**
 * Reads a search's filters one by one. One that cannot be read, or that nothing here answers to, is not applied, and the answer says
 * so: the protocol calls that an error that is not fatal.
 */
final class Filters {

    private static final Text UNKNOWN = Text.of("没有这个筛选条件", "there is no such filter");
    private static final Text OPERATOR = Text.of("不支持这个运算", "it does not take this operator");
    private static final Text VALUES = Text.of("值应为文字列表", "its value is no list of texts");
    private static final Text DATES = Text.of("值应有 min 和 max 两个日期", "its value is no min and max of dates");
    private static final Text AMOUNTS =
            Text.of("值应有同一币种的 min 和 max", "its value is no min and max of money in one currency");
    private static final Text NOTHING_SAYS_IT = Text.of("这里的数据没有这一项", "nothing here says it");

    /** The protocol's decimal, no longer than any sum of money. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}\\.?[0-9]{0,30}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT =
            Pattern.compile(DAY + "T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?<zone>Z|[+-]\\d\\d:\\d\\d)?");

    private final @Nullable JsonNode asked;
    private final Language language;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, JsonNode> applied = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    Filters(@Nullable JsonNode asked, Language language) {
        this.asked = asked;
        this.language = language;
    }

    /** Some of a set of values, or all but some of it. */
    record Some(List<String> values, boolean others) {
        boolean has(String value) {
            return values.contains(value) != others;
        }
    }

    /** What a filter of texts asks for; null where it was not asked, or not well. A value that nothing has matches nothing. */
    @Nullable Some some(String name) {
        return read(name, "in", "notIn", VALUES, (value, others) -> {
            boolean texts = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            return texts ? new Some(value.valueStream().map(JsonNode::asString).toList(), others) : null;
        });
    }

    @Nullable MomentRange moments(String name) {
        return read(name, "between", "outside", DATES, (value, outside) -> {
            Bound from = bound(value.path("min"));
            Bound to = bound(value.path("max"));
            return from == null || to == null ? null : new MomentRange(from, to, outside);
        });
    }

    @Nullable AmountRange amounts(String name) {
        return read(name, "between", "outside", AMOUNTS, (value, outside) -> {
            BigDecimal from = amount(value.path("min"));
            BigDecimal to = amount(value.path("max"));
            String currency = value.path("min").path("currency").asString("");
            if (from == null || to == null || currency.isEmpty()) {
                return null;
            }
            boolean one = currency.equals(value.path("max").path("currency").asString(""));
            return one ? new AmountRange(currency, from, to, outside) : null;
        });
    }

    /** A filter that the protocol has, about what is nowhere said here. */
    void nothingSays(String name) {
        if (asked != null && asked.hasNonNull(name)) {
            errors.add(error(name, NOTHING_SAYS_IT));
        }
        seen.add(name);
    }

    /** What was applied and what was not; to be asked when all have been read. */
    FilterInfo info() {
        List<String> all = new ArrayList<>(errors);
        if (asked != null) {
            for (String name : asked.propertyNames()) {
                if (name.equals("customFilters")) {
                    asked.path(name).propertyNames().forEach(custom -> all.add(error(name + "." + custom, UNKNOWN)));
                } else if (!seen.contains(name) && asked.hasNonNull(name)) {
                    all.add(error(name, UNKNOWN));
                }
            }
        }
        return new FilterInfo(applied, all.isEmpty() ? null : all);
    }

    private interface Reading<T> {
        @Nullable T read(JsonNode value, boolean opposite);
    }

    private <T> @Nullable T read(String name, String operator, String opposite, Text wrong, Reading<T> reading) {
        seen.add(name);
        if (asked == null || !asked.hasNonNull(name)) {
            return null;
        }
        JsonNode filter = asked.path(name);
        String said = filter.path("operator").asString("");
        if (!said.equals(operator) && !said.equals(opposite)) {
            errors.add(error(name, OPERATOR));
            return null;
        }
        T read = reading.read(filter.path("value"), said.equals(opposite));
        if (read == null) {
            errors.add(error(name, wrong));
        } else {
            applied.put(name, filter);
        }
        return read;
    }

    private String error(String name, Text why) {
        return name + ": " + why.in(language);
    }

    /** A day, or a moment; one without a zone is in UTC, as the protocol's are. */
    private static @Nullable Bound bound(JsonNode said) {
        String text = said.asString("");
        try {
            if (DAY.matcher(text).matches()) {
                return new Bound(LocalDate.parse(text), null);
            }
            Matcher moment = MOMENT.matcher(text);
            if (!moment.matches()) {
                return null;
            }
            String zoned = moment.group("zone") == null ? text + "Z" : text;
            return new Bound(null, OffsetDateTime.parse(zoned).toInstant());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(JsonNode money) {
        String said = money.path("amount").asString("");
        return DECIMAL.matcher(said).matches() ? new BigDecimal(said.replaceAll("\\.$", "")) : null;
    }
}
