package roundtable.search.matching.observed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Facts;
import roundtable.search.matching.observed.Taste.Seen;

/**
 * Learns tastes: a logistic regression of what firms did against what was on offer, first of all firms together, then of each firm
 * drawn towards all (a normal prior around their weights: empirical Bayes). Few deeds move a firm little from the others, many
 * move it far. Its weights are log-odds; rounded to whole points they are the model, and nothing else ranks.
 */
public final class Learning {

    /** Of the method. Raise it when the same history would give other points. */
    static final String METHOD = "taste-1";

    /** Fewer firms could be told from what all do together. */
    static final int FEWEST_FIRMS = 5;

    /** Likewise of the firms that one has invested with. */
    static final int FEWEST_TOGETHER = 3;

    /** The most that one trait gives or takes. */
    public static final int MOST_POINTS = 15;

    /** Points come in steps, so that a list is ranked by few rules. */
    private static final int STEP = 3;

    private static final double POINTS_PER_LOG_ODDS = 10 / Math.log(2);

    /** After a year a deed counts for half. */
    private static final double HALF_LIFE_DAYS = 365;

    private static final double WEIGHT_TOGETHER = 0.5;

    /** The most that one firm counts for among all. */
    private static final double MOST_OF_A_FIRM = 20;

    /** How strongly weights are drawn to those before them: the inverse of the prior's variance. */
    private static final double PULL = 4;

    private static final int SWEEPS = 60;

    private final History history;
    private final LocalDate today;
    private final String version;
    private final Map<String, Integer> columns = new TreeMap<>();
    private final Map<Trait, SortedSet<String>> values = new EnumMap<>(Trait.class);
    private final List<List<Integer>> offered;
    private final Map<OrganisationId, List<Deed>> byFirm =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    private Learning(History history) {
        this.history = history;
        today = history.today();
        version = version(history);
        for (Deed deed : history.deeds()) {
            byFirm.computeIfAbsent(deed.firm(), _ -> new ArrayList<>()).add(deed);
            name(deed.facts());
        }
        history.offered().forEach(this::name);
        int next = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            column.setValue(next++);
        }
        offered = history.offered().stream().map(this::row).toList();
    }

    /** Names the method and the history: what was learned under one version is the same everywhere. */
    public static String version(History history) {
        return METHOD + "-" + history.fingerprint();
    }

    /** The same of the same history, on whatever machine. */
    public static Tastes of(History history) {
        return new Learning(history).tastes();
    }

    /** What a deal says, by its columns, how much it counts, and whether for or against. */
    private record Example(List<Integer> row, double weight, boolean isFor) {}

    private void name(Facts facts) {
        for (Trait trait : Trait.values()) {
            String value = trait.of(facts);
            if (value != null) {
                values.computeIfAbsent(trait, _ -> new TreeSet<>()).add(value);
                trait.learnedAs(value).forEach(column -> columns.put(column, 0));
            }
        }
    }

    private List<Integer> row(Facts facts) {
        List<Integer> row = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            String value = trait.of(facts);
            if (value != null) {
                trait.learnedAs(value).forEach(column -> row.add(number(column)));
            }
        }
        return List.copyOf(row);
    }

    private int number(String column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private Tastes tastes() {
        double[] ofAll = new double[columns.size()];
        if (byFirm.size() >= FEWEST_FIRMS) {
            List<Example> all = new ArrayList<>();
            byFirm.values().forEach(deeds -> all.addAll(bounded(examples(deeds, 1))));
            ofAll = learn(all, ofAll);
        }
        Map<OrganisationId, Taste> tastes = new HashMap<>();
        for (Map.Entry<OrganisationId, List<Deed>> firm : byFirm.entrySet()) {
            List<Deed> own = firm.getValue();
            List<Deed> beside = beside(firm.getKey());
            List<Example> examples = new ArrayList<>(examples(own, 1));
            examples.addAll(examples(beside, WEIGHT_TOGETHER));
            tastes.put(firm.getKey(), taste(learn(examples, ofAll), seen(own, beside)));
        }
        return new Tastes(Map.copyOf(tastes), taste(ofAll, Map.of()));
    }

    /** What those have invested in that this firm has invested with, but not in its own deals; nothing while they are few. */
    private List<Deed> beside(OrganisationId firm) {
        Set<OrganisationId> others = new HashSet<>(history.together().getOrDefault(firm, Set.of()));
        others.remove(firm);
        if (others.size() < FEWEST_TOGETHER) {
            return List.of();
        }
        Set<Object> own = new HashSet<>();
        byFirm.getOrDefault(firm, List.of()).forEach(deed -> own.add(deed.deal()));
        return history.deeds().stream()
                .filter(deed ->
                        deed.kind() == Deed.Kind.INVESTED && others.contains(deed.firm()) && !own.contains(deed.deal()))
                .toList();
    }

    private List<Example> examples(Collection<Deed> deeds, double times) {
        return deeds.stream()
                .map(deed -> new Example(
                        row(deed.facts()),
                        times * deed.kind().weight() * freshness(deed.on()),
                        deed.kind().isFor()))
                .toList();
    }

    private double freshness(LocalDate on) {
        return Math.pow(0.5, ChronoUnit.DAYS.between(on, today) / HALF_LIFE_DAYS);
    }

    private static List<Example> bounded(List<Example> examples) {
        double sum = examples.stream().mapToDouble(Example::weight).sum();
        double times = Math.min(1, MOST_OF_A_FIRM / Math.max(sum, Double.MIN_NORMAL));
        return examples.stream()
                .map(one -> new Example(one.row(), one.weight() * times, one.isFor()))
                .toList();
    }

    /** The weights that these examples give, drawn towards {@code before}: Newton's step for one column after the other. */
    private double[] learn(List<Example> told, double[] before) {
        double fors = told.stream()
                .filter(Example::isFor)
                .mapToDouble(Example::weight)
                .sum();
        List<Example> all = new ArrayList<>(told);
        for (List<Integer> row : offered) {
            all.add(new Example(row, fors / offered.size(), false));
        }
        double[] weights = before.clone();
        double[] margins = new double[all.size()];
        List<List<Integer>> having = new ArrayList<>();
        for (int column = 0; column < weights.length; column++) {
            having.add(new ArrayList<>());
        }
        for (int i = 0; i < margins.length; i++) {
            for (int column : all.get(i).row()) {
                having.get(column).add(i);
                margins[i] += weights[column];
            }
        }
        double base = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            base += shift(all, margins, base);
            for (int column = 0; column < weights.length; column++) {
                step(column, weights, before[column], having.get(column), all, margins, base);
            }
        }
        return weights;
    }

    /** By how much the base of all moves: a little drawn to nothing, so that it stays where nobody acted. */
    private static double shift(List<Example> all, double[] margins, double base) {
        double slope = -base;
        double bend = 1;
        for (int i = 0; i < margins.length; i++) {
            double chance = 1 / (1 + Math.exp(-margins[i] - base));
            slope += all.get(i).weight() * ((all.get(i).isFor() ? 1 : 0) - chance);
            bend += all.get(i).weight() * chance * (1 - chance);
        }
        return slope / bend;
    }

    private static void step(
            int column,
            double[] weights,
            double before,
            List<Integer> having,
            List<Example> all,
            double[] margins,
            double base) {
        double slope = -PULL * (weights[column] - before);
        double bend = PULL;
        for (int i : having) {
            double chance = 1 / (1 + Math.exp(-margins[i] - base));
            slope += all.get(i).weight() * ((all.get(i).isFor() ? 1 : 0) - chance);
            bend += all.get(i).weight() * chance * (1 - chance);
        }
        double by = slope / bend;
        weights[column] += by;
        for (int i : having) {
            margins[i] += by;
        }
    }

    private Taste taste(double[] weights, Map<Trait, SortedMap<String, Seen>> seen) {
        Map<Trait, SortedMap<String, Integer>> points = new EnumMap<>(Trait.class);
        values.forEach((trait, all) -> {
            SortedMap<String, Integer> worth = new TreeMap<>();
            for (String value : all) {
                double sum = trait.learnedAs(value).stream()
                        .mapToDouble(column -> weights[number(column)])
                        .sum();
                long rounded = STEP * Math.round(sum * POINTS_PER_LOG_ODDS / STEP);
                worth.put(value, Math.toIntExact(Math.clamp(rounded, -MOST_POINTS, MOST_POINTS)));
            }
            points.put(trait, worth);
        });
        return new Taste(version, points, seen, null);
    }

    private static Map<Trait, SortedMap<String, Seen>> seen(List<Deed> own, List<Deed> beside) {
        Map<Trait, SortedMap<String, Seen>> seen = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            SortedMap<String, Seen> byValue = new TreeMap<>();
            for (Deed deed : own) {
                String value = trait.of(deed.facts());
                if (value != null) {
                    byValue.merge(trait.countedAs(value), Seen.NOTHING.and(deed), (before, _) -> before.and(deed));
                }
            }
            for (Deed deed : beside) {
                String value = trait.of(deed.facts());
                if (value != null) {
                    byValue.merge(
                            trait.countedAs(value), Seen.NOTHING.andTogether(), (before, _) -> before.andTogether());
                }
            }
            seen.put(trait, byValue);
        }
        return seen;
    }
}
