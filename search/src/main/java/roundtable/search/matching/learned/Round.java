package roundtable.search.matching.learned;

/**
 * A company that raises money.
 *
 * @param company its number in the {@link Market}
 * @param ask how much; 0 where unknown
 */
public record Round(int company, double ask) {}
