/**
 * Standings (榜单): who came where in a tier of a competition, who has a place in the next, and what each prize went to.
 *
 * <p>Owns every {@code standings-*} event. It ranks what the panel has judged, by rules that the call announced before it
 * opened; it never scores, and sends nobody on who was not ranked.
 */
@NullMarked
package roundtable.commands.standings;

import org.jspecify.annotations.NullMarked;
