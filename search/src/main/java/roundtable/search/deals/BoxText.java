package roundtable.search.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Stage;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.text.Folding;
import roundtable.search.text.Places;

/**
 * What somebody typed into the box: words, “quoted phrases”, and fields, such as {@code stage:A}, {@code 地区:江苏} or
 * {@code ask:<30M}. All else is words; nothing of it is ever read as a query of Elasticsearch's.
 */
record BoxText(List<Piece> pieces) {

    /** @param raw as it was typed */
    record Piece(String raw, Said said) {}

    /** What a piece says. */
    sealed interface Said {}

    record Word(String word) implements Said {}

    record Phrase(String phrase) implements Said {}

    /** A field whose value says nothing: {@code stage:Z}. */
    record Unread() implements Said {}

    /** A condition. */
    sealed interface Field extends Said {}

    record Stages(Set<Stage> stages) implements Field {}

    record Industries(Set<Industry> industries) implements Field {}

    /**
     * Any of these regions or cities.
     *
     * @param codes ISO 3166-2
     * @param cities folded
     */
    record Placed(Set<String> codes, Set<String> cities) implements Field {}

    /**
     * Minor units, both included.
     *
     * @param currency null where any will do
     */
    record Asks(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable String currency) implements Field {}

    /** What the company is worth before the round, as {@link Asks} has amounts. */
    record Valued(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable String currency) implements Field {}

    /** How many patents it holds, both included. */
    record Holds(@Nullable Integer from, @Nullable Integer to) implements Field {}

    /** When the round closes, both days included. */
    record Closes(@Nullable LocalDate from, @Nullable LocalDate to) implements Field {}

    /** Where the company stands in a competition; every level where none is named. */
    record Stands(Set<Level> levels) implements Field {}

    /** The band that its review came in, where that was released; every band where none is named. */
    record Reviewed(Set<ReviewBand> bands) implements Field {}

    record Awarded() implements Field {}

    private enum Name {
        STAGE,
        PLACE,
        INDUSTRY,
        ASK,
        VALUATION,
        PATENTS,
        CLOSES,
        RUNG,
        BAND,
        AWARD
    }

    private static final Map<String, Name> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("stage", Name.STAGE),
            Map.entry("阶段", Name.STAGE),
            Map.entry("轮次", Name.STAGE),
            Map.entry("place", Name.PLACE),
            Map.entry("region", Name.PLACE),
            Map.entry("city", Name.PLACE),
            Map.entry("地区", Name.PLACE),
            Map.entry("地点", Name.PLACE),
            Map.entry("城市", Name.PLACE),
            Map.entry("industry", Name.INDUSTRY),
            Map.entry("领域", Name.INDUSTRY),
            Map.entry("行业", Name.INDUSTRY),
            Map.entry("ask", Name.ASK),
            Map.entry("融资", Name.ASK),
            Map.entry("融资额", Name.ASK),
            Map.entry("valuation", Name.VALUATION),
            Map.entry("估值", Name.VALUATION),
            Map.entry("patents", Name.PATENTS),
            Map.entry("专利", Name.PATENTS),
            Map.entry("closes", Name.CLOSES),
            Map.entry("截止", Name.CLOSES),
            Map.entry("rung", Name.RUNG),
            Map.entry("tier", Name.RUNG),
            Map.entry("级别", Name.RUNG),
            Map.entry("赛级", Name.RUNG),
            Map.entry("band", Name.BAND),
            Map.entry("评审", Name.BAND),
            Map.entry("名次", Name.BAND),
            Map.entry("award", Name.AWARD),
            Map.entry("资助", Name.AWARD)));

    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("seed", Stage.SEED),
            Map.entry("种子", Stage.SEED),
            Map.entry("prea", Stage.PRE_A),
            Map.entry("a", Stage.A),
            Map.entry("b", Stage.B),
            Map.entry("c", Stage.C_AND_LATER),
            Map.entry("c+", Stage.C_AND_LATER),
            Map.entry("candlater", Stage.C_AND_LATER),
            Map.entry("c及以后", Stage.C_AND_LATER));

    private static final Map<String, Level> LEVELS = Map.of(
            "district", Level.DISTRICT,
            "区", Level.DISTRICT,
            "city", Level.CITY,
            "市", Level.CITY,
            "province", Level.PROVINCE,
            "省", Level.PROVINCE,
            "nation", Level.NATION,
            "国", Level.NATION);

    private static final Map<String, ReviewBand> BANDS = Map.ofEntries(
            Map.entry("10%", ReviewBand.UPPER_TENTH),
            Map.entry("tenth", ReviewBand.UPPER_TENTH),
            Map.entry("一成", ReviewBand.UPPER_TENTH),
            Map.entry("25%", ReviewBand.UPPER_QUARTER),
            Map.entry("quarter", ReviewBand.UPPER_QUARTER),
            Map.entry("四分之一", ReviewBand.UPPER_QUARTER),
            Map.entry("50%", ReviewBand.UPPER_HALF),
            Map.entry("half", ReviewBand.UPPER_HALF),
            Map.entry("半", ReviewBand.UPPER_HALF),
            Map.entry("一半", ReviewBand.UPPER_HALF));

    private static final Set<String> YES = Set.of("yes", "true", "1", "是", "有");

    private static final Pattern PIECE =
            Pattern.compile("(?:(\\p{L}{1,12})[:：])?(\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』|[^\\s\"“「『]\\S*)|\\S");

    private static final String NUMBER =
            "([¥$]|cny|usd|rmb)?(\\d{1,12}(?:\\.\\d{1,4})?)(万|百万|千万|亿|k|w|m|mn|million|b|bn|billion)?(元|人民币|美元|cny|usd)?";
    private static final Pattern AMOUNT = Pattern.compile("(<=|>=|<|>|≤|≥)?" + NUMBER + "(?:[-~–—至到]" + NUMBER + ")?");
    private static final int GROUPS = 4;
    private static final Pattern COUNTED = Pattern.compile("(<=|>=|<|>|≤|≥)?(\\d{1,6})(?:[-~–—至到](\\d{1,6}))?[项件]?");
    private static final String DAY = "(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2}))?)?[年月日号]?";
    private static final Pattern DATED =
            Pattern.compile("(<=|>=|<|>|≤|≥)?" + DAY + "(?:(?:\\.\\.|[~–—至到])" + DAY + ")?");

    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("k", BigDecimal.valueOf(1_000)),
            Map.entry("万", BigDecimal.valueOf(10_000)),
            Map.entry("w", BigDecimal.valueOf(10_000)),
            Map.entry("百万", BigDecimal.valueOf(1_000_000)),
            Map.entry("m", BigDecimal.valueOf(1_000_000)),
            Map.entry("mn", BigDecimal.valueOf(1_000_000)),
            Map.entry("million", BigDecimal.valueOf(1_000_000)),
            Map.entry("千万", BigDecimal.valueOf(10_000_000)),
            Map.entry("亿", BigDecimal.valueOf(100_000_000)),
            Map.entry("b", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("bn", BigDecimal.valueOf(1_000_000_000)),
            Map.entry("billion", BigDecimal.valueOf(1_000_000_000)));

    static BoxText read(String typed) {
        List<Piece> pieces = new ArrayList<>();
        Matcher next = PIECE.matcher(typed);
        while (next.find()) {
            pieces.add(piece(next.group(), next.group(1), next.group(2)));
        }
        return new BoxText(List.copyOf(pieces));
    }

    private static Piece piece(String raw, @Nullable String name, @Nullable String value) {
        Name field = name == null ? null : NAMES.get(Folding.folded(name));
        if (field != null && value != null) {
            return new Piece(raw, field(field, unquoted(value)));
        }
        if (raw.length() > 1 && ":：".indexOf(raw.charAt(raw.length() - 1)) >= 0) {
            String said = Folding.folded(raw.substring(0, raw.length() - 1));
            return new Piece(raw, NAMES.containsKey(said) ? new Unread() : new Word(raw));
        }
        String inside = unquoted(raw);
        return new Piece(raw, inside.equals(raw) ? new Word(raw) : new Phrase(inside));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && "\"“「『".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static Said field(Name field, String value) {
        List<String> each = Arrays.stream(Folding.folded(value).split("[,、|]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        Said said = each.isEmpty()
                ? null
                : switch (field) {
                    case STAGE -> stages(each);
                    case PLACE -> places(each);
                    case INDUSTRY -> industries(each);
                    case ASK -> asks(unspaced(value));
                    case VALUATION -> valued(unspaced(value));
                    case PATENTS -> holds(unspaced(value));
                    case RUNG -> stands(each);
                    case BAND -> reviewed(each);
                    case CLOSES -> closes(unspaced(value));
                    case AWARD -> YES.contains(each.getFirst()) ? new Awarded() : null;
                };
        return said == null ? new Unread() : said;
    }

    private static @Nullable Said stages(List<String> each) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String one : each) {
            Stage stage = STAGES.get(one.replaceAll("[\\s_-]|轮|^series", ""));
            if (stage == null) {
                return null;
            }
            stages.add(stage);
        }
        return new Stages(stages);
    }

    private static @Nullable Said stands(List<String> each) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String one : each) {
            Level level = LEVELS.get(one.replaceFirst("[级赛]$", ""));
            if (level != null) {
                levels.add(level);
            } else if (YES.contains(one)) {
                levels.addAll(EnumSet.allOf(Level.class));
            } else {
                return null;
            }
        }
        return new Stands(levels);
    }

    private static @Nullable Said reviewed(List<String> each) {
        Set<ReviewBand> bands = EnumSet.noneOf(ReviewBand.class);
        for (String one : each) {
            ReviewBand band = BANDS.get(one.replaceFirst("^(前|top|upper)[\\s_-]*", ""));
            if (band != null) {
                bands.add(band);
            } else if (YES.contains(one)) {
                bands.addAll(EnumSet.allOf(ReviewBand.class));
            } else {
                return null;
            }
        }
        return new Reviewed(bands);
    }

    private static Said places(List<String> each) {
        Set<String> codes = new HashSet<>();
        Set<String> cities = new HashSet<>();
        for (String one : each) {
            Places.Place place = Places.find(one);
            if (place == null) {
                cities.add(one.replaceFirst("(?<=..)市$", ""));
            } else {
                codes.add(place.code());
                cities.add(Folding.folded(String.valueOf(place.name().zh())));
            }
        }
        return new Placed(codes, cities);
    }

    private static @Nullable Said industries(List<String> each) {
        Set<Industry> industries = EnumSet.noneOf(Industry.class);
        for (String one : each) {
            List<Industry> named = Industry.all().stream()
                    .filter(industry -> industry.code().equals(one)
                            || Folding.folded(String.valueOf(industry.label().zh()))
                                    .equals(one)
                            || Folding.folded(String.valueOf(industry.label().en()))
                                    .equals(one))
                    .toList();
            if (named.isEmpty()) {
                return null;
            }
            industries.addAll(named);
        }
        return new Industries(industries);
    }

    private static String unspaced(String value) {
        return Folding.folded(value).replaceAll("\\s", "");
    }

    private static @Nullable Said valued(String value) {
        Asks amount = asks(value);
        return amount == null ? null : new Valued(amount.from(), amount.to(), amount.currency());
    }

    private static @Nullable Said holds(String value) {
        Matcher number = COUNTED.matcher(value);
        if (!number.matches()) {
            return null;
        }
        Integer first = Integer.valueOf(number.group(2));
        Integer second = number.group(3) == null ? null : Integer.valueOf(number.group(3));
        if (second != null) {
            return number.group(1) != null || second < first ? null : new Holds(first, second);
        }
        return switch (number.group(1)) {
            case "<" -> new Holds(null, first - 1);
            case "<=", "≤" -> new Holds(null, first);
            case ">" -> new Holds(first + 1, null);
            case ">=", "≥" -> new Holds(first, null);
            case null, default -> new Holds(first, first);
        };
    }

    private static @Nullable Said closes(String value) {
        Matcher date = DATED.matcher(value);
        if (!date.matches()) {
            return null;
        }
        Days first = days(date, 2);
        Days second = date.group(5) == null ? null : days(date, 5);
        if (first == null || (date.group(5) != null && second == null)) {
            return null;
        }
        if (second != null) {
            return date.group(1) != null || second.last().isBefore(first.first())
                    ? null
                    : new Closes(first.first(), second.last());
        }
        return switch (date.group(1)) {
            case "<" -> new Closes(null, first.first().minusDays(1));
            case "<=", "≤" -> new Closes(null, first.last());
            case ">" -> new Closes(first.last().plusDays(1), null);
            case ">=", "≥" -> new Closes(first.first(), null);
            case null, default -> new Closes(first.first(), first.last());
        };
    }

    /** A year, a month or a day, from its first day to its last. */
    private record Days(LocalDate first, LocalDate last) {}

    private static @Nullable Days days(Matcher date, int group) {
        int year = Integer.parseInt(date.group(group));
        String month = date.group(group + 1);
        String day = date.group(group + 2);
        try {
            if (month == null) {
                return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            YearMonth whole = YearMonth.of(year, Integer.parseInt(month));
            if (day == null) {
                return new Days(whole.atDay(1), whole.atEndOfMonth());
            }
            LocalDate one = whole.atDay(Integer.parseInt(day));
            return new Days(one, one);
        } catch (DateTimeException never) {
            return null;
        }
    }

    private static @Nullable Asks asks(String value) {
        Matcher amount = AMOUNT.matcher(value);
        if (!amount.matches()) {
            return null;
        }
        Long first = minor(amount, 2);
        Long second = amount.group(2 + GROUPS + 1) == null ? null : minor(amount, 2 + GROUPS);
        String currency = currency(value);
        if (first == null || (second != null && (amount.group(1) != null || second < first))) {
            return null;
        }
        if (second != null) {
            return new Asks(first, second, currency);
        }
        return switch (amount.group(1)) {
            case "<", "<=", "≤" -> new Asks(null, first, currency);
            case ">", ">=", "≥" -> new Asks(first, null, currency);
            case null, default -> new Asks(first, first, currency);
        };
    }

    /** Of {@code 10-30M} the first is in millions as well. */
    private static @Nullable Long minor(Matcher amount, int group) {
        String unit = amount.group(group + 2);
        if (unit == null && group == 2) {
            unit = amount.group(group + GROUPS + 2);
        }
        BigDecimal whole = new BigDecimal(amount.group(group + 1))
                .multiply(unit == null ? BigDecimal.ONE : UNITS.getOrDefault(unit, BigDecimal.ONE))
                .movePointRight(2)
                .setScale(0, RoundingMode.DOWN);
        return whole.precision() > 17 ? null : Long.valueOf(whole.longValueExact());
    }

    private static @Nullable String currency(String value) {
        if (value.matches(".*([$]|usd|美元).*")) {
            return "USD";
        }
        return value.matches(".*(¥|cny|rmb|人民币|元).*") ? "CNY" : null;
    }

    /** The words that are neither in quotes nor in fields, as they were typed. */
    String words() {
        return String.join(
                " ",
                pieces.stream()
                        .filter(piece -> piece.said() instanceof Word)
                        .map(Piece::raw)
                        .toList());
    }

    List<String> phrases() {
        return pieces.stream()
                .map(Piece::said)
                .filter(Phrase.class::isInstance)
                .map(said -> ((Phrase) said).phrase())
                .toList();
    }

    List<Field> fields() {
        return pieces.stream()
                .map(Piece::said)
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .toList();
    }

    /** Fields that could not be read, as they were typed. */
    List<String> unread() {
        return pieces.stream()
                .filter(piece -> piece.said() instanceof Unread)
                .map(Piece::raw)
                .toList();
    }

    boolean hasText() {
        return pieces.stream().anyMatch(piece -> piece.said() instanceof Word || piece.said() instanceof Phrase);
    }

    /** What stands in the box without its fields. */
    String text() {
        return joined(pieces.stream()
                .filter(piece -> piece.said() instanceof Word || piece.said() instanceof Phrase)
                .toList());
    }

    /** What stands in the box without its words and phrases. */
    String withoutText() {
        return joined(pieces.stream()
                .filter(piece -> !(piece.said() instanceof Word || piece.said() instanceof Phrase))
                .toList());
    }

    /** What stands in the box without this piece. */
    String without(Piece one) {
        return joined(pieces.stream().filter(piece -> !piece.equals(one)).toList());
    }

    private static String joined(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(Piece::raw).toList());
    }
}
