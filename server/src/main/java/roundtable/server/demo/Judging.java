package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.Rubric.Criterion;
import roundtable.commands.reviews.PanelCommand.AssignExpert;
import roundtable.commands.reviews.PanelCommand.ConvenePanel;
import roundtable.commands.reviews.ReviewCommand.DeclareNoConflict;
import roundtable.commands.reviews.ReviewCommand.RecuseReview;
import roundtable.commands.reviews.ReviewCommand.SubmitReview;
import roundtable.commands.reviews.Scores;
import roundtable.commands.taxonomy.Industry;
import roundtable.server.demo.Cast.ExpertRole;
import roundtable.server.demo.Cast.Players;
import roundtable.server.demo.Fate.Reached;

/** How the experts are assigned, declare, and hand in what they say. */
@Component
@Profile("!production")
class Judging {

    private static final String READER = "reviews";

    /** A review's events in their order: opened, declared, submitted, revealed. */
    private static final long OPENED = 0;

    static final long REVEALED = 3;

    private static final Duration WITHIN_THE_HOUR = Duration.ofMinutes(48);

    private final Telling telling;
    private final Map<String, List<String>> comments;

    Judging(Telling telling) {
        this.telling = telling;
        this.comments = Lines.of("comments", parts -> parts).stream()
                .collect(Collectors.groupingBy(
                        parts -> parts.get(0) + "/" + parts.get(1),
                        Collectors.mapping(parts -> parts.get(2), Collectors.toList())));
    }

    void judge(List<Entry> entries, Map<Round, CallContent> calls, Players players, Instant now) {
        List<Entry> read = entries.stream()
                .filter(entry -> entry.fate().has(Reached.ASSIGNED))
                .toList();
        read.stream()
                .map(Entry::round)
                .distinct()
                .forEach(round -> telling.tell(
                        new ConvenePanel(round.panel(), round.call()), players.officer(), round.station(1, 0, now)));
        read.forEach(entry -> assign(entry, callOf(entry, calls), players, now));
        read.forEach(entry -> seats(entry, callOf(entry, calls), players)
                .forEach(seat -> telling.waitFor(READER, entry.review(seat.number()), OPENED)));
        read.forEach(entry -> answer(entry, callOf(entry, calls), players, now));
        read.stream()
                .filter(entry -> entry.fate().has(Reached.REVIEWED))
                .forEach(entry -> seats(entry, callOf(entry, calls), players)
                        .forEach(seat -> telling.waitFor(READER, entry.review(seat.number()), REVEALED)));
    }

    private static CallContent callOf(Entry entry, Map<Round, CallContent> calls) {
        return Objects.requireNonNull(calls.get(entry.round()));
    }

    private record Seat(int number, ExpertRole expert) {}

    /** Those of the field come first, taking turns; the others fill up. */
    private static List<Seat> seats(Entry entry, CallContent call, Players players) {
        Industry field = entry.company().industry().leading();
        List<ExpertRole> turned = new ArrayList<>();
        for (int i = 0; i < players.experts().size(); i++) {
            turned.add(players.experts()
                    .get((i + entry.number()) % players.experts().size()));
        }
        List<ExpertRole> ordered = Stream.concat(
                        turned.stream().filter(expert -> isOf(expert, field)),
                        turned.stream().filter(expert -> !isOf(expert, field)))
                .limit(call.expertsPerApplication())
                .toList();
        List<Seat> seats = new ArrayList<>();
        ordered.forEach(expert -> seats.add(new Seat(seats.size(), expert)));
        return seats;
    }

    private static boolean isOf(ExpertRole expert, Industry field) {
        return expert.fields().stream().anyMatch(industry -> industry.leading() == field);
    }

    private void assign(Entry entry, CallContent call, Players players, Instant now) {
        for (Seat seat : seats(entry, call, players)) {
            telling.tell(
                    new AssignExpert(
                            entry.round().panel(),
                            entry.id(),
                            seat.expert().expert(),
                            entry.review(seat.number()),
                            entry.code()),
                    players.officer(),
                    entry.round().station(1, entry.number(), now));
        }
    }

    private void answer(Entry entry, CallContent call, Players players, Instant now) {
        Instant asked = entry.round().station(1, entry.number(), now);
        for (Seat seat : seats(entry, call, players)) {
            Actor expert = seat.expert().actor();
            Instant declared = asked.plus(Duration.ofMinutes(9L + 11L * seat.number()));
            boolean last = seat.number() == call.expertsPerApplication() - 1;
            switch (entry.fate()) {
                case ASSIGNED -> {}
                case RECUSED -> recuseOrDeclare(entry, seat, declared);
                case DECLARED -> telling.tell(new DeclareNoConflict(entry.review(seat.number())), expert, declared);
                case PARTLY_IN -> {
                    telling.tell(new DeclareNoConflict(entry.review(seat.number())), expert, declared);
                    if (!last) {
                        submit(entry, call, seat, declared.plus(WITHIN_THE_HOUR));
                    }
                }
                default -> {
                    telling.tell(new DeclareNoConflict(entry.review(seat.number())), expert, declared);
                    submit(entry, call, seat, declared.plus(WITHIN_THE_HOUR));
                }
            }
        }
    }

    private void recuseOrDeclare(Entry entry, Seat seat, Instant at) {
        Actor expert = seat.expert().actor();
        if (seat.number() == 0) {
            telling.tell(new RecuseReview(entry.review(0), "三年内与其技术负责人合作发表过论文，请求回避。"), expert, at);
        } else {
            telling.tell(new DeclareNoConflict(entry.review(seat.number())), expert, at);
        }
    }

    private void submit(Entry entry, CallContent call, Seat seat, Instant at) {
        Map<String, Integer> points = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        boolean good = entry.fate() != Fate.NOT_AWARDED;
        int turn = entry.number() + seat.number();
        for (Criterion criterion : call.rubric().criteria()) {
            turn++;
            boolean high = good ? turn % 5 != 0 : turn % 3 == 0;
            points.put(criterion.code(), high ? 4 + turn % 2 : 2 + turn % 2);
            List<String> said = comments.getOrDefault(criterion.code() + (high ? "/high" : "/low"), List.of());
            if (!said.isEmpty()) {
                words.put(criterion.code(), said.get(turn % said.size()));
            }
        }
        telling.tell(
                new SubmitReview(entry.review(seat.number()), new Scores(points, words)),
                seat.expert().actor(),
                at);
    }
}
