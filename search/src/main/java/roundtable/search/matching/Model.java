package roundtable.search.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.observed.Taste;

/**
 * A mandate and what was observed of its firm, as rules: of each group the first rule that holds gives its points, and the
 * groups' points are the score. The index ranks by these very rules, and {@link Match} explains by them: what ranks is what is
 * explained. Ten points are a doubling of the odds.
 *
 * @param groups of the mandate
 * @param bounds outside of which a deal stands after all that are within
 * @param observed of the firm's taste; none where the mandate alone is to rank
 * @param likeness of the texts; none where they are not compared
 */
public record Model(List<Group> groups, List<Limit.Bound> bounds, List<Ladder> observed, List<Ladder> likeness) {

    private static final int NEAR_SECTOR = 15;
    private static final int NEAR_STAGE = 10;
    private static final List<Stage> ROUNDS = List.of(Stage.values());

    /** One rule after the other, until one holds. Where none does there are no points. */
    public record Group(Part part, List<Rule> rules) {}

    /**
     * How far an amount may lie outside the ticket, and what it is then worth.
     *
     * @param times how many times {@code per} the amount may be of the nearer bound, or the bound of the amount
     */
    private record Band(int points, long times, long per) {}

    private static final List<Band> OUTSIDE = List.of(new Band(16, 5, 4), new Band(10, 2, 1), new Band(5, 4, 1));

    public static Model of(Wishes wishes) {
        return of(wishes, null);
    }

    /** @param taste null where the mandate alone is to rank */
    public static Model of(Wishes wishes, @Nullable Taste taste) {
        return of(wishes, taste, null);
    }

    /** @param likeness null where no texts are compared */
    public static Model of(Wishes wishes, @Nullable Taste taste, @Nullable Likeness likeness) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(Part.SECTOR, sector(wishes.industries())));
        groups.add(new Group(Part.STAGE, stage(wishes.stages())));
        groups.add(new Group(Part.TICKET, ticket(wishes.smallestTicket(), wishes.largestTicket())));
        groups.add(new Group(Part.REGION, region(wishes.regions())));
        for (Evidence evidence : Evidence.values()) {
            Condition shows = new Condition.Shows(evidence);
            Condition when =
                    wishes.awardedOnly() ? new Condition.Both(new Condition.Shows(Evidence.AWARD), shows) : shows;
            groups.add(new Group(Part.EVIDENCE, List.of(new Rule(evidence.points(), when))));
        }
        return new Model(
                groups,
                Limit.bounds(wishes),
                taste == null ? List.of() : taste.ladders(),
                likeness == null ? List.of() : likeness.ladders());
    }

    /** All that gives points. */
    public List<Ladder> ladders() {
        List<Ladder> all = new ArrayList<>(observed);
        all.addAll(likeness);
        groups.forEach(group -> all.add(new Ladder(group.rules())));
        return all;
    }

    /** The points that {@code part} gives for these facts. */
    public int points(Part part, Facts facts) {
        return groups.stream()
                .filter(group -> group.part() == part)
                .mapToInt(group -> points(group, facts))
                .sum();
    }

    private static int points(Group group, Facts facts) {
        return group.rules().stream()
                .filter(rule -> rule.when().holds(facts))
                .mapToInt(Rule::points)
                .findFirst()
                .orElse(0);
    }

    private static List<Rule> sector(Set<Industry> wanted) {
        if (wanted.isEmpty()) {
            return whatever(Part.SECTOR);
        }
        return List.of(
                new Rule(Part.SECTOR.weight(), new Condition.InIndustries(withChildren(wanted))),
                new Rule(NEAR_SECTOR, new Condition.InIndustries(sameLeading(wanted))));
    }

    /** A leading industry includes its children. */
    static Set<Industry> withChildren(Set<Industry> wanted) {
        return Industry.all().stream()
                .filter(one -> wanted.contains(one) || wanted.contains(one.leading()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Industry> sameLeading(Set<Industry> wanted) {
        Set<Industry> leading = wanted.stream().map(Industry::leading).collect(Collectors.toSet());
        return Industry.all().stream()
                .filter(one -> leading.contains(one.leading()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Rule> stage(Set<Stage> wanted) {
        if (wanted.isEmpty()) {
            return whatever(Part.STAGE);
        }
        Set<Stage> near = EnumSet.noneOf(Stage.class);
        for (int i = 1; i < ROUNDS.size(); i++) {
            if (wanted.contains(ROUNDS.get(i - 1))) {
                near.add(ROUNDS.get(i));
            }
            if (wanted.contains(ROUNDS.get(i))) {
                near.add(ROUNDS.get(i - 1));
            }
        }
        return List.of(
                new Rule(Part.STAGE.weight(), new Condition.AtStages(wanted)),
                new Rule(NEAR_STAGE, new Condition.AtStages(near)));
    }

    private static List<Rule> ticket(@Nullable Money smallest, @Nullable Money largest) {
        Money either = smallest != null ? smallest : largest;
        if (either == null) {
            return whatever(Part.TICKET);
        }
        String currency = either.getCurrencyUnit().getCode();
        long from = smallest == null ? 0 : smallest.getAmountMinorLong();
        long to = largest == null ? Long.MAX_VALUE : largest.getAmountMinorLong();
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule(Part.TICKET.weight(), new Condition.AsksBetween(currency, from, to)));
        for (Band band : OUTSIDE) {
            long below = Math.ceilDiv(from * band.per(), band.times());
            long above = largest == null ? Long.MAX_VALUE : to * band.times() / band.per();
            rules.add(new Rule(band.points(), new Condition.AsksBetween(currency, below, above)));
        }
        return rules;
    }

    private static List<Rule> region(Set<String> wanted) {
        return wanted.isEmpty()
                ? whatever(Part.REGION)
                : List.of(new Rule(Part.REGION.weight(), new Condition.InRegions(wanted)));
    }

    /** What the mandate does not speak of costs nothing. */
    private static List<Rule> whatever(Part part) {
        return List.of(new Rule(part.weight(), new Condition.Always()));
    }
}
