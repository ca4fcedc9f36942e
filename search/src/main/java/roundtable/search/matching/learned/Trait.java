package roundtable.search.matching.learned;

/** What is counted of a company at a round, each as a small number; -1 where it is unknown. */
enum Trait {
    CATEGORY,
    STATE,
    REGION,
    CITY,
    TICKET,
    ROUND,
    AGE,
    TICKET_AT_ROUND;

    static final int UNKNOWN = -1;

    private static final int TICKETS = 10;
    private static final double SMALLEST_TICKET = 1e5;
    private static final int ROUNDS = 5;
    private static final int ROUNDS_BESIDE_TICKETS = 3;
    private static final double[] AGES = {0.5, 1.5, 3, 5, 8};

    /** Its place in arrays that live no longer than the process: nothing that is stored depends on it. */
    @SuppressWarnings("EnumOrdinal")
    int at() {
        return ordinal();
    }

    /** How many values there are, of {@code values} in the market where they are names. */
    int size(Market market) {
        return switch (this) {
            case CATEGORY, STATE, REGION, CITY -> market.names(this);
            case TICKET -> TICKETS;
            case ROUND -> ROUNDS;
            case AGE -> AGES.length + 1;
            case TICKET_AT_ROUND -> TICKETS * ROUNDS_BESIDE_TICKETS;
        };
    }

    /**
     * @param amount of the round; 0 where unknown
     * @param rounds how many the company had before
     * @param age of the company in years; not a number where unknown
     */
    int of(Market market, int company, double amount, int rounds, double age) {
        return switch (this) {
            case CATEGORY, STATE, REGION, CITY -> market.trait(this, company);
            case TICKET -> ticket(amount);
            case ROUND -> Math.min(ROUNDS - 1, rounds);
            case AGE -> age(age);
            case TICKET_AT_ROUND -> {
                int ticket = ticket(amount);
                yield ticket < 0
                        ? UNKNOWN
                        : ticket * ROUNDS_BESIDE_TICKETS + Math.min(ROUNDS_BESIDE_TICKETS - 1, rounds);
            }
        };
    }

    /** Each class is twice the one below. */
    private static int ticket(double amount) {
        if (amount <= 0) {
            return UNKNOWN;
        }
        int doublings = (int) Math.floor(Math.log(amount / SMALLEST_TICKET) / Math.log(2));
        return Math.clamp(doublings + 1, 0, TICKETS - 1);
    }

    private static int age(double age) {
        if (Double.isNaN(age)) {
            return UNKNOWN;
        }
        int at = 0;
        while (at < AGES.length && age >= AGES[at]) {
            at++;
        }
        return at;
    }
}
