package roundtable.search.matching;

/** Points for what holds. */
public record Rule(int points, Condition when) {}
