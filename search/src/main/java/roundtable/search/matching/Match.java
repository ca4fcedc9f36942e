package roundtable.search.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Wishes;
import roundtable.search.matching.advised.Advice;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.likeness.Step;
import roundtable.search.matching.observed.Taste;

/**
 * How well a deal fits a mandate and the taste of its firm, and why (匹配说明).
 *
 * @param score all points, summed: what deals are ranked by
 * @param stated 0 to 100: the points of the mandate's parts, summed
 * @param coverage 0 to 100: of the weights of all that the mandate says, its own words among them, how many of a hundred could be
 *     judged. What could not is given no points
 * @param parts what the mandate says, in the order of {@link Part}
 * @param limits the bounds of the mandate that the deal is outside of
 * @param observed what the firm's taste says, in the order of its traits; empty where the mandate alone ranks
 * @param likeness what its texts give, beside what the firm says and does; empty where none are compared
 * @param advised what the market teaches of it, by theme; empty where it does not lead, and where there is nothing to learn from
 * @param version by which model
 */
public record Match(
        int score,
        int stated,
        int coverage,
        List<Scored> parts,
        List<Limit> limits,
        List<Taste.Part> observed,
        List<Likeness.Part> likeness,
        List<Advice.Part> advised,
        String version) {

    /** Of the rules by which a mandate alone gives points. Raise it with them. */
    public static final String RULES = "mandate-2";

    /**
     * One part.
     *
     * @param of the most points it gives
     * @param known whether it could be judged
     */
    public record Scored(Part part, int points, int of, boolean known, Reason reason) {}

    public static Match of(Facts facts, Wishes wishes) {
        return of(facts, wishes, null);
    }

    /** @param taste null where the mandate alone is to rank */
    public static Match of(Facts facts, Wishes wishes, @Nullable Taste taste) {
        return of(facts, wishes, taste, null);
    }

    /** @param likeness null where no texts are to be compared */
    public static Match of(Facts facts, Wishes wishes, @Nullable Taste taste, @Nullable Likeness likeness) {
        return of(facts, wishes, taste, likeness, Model.of(wishes, taste, likeness));
    }

    /** @param model of these wishes, this taste and this likeness, made once for many deals */
    public static Match of(
            Facts facts, Wishes wishes, @Nullable Taste taste, @Nullable Likeness likeness, Model model) {
        List<Scored> parts = Arrays.stream(Part.values())
                .map(part -> scored(part, model.points(part, facts), facts, wishes))
                .toList();
        int stated = parts.stream().mapToInt(Scored::points).sum();
        List<Taste.Part> observed = taste == null ? List.of() : taste.parts(facts);
        List<Likeness.Part> likes = likeness == null ? List.of() : likeness.parts(facts);
        List<Advice.Part> advised = taste == null ? List.of() : taste.advised(facts);
        return new Match(
                stated
                        + observed.stream().mapToInt(Taste.Part::points).sum()
                        + likes.stream().mapToInt(Likeness.Part::points).sum()
                        + advised.stream().mapToInt(Advice.Part::points).sum(),
                stated,
                coverage(parts, likes),
                parts,
                Limit.broken(facts, model.bounds()),
                observed,
                likes,
                advised,
                version(taste, likeness));
    }

    private static int coverage(List<Scored> parts, List<Likeness.Part> likes) {
        int known = parts.stream().filter(Scored::known).mapToInt(Scored::of).sum();
        int all = parts.stream().mapToInt(Scored::of).sum();
        for (Likeness.Part like : likes) {
            if (like.kind() == Likeness.Kind.WORDS) {
                known += like.known() ? Step.MOST_POINTS : 0;
                all += Step.MOST_POINTS;
            }
        }
        return known * 100 / all;
    }

    private static String version(@Nullable Taste taste, @Nullable Likeness likeness) {
        String version = taste == null ? RULES : RULES + "+" + taste.version();
        String likes = likeness == null ? "" : likeness.version();
        return likes.isEmpty() ? version : version + "+" + likes;
    }

    private static Scored scored(Part part, int points, Facts facts, Wishes wishes) {
        Reason reason = switch (part) {
            case SECTOR -> sector(points, facts, wishes);
            case STAGE -> stage(points, facts, wishes);
            case TICKET -> ticket(facts, wishes);
            case REGION -> region(points, facts, wishes);
            case EVIDENCE -> evidence(facts.evidence(), wishes);
        };
        return new Scored(part, points, part.weight(), reason.isKnown(), reason);
    }

    private static Reason sector(int points, Facts facts, Wishes wishes) {
        if (wishes.industries().isEmpty()) {
            return new Reason.SectorOpen();
        }
        return points == Part.SECTOR.weight()
                ? new Reason.SectorWanted(facts.industry())
                : points > 0 ? new Reason.SectorNear(facts.industry()) : new Reason.SectorOther(facts.industry());
    }

    private static Reason stage(int points, Facts facts, Wishes wishes) {
        if (wishes.stages().isEmpty()) {
            return new Reason.StageOpen();
        }
        return points == Part.STAGE.weight()
                ? new Reason.StageWanted(facts.stage())
                : points > 0 ? new Reason.StageNear(facts.stage()) : new Reason.StageOther(facts.stage());
    }

    private static Reason ticket(Facts facts, Wishes wishes) {
        Money smallest = wishes.smallestTicket();
        Money largest = wishes.largestTicket();
        Money either = smallest != null ? smallest : largest;
        if (either == null) {
            return new Reason.TicketOpen();
        }
        Facts.Amount asked = facts.asked();
        if (asked == null) {
            return new Reason.TicketUnknown();
        }
        String currency = either.getCurrencyUnit().getCode();
        if (!asked.currency().equals(currency)) {
            return new Reason.TicketOtherCurrency(asked.currency(), currency);
        }
        if (largest != null && asked.minor() > largest.getAmountMinorLong()) {
            return new Reason.TicketAbove(Math.ceilDiv(asked.minor() * 100, largest.getAmountMinorLong()));
        }
        if (smallest != null && asked.minor() < smallest.getAmountMinorLong()) {
            return new Reason.TicketBelow(asked.minor() * 100 / smallest.getAmountMinorLong());
        }
        return new Reason.TicketWithin();
    }

    private static Reason region(int points, Facts facts, Wishes wishes) {
        if (wishes.regions().isEmpty()) {
            return new Reason.RegionOpen();
        }
        return points > 0 ? new Reason.RegionWanted(facts.region()) : new Reason.RegionOther(facts.region());
    }

    private static Reason evidence(Set<Evidence> shown, Wishes wishes) {
        if (wishes.awardedOnly() && !shown.contains(Evidence.AWARD)) {
            return new Reason.EvidenceWithoutAward();
        }
        List<Evidence> missing = Arrays.stream(Evidence.values())
                .filter(one -> !shown.contains(one))
                .toList();
        return new Reason.EvidenceShown(shown.size(), Evidence.values().length, missing);
    }
}
