package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Window;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;

/** The demo's three calls: one decided and sealed, one under review, one still open. */
enum Round {
    LAST(
            CallKind.COMPETITION,
            "competition",
            250,
            205,
            30,
            Text.of("第三届“澄湖杯”创新创业大赛", "Third Chenghu Cup for Start-ups")),
    FUND(
            CallKind.FUND,
            "fund",
            55,
            9,
            1,
            Text.of("科技成果转化资助（第二批）", "Support for Bringing Research to Market, Second Round")),
    THIS(
            CallKind.COMPETITION,
            "competition",
            21,
            -12,
            1,
            Text.of("第四届“澄湖杯”创新创业大赛", "Fourth Chenghu Cup for Start-ups"));

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration FIVE_IN_THE_AFTERNOON = Duration.ofHours(17);

    final CallKind kind;
    final String template;
    final Text title;
    private final int opened;
    private final int closes;
    private final int pace;

    /**
     * @param opened days ago
     * @param closes days ago; ahead where negative
     * @param pace days that each later station takes
     */
    Round(CallKind kind, String template, int opened, int closes, int pace, Text title) {
        this.kind = kind;
        this.template = template;
        this.opened = opened;
        this.closes = closes;
        this.pace = pace;
        this.title = title;
    }

    CallId call() {
        return new CallId(Telling.id("call/" + name()));
    }

    PanelId panel() {
        return new PanelId(Telling.id("panel/" + name()));
    }

    Window window(Instant now) {
        Instant midnight = now.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
        return new Window(
                midnight.minus(Duration.ofDays(opened)).plus(Duration.ofHours(9)),
                new Deadline(midnight.minus(Duration.ofDays(closes)).plus(FIVE_IN_THE_AFTERNOON), ZONE));
    }

    /** The stages of a procedure a fortnight apart, from a week after the deadline on. */
    Procedure planned(Procedure usual, Instant now) {
        LocalDate first = LocalDate.ofInstant(window(now).closes().at(), ZONE).plusWeeks(1);
        List<Stage> stages = IntStream.range(0, usual.stages().size())
                .mapToObj(place -> new Stage(usual.stages().get(place).kind(), first.plusWeeks(2L * place)))
                .toList();
        return new Procedure(
                usual.graceMinutes(),
                usual.noticeDays(),
                usual.tieCriteria(),
                usual.stillTied(),
                stages,
                usual.appealDays());
    }

    boolean isOver() {
        return closes > 0;
    }

    /** When the {@code number}th application is handed in: spread over the window, and never later than an hour ago. */
    Instant handsIn(int number, Instant now) {
        Window window = window(now);
        Instant last =
                now.isBefore(window.closes().at()) ? now : window.closes().at();
        long seconds = Duration.between(window.opens(), last).toSeconds();
        return window.opens()
                .plus(Duration.ofSeconds(seconds * (number + 2) / 16))
                .plus(Duration.ofMinutes(17L * number));
    }

    /** When the {@code number}th station after the closing is reached. */
    Instant station(int number, int application, Instant now) {
        Instant at = window(now).closes().at();
        return at.plus(Duration.ofDays((long) pace * number)).plus(Duration.ofMinutes(43L * application));
    }
}
