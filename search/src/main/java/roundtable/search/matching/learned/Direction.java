package roundtable.search.matching.learned;

/** For whom is ranked. Each way is learned for itself: what tells an investor's deals apart does not tell a deal's investors apart. */
public enum Direction {
    DEALS_FOR_INVESTORS,
    INVESTORS_FOR_DEALS
}
