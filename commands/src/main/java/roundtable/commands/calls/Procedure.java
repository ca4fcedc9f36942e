package roundtable.commands.calls;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call goes on after its deadline (程序). Frozen once the call is open: neither an extension nor a correction touches it.
 *
 * @param graceMinutes for how long after the deadline an application that was begun in time may still be handed in, 0 to
 *     {@value #LONGEST_GRACE}
 * @param noticeDays for how many working days proposed results are published before they may be confirmed (公示), 0 to
 *     {@value #LONGEST_NOTICE}; 0 publishes nothing
 * @param tieCriteria codes of criteria of the rubric: equal totals are told apart by the score of the first, then of the next
 * @param stillTied what becomes of those whom no criterion tells apart, where only some of them can be taken
 * @param stages what follows the deadline, in this order, each at most once
 * @param appealDays within how many working days an application that is declined at the screening may be appealed (复审), 1 to
 *     {@value #LONGEST_APPEAL}; null means the usual {@value #USUAL_APPEAL}
 */
public record Procedure(
        int graceMinutes,
        int noticeDays,
        List<String> tieCriteria,
        StillTied stillTied,
        List<Stage> stages,
        @Nullable Integer appealDays) {

    public static final int LONGEST_GRACE = 120;
    public static final int LONGEST_NOTICE = 60;
    public static final int LONGEST_APPEAL = 60;

    /** Two working weeks, near the fifteen days that the state's own science fund gives (《国家自然科学基金条例》复审). */
    public static final int USUAL_APPEAL = 10;

    /** With the usual time for an appeal. */
    public Procedure(
            int graceMinutes, int noticeDays, List<String> tieCriteria, StillTied stillTied, List<Stage> stages) {
        this(graceMinutes, noticeDays, tieCriteria, stillTied, stages, null);
    }

    /** Those who are equal at the line. */
    public enum StillTied {
        /** A lot drawn from a published seed decides. */
        DRAWN,
        /** All of them are taken. */
        ALL_TAKEN
    }

    /** What an application passes through after the deadline. */
    public enum StageKind {
        SCREENING,
        REVIEW,
        PRESENTATION,
        SITE_VISIT,
        NOTICE,
        DECISION,
        PAYMENT
    }

    /** @param on the day on which it is planned to begin, by the clocks of the window's zone; null while it is not known */
    public record Stage(StageKind kind, @Nullable LocalDate on) {}

    public Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }
}
