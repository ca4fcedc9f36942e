package roundtable.commands.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.taxonomy.Industry;

/**
 * How many a tier sends on (名额). Each quota takes the best of its own; what a quota cannot fill is added to the open places,
 * which go to the best of all who are left (剩余名额按总分递补).
 *
 * @param quotas places kept for an industry, a group, or both; no applicant falls under two
 * @param open places for whoever is best among the rest
 */
public record Places(List<Quota> quotas, int open) {

    public static final Places NONE = new Places(List.of(), 0);

    /** The most that all quotas and the open places may sum to. */
    public static final int MOST = 1_000;

    /**
     * Places kept for some.
     *
     * @param industry one of the leading industries, for it and all its children; null for every industry
     * @param group null for every group
     * @param places at least 1
     */
    public record Quota(
            @Nullable Industry industry, @Nullable Group group, int places) {

        /** Whether an applicant of this industry and group falls under it. */
        public boolean covers(@Nullable Industry theirs, @Nullable Group standing) {
            boolean ofTheIndustry = industry == null || (theirs != null && theirs.leading() == industry);
            return ofTheIndustry && (group == null || group == standing);
        }

        /** Whether it is kept for the same as {@code other}. */
        public boolean isForTheSameAs(Quota other) {
            return industry == other.industry && group == other.group;
        }

        /** Whether somebody may fall under both. */
        boolean meets(Quota other) {
            boolean industries = industry == null || other.industry == null || industry == other.industry;
            return industries && (group == null || other.group == null || group == other.group);
        }
    }

    public int total() {
        return open + quotas.stream().mapToInt(Quota::places).sum();
    }

    /** Whether no quota, and not the open places, are fewer than {@code before}. */
    public boolean onlyAddTo(Places before) {
        return open >= before.open
                && before.quotas.stream()
                        .allMatch(was -> quotas.stream()
                                .anyMatch(now -> now.isForTheSameAs(was) && now.places() >= was.places()));
    }
}
