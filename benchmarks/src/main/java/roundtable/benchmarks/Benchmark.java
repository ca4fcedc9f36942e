package roundtable.benchmarks;

/** One figure, measured beside its yardstick in the same run and the same stores. */
interface Benchmark {

    /** What {@code --scale} means where nothing is said. */
    int usualScale();

    /** PostgreSQL is there for all. */
    default boolean needsElasticsearch() {
        return false;
    }

    /** Measures, or throws: a figure that was not measured is never printed. */
    Outcome run(Surroundings around) throws Exception;
}
