package roundtable.search.matching.likeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.search.matching.Condition;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Ladder;
import roundtable.search.matching.Rule;

/**
 * How deals read beside what a firm says and what it has dealt well with, for one reader and from what that reader may see alone.
 *
 * @param words beside the mandate's own words; null where it has none
 * @param deeds beside deals that the firm has dealt well with; null where there is none, or where the mandate alone ranks
 * @param at when it was compared: what was listed later is unknown
 */
public record Likeness(@Nullable Side words, @Nullable Side deeds, Instant at) {

    /** Of the method. Raise it when the same texts would give other points. */
    static final String METHOD = "likeness-1";

    /** With what a deal is compared. */
    public enum Kind {
        /** What the firm says: stated. */
        WORDS,
        /** What it has done: observed. */
        DEEDS
    }

    /**
     * What one side gives a deal.
     *
     * @param known whether the two could be compared
     * @param near its place; null where that gives nothing
     */
    public record Part(Kind kind, int points, boolean known, Side.@Nullable Near near) {}

    /** While texts are not compared: nothing has points. */
    public static Likeness unknown(boolean words, boolean deeds) {
        return new Likeness(words ? Side.UNKNOWN : null, deeds ? Side.UNKNOWN : null, Instant.EPOCH);
    }

    /** In the order of {@link Kind}; none for a side that there is nothing of. */
    public List<Part> parts(Facts facts) {
        return Stream.of(part(Kind.WORDS, words, facts), part(Kind.DEEDS, deeds, facts))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Part part(Kind kind, @Nullable Side side, Facts facts) {
        if (side == null) {
            return null;
        }
        Facts.Told told = facts.told();
        if (told == null) {
            return new Part(kind, 0, false, null);
        }
        Side.Near near = side.near().get(told.deal());
        if (near != null) {
            return new Part(kind, near.step().points(), true, near);
        }
        boolean known = !told.listedAt().isAfter(at) && !Collections.disjoint(side.compared(), told.languages());
        return new Part(kind, 0, known, null);
    }

    /** The same points as rules: a ladder for each side, of whose rules at most one holds for any deal. */
    public List<Ladder> ladders() {
        List<Ladder> ladders = new ArrayList<>();
        Stream.of(words, deeds).flatMap(Stream::ofNullable).forEach(side -> {
            List<Rule> rules = new ArrayList<>();
            side.bySteps().forEach((step, deals) -> rules.add(new Rule(step.points(), new Condition.OfDeals(deals))));
            if (!rules.isEmpty()) {
                ladders.add(new Ladder(List.copyOf(rules)));
            }
        });
        return ladders;
    }

    /** Names the method and all places that give points; empty where none does. */
    public String version() {
        List<String> places = new ArrayList<>();
        add(Kind.WORDS, words, places);
        add(Kind.DEEDS, deeds, places);
        if (places.isEmpty()) {
            return "";
        }
        Collections.sort(places);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            places.forEach(place -> digest.update(place.getBytes(StandardCharsets.UTF_8)));
            return METHOD + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Kind kind, @Nullable Side side, List<String> places) {
        if (side != null) {
            side.near().forEach((deal, near) -> places.add(kind + " " + deal + " " + near.step() + "\n"));
        }
    }
}
