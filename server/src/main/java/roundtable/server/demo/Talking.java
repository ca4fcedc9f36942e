package roundtable.server.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.conversations.ConversationCommand.AcceptMeeting;
import roundtable.commands.conversations.ConversationCommand.OpenConversation;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationCommand.ProposeMeeting;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.MessageId;
import roundtable.commands.conversations.Side;
import roundtable.commands.people.PersonId;
import roundtable.server.demo.Cast.Players;

/** What is said at two tables: one before its application is handed in, one while it is screened. */
@Component
@Profile("!production")
class Talking {

    private static final String ROOM = "澄湖高新区政务服务中心 3 楼 302 圆桌洽谈室";
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(14, 30);

    private final Telling telling;

    Talking(Telling telling) {
        this.telling = telling;
    }

    /** A line of {@code demo/conversations.psv}. */
    private record Said(
            Round round, int company, Side side, int daysAgo, LocalTime at, boolean mentions, String words) {

        static Said of(List<String> parts) {
            return new Said(
                    Round.valueOf(parts.get(0)),
                    Integer.parseInt(parts.get(1)),
                    Side.valueOf(parts.get(2)),
                    Integer.parseInt(parts.get(3)),
                    LocalTime.parse(parts.get(4)),
                    parts.get(5).equals("yes"),
                    parts.get(6));
        }

        boolean isAbout(Entry entry) {
            return entry.round() == round && entry.company().number() == company;
        }
    }

    void talk(List<Entry> entries, Players players, Instant now) {
        Map<ConversationId, Integer> said = new HashMap<>();
        for (Said line : Lines.of("conversations", Said::of)) {
            Entry entry = entries.stream().filter(line::isAbout).findFirst().orElseThrow();
            Actor founder = players.founders().get(line.company());
            Actor speaker = line.side() == Side.APPLICANT ? founder : players.officer();
            PersonId other = (line.side() == Side.APPLICANT ? players.officer() : founder).person();
            ConversationId table = ConversationId.about(entry.id());
            Instant at = now.atZone(Round.ZONE)
                    .minusDays(line.daysAgo())
                    .with(line.at())
                    .toInstant();
            int number = said.merge(table, 1, Integer::sum);
            if (number == 1) {
                telling.tell(new OpenConversation(entry.id()), founder, at.minus(Duration.ofMinutes(3)));
            }
            telling.tell(
                    new PostMessage(
                            table,
                            new MessageId(Telling.id("message/" + table + "/" + number)),
                            line.words(),
                            line.mentions() ? List.of(other) : List.of(),
                            List.of()),
                    speaker,
                    at);
            if (number == 2) {
                meet(table, entry, founder, players.officer(), at.plus(Duration.ofMinutes(4)), now);
            }
        }
    }

    /** The officer offers two afternoons; whoever has handed in has chosen the first. */
    private void meet(ConversationId table, Entry entry, Actor founder, Actor officer, Instant at, Instant now) {
        MeetingId meeting = new MeetingId(Telling.id("meeting/" + table));
        Instant first = afternoon(now, 3);
        telling.tell(
                new ProposeMeeting(table, meeting, List.of(first, afternoon(now, 6)), Round.ZONE, 30, ROOM),
                officer,
                at);
        if (entry.fate().has(Fate.Reached.HANDED_IN)) {
            telling.tell(new AcceptMeeting(table, meeting, first), founder, at.plus(Duration.ofHours(2)));
        }
    }

    /** So many days ahead, or the Monday after. */
    private static Instant afternoon(Instant now, int days) {
        ZonedDateTime day = now.atZone(Round.ZONE).plusDays(days).with(HALF_PAST_TWO);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.toInstant();
    }
}
