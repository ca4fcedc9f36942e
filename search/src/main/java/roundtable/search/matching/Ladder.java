package roundtable.search.matching;

import java.util.List;

/** Rules of which the first that holds gives points; where none does there are none. */
public record Ladder(List<Rule> rules) {}
