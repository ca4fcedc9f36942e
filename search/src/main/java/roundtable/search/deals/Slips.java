package roundtable.search.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.search.deals.Found.Passage;
import roundtable.search.deals.Found.Piece;
import roundtable.search.text.Folding;

/**
 * Marks words that were meant with a slip of the keyboard. Done here: Elasticsearch's highlighter makes the automaton of a word with
 * slips anew for each field of each hit, which took nine tenths of such a search.
 */
final class Slips {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int ONE_SLIP_UP_TO = 5;
    private static final int SHORTEST = 3;
    private static final int PASSAGE = 120;
    private static final int BEFORE = 40;

    private Slips() {}

    /**
     * Whether one is the other with as many slips as the index takes for it: a letter more, less, another, or two that have
     * changed places; never the first.
     *
     * @param typed folded, at least three letters
     */
    static boolean isNear(String typed, String word) {
        String said = Folding.folded(word);
        return said.length() >= SHORTEST && isNearTerm(typed, said);
    }

    /**
     * Whether the index takes one of its terms for another with slips, as {@code AUTO} and a first letter that stands counts them.
     *
     * @param typed as the index reads what was typed
     */
    static boolean isNearTerm(String typed, String term) {
        int letters = typed.codePointCount(0, typed.length());
        int most = letters < SHORTEST ? 0 : letters <= ONE_SLIP_UP_TO ? 1 : 2;
        return term.charAt(0) == typed.charAt(0)
                && Math.abs(term.length() - typed.length()) <= most
                && distance(typed, term) <= most;
    }

    /** Damerau's and Levenshtein's distance, by optimal string alignment. */
    private static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, i, j, one, other);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cheapest(int[][] costs, int i, int j, String one, String other) {
        int changed = costs[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(changed, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cheapest, costs[i - 2][j - 2] + 1) : cheapest;
    }

    /** Whether the word is marked as it was typed, or in another form of it. */
    static boolean isMarked(String typed, List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Piece::found)
                .map(piece -> Folding.folded(piece.text()))
                .anyMatch(found -> found.startsWith(typed) || (found.length() >= SHORTEST && typed.startsWith(found)));
    }

    /** The passages with what is near marked as well. */
    static List<Passage> in(List<Passage> passages, String typed) {
        return passages.stream()
                .map(passage -> new Passage(passage.pieces().stream()
                        .flatMap(piece -> (piece.found() ? List.of(piece) : pieces(piece.text(), typed)).stream())
                        .toList()))
                .toList();
    }

    /** The whole text with what is near marked; null where nothing is. */
    static @Nullable List<Passage> whole(@Nullable String text, String typed) {
        List<Piece> pieces = pieces(Objects.requireNonNullElse(text, ""), typed);
        return pieces.size() > 1 || (pieces.size() == 1 && pieces.getFirst().found())
                ? List.of(new Passage(pieces))
                : null;
    }

    /** The passage around the first word that is near; null where none is. */
    static @Nullable List<Passage> passage(@Nullable String text, String typed) {
        String all = Objects.requireNonNullElse(text, "");
        return WORD.matcher(all)
                .results()
                .filter(word -> isNear(typed, word.group()))
                .findFirst()
                .map(word -> whole(around(all, word), typed))
                .orElse(null);
    }

    private static String around(String text, MatchResult word) {
        int from = word.start() <= BEFORE ? 0 : text.indexOf(' ', word.start() - BEFORE) + 1;
        int most = Math.max(word.end(), from + PASSAGE);
        int to = most >= text.length() ? text.length() : Math.max(word.end(), text.lastIndexOf(' ', most));
        return text.substring(Math.min(from, word.start()), to);
    }

    private static List<Piece> pieces(String text, String typed) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (MatchResult word : WORD.matcher(text).results().toList()) {
            if (isNear(typed, word.group())) {
                if (word.start() > at) {
                    pieces.add(new Piece(text.substring(at, word.start()), false));
                }
                pieces.add(new Piece(word.group(), true));
                at = word.end();
            }
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
