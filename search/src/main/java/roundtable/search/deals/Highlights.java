package roundtable.search.deals;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.search.deals.Found.Passage;
import roundtable.search.deals.Found.Piece;
import roundtable.search.text.Folding;
import roundtable.search.text.Thesaurus.Unit;

/** Where what was looked for stands in what is shown: marked in the text as its author wrote it, never in a folded one. */
final class Highlights {

    private static final int PASSAGE = 120;
    private static final int SHORTEST_SOUND = 2;
    private static final String NAME = "name.zh";
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final List<String> WHOLE = List.of("name.zh", "name.en", "headline.zh", "headline.en");
    private static final List<String> IN_PASSAGES = List.of("story.zh", "story.en");
    private static final List<String> IN_ENGLISH = List.of("name.en", "headline.en", "story.en");

    private Highlights() {}

    static Highlight of(BoxText box) {
        List<NamedValue<HighlightField>> fields = new ArrayList<>();
        WHOLE.forEach(
                field -> fields.add(NamedValue.of(field, HighlightField.of(whole -> whole.numberOfFragments(0)))));
        IN_PASSAGES.forEach(field -> fields.add(NamedValue.of(
                field, HighlightField.of(passage -> passage.numberOfFragments(2).fragmentSize(PASSAGE)))));
        return Highlight.of(highlight -> highlight
                .preTags(BEGIN)
                .postTags(END)
                .highlightQuery(TextQuery.marks(box))
                .fields(fields));
    }

    static Map<String, List<Passage>> in(Hit<DealDocument> hit, DealDocument deal, BoxText box) {
        Map<String, List<Passage>> highlights = new LinkedHashMap<>();
        hit.highlight()
                .forEach((field, passages) -> highlights.put(
                        field, passages.stream().map(Highlights::passage).toList()));
        String name = deal.name().zh();
        if (name != null && !highlights.containsKey(NAME)) {
            heard(name, box, highlights);
        }
        TextQuery.units(box).stream()
                .filter(TextQuery::mayBeASlip)
                .map(Unit::said)
                .filter(typed -> highlights.values().stream().noneMatch(passages -> Slips.isMarked(typed, passages)))
                .forEach(typed -> slips(deal, typed, highlights));
        return highlights;
    }

    private static void slips(DealDocument deal, String typed, Map<String, List<Passage>> highlights) {
        highlights.computeIfAbsent("name.en", _ -> Slips.whole(deal.name().en(), typed));
        highlights.computeIfAbsent(
                "headline.en", _ -> Slips.whole(deal.headline().en(), typed));
        highlights.computeIfAbsent(
                "story.en",
                _ -> deal.story() == null ? null : Slips.passage(deal.story().en(), typed));
        IN_ENGLISH.forEach(field -> highlights.computeIfPresent(field, (_, passages) -> Slips.in(passages, typed)));
    }

    /** A name that was meant by its sound bears none of the letters typed: the index cannot mark it. */
    private static void heard(String name, BoxText box, Map<String, List<Passage>> highlights) {
        for (Unit unit : TextQuery.units(box)) {
            String typed = unit.said().replace(" ", "");
            if (typed.length() < SHORTEST_SOUND || Folding.isHan(typed.codePointAt(0))) {
                continue;
            }
            int[] where = Folding.heardIn(name, typed);
            if (where.length > 0) {
                highlights.put(
                        NAME,
                        List.of(passage(name.substring(0, where[0])
                                + BEGIN
                                + name.substring(where[0], where[1])
                                + END
                                + name.substring(where[1]))));
                return;
            }
        }
    }

    private static Passage passage(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                pieces.add(new Piece(marked.substring(at), false));
                break;
            }
            if (begin > at) {
                pieces.add(new Piece(marked.substring(at, begin), false));
            }
            pieces.add(new Piece(marked.substring(begin + 1, end), true));
            at = end + 1;
        }
        return new Passage(pieces);
    }
}
