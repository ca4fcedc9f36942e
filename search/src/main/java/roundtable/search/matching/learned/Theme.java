package roundtable.search.matching.learned;

/** What a part of a learned score speaks of. */
public enum Theme {
    SECTOR,
    PLACE,
    TICKET,
    /** How far the company is: earlier rounds and age. */
    STAGE,
    /** How much it is like what the investor has funded, all traits together. */
    LIKENESS,
    /** What the company's earlier investors have to do with this one. */
    SYNDICATE,
    /** How often and how lately the investor invests, and how. */
    HABIT,
    /** How many investors such a company draws, whoever they are. */
    DEMAND
}
