package roundtable.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import roundtable.commands.Refusal;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;

/**
 * Refusals as sentences, from {@code sentences/<feature>.<language>.properties}. A key is the refusal's code; a variant for
 * one value of a fact is {@code code.VALUE}. {@code {fact}} stands for a component of the refusal.
 */
@Component
public class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> byLanguage = Map.of(Language.ZH, load("zh"), Language.EN, load("en"));

    /** Every key there is in a language. */
    public Set<String> keys(Language language) {
        return new TreeSet<>(texts(language).stringPropertyNames());
    }

    /**
     * The sentence for a refusal.
     *
     * @throws IllegalStateException when nobody wrote one
     */
    public String of(Refusal refusal, Language language) {
        return of(refusal.code(), facts(refusal), language);
    }

    /** The sentence for whatever else has a code and facts: a reason, say. */
    public String of(String code, Map<String, @Nullable Object> facts, Language language) {
        String pattern = null;
        for (@Nullable Object fact : facts.values()) {
            String variant = fact == null ? null : texts(language).getProperty(code + "." + fact);
            pattern = variant != null ? variant : pattern;
        }
        if (pattern == null) {
            pattern = texts(language).getProperty(code);
        }
        if (pattern == null) {
            throw new IllegalStateException("no sentence for " + code + " in " + language);
        }
        return filled(pattern, facts, language);
    }

    /** The facts of a refusal by name, in their order. */
    public static Map<String, @Nullable Object> facts(Refusal refusal) {
        return componentsOf(refusal);
    }

    /** The components of a record by name, in their order. */
    public static Map<String, @Nullable Object> componentsOf(Object record) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (RecordComponent component :
                Objects.requireNonNull(record.getClass().getRecordComponents())) {
            try {
                component.getAccessor().setAccessible(true);
                facts.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }

    private String filled(String pattern, Map<String, @Nullable Object> facts, Language language) {
        Matcher place = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (place.find()) {
            String said = worded(place.group(1), facts.get(place.group(1)), zone(facts), language);
            place.appendReplacement(sentence, Matcher.quoteReplacement(said));
        }
        return place.appendTail(sentence).toString();
    }

    /** A fact's value may have a word of its own: {@code role.EXPERT}. Moments are said in the zone among the facts. */
    private String worded(String fact, @Nullable Object value, ZoneId zone, Language language) {
        String word = texts(language).getProperty("word." + fact + "." + value);
        if (word != null) {
            return word;
        }
        return switch (value) {
            case Instant moment -> Moments.said(moment, zone, language);
            case LocalDate day -> Moments.said(day, language);
            case Deadline deadline -> Moments.said(deadline.at(), deadline.zone(), language);
            case Money money -> money(money);
            case Industry industry -> industry.label().in(language);
            case Text text -> text.in(language);
            case List<?> list ->
                list.stream().map(String::valueOf).collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            case null, default -> String.valueOf(value);
        };
    }

    private static ZoneId zone(Map<String, @Nullable Object> facts) {
        for (@Nullable Object fact : facts.values()) {
            if (fact instanceof ZoneId zone) {
                return zone;
            }
        }
        return ZoneOffset.UTC;
    }

    /** {@code ¥3,000,000}; the decimals only where there are any. */
    public static String money(Money money) {
        boolean whole = money.getAmount().stripTrailingZeros().scale() <= 0;
        String symbol = money.getCurrencyUnit().getCode().equals("CNY")
                ? "¥"
                : money.getCurrencyUnit().getCode() + " ";
        return symbol + String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", money.getAmount());
    }

    private Properties texts(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:sentences/*." + language.toLowerCase(Locale.ROOT) + ".properties");
            for (Resource file : files) {
                Properties one = new Properties();
                try (InputStream in = file.getInputStream()) {
                    one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                for (String key : one.stringPropertyNames()) {
                    if (all.setProperty(key, one.getProperty(key)) != null) {
                        throw new IllegalStateException("two sentences for " + key + " in " + language);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
