package roundtable.search.matching;

/** What a match is made of. The parts' weights sum to 100. */
public enum Part {
    SECTOR(30),
    STAGE(20),
    TICKET(20),
    REGION(10),
    EVIDENCE(20);

    private final int weight;

    Part(int weight) {
        this.weight = weight;
    }

    /** The most points that this part gives. */
    public int weight() {
        return weight;
    }
}
