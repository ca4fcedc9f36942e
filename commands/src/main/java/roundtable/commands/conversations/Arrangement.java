package roundtable.commands.conversations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import roundtable.commands.people.Personal;

/**
 * When and where to meet.
 *
 * @param times one to three to choose from
 * @param zone in which they are said to people
 * @param place a room, an address, or a link
 */
public record Arrangement(List<Instant> times, ZoneId zone, int minutes, Personal<String> place) {}
