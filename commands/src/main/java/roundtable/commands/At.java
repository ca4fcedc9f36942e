package roundtable.commands;

import java.time.Instant;

/**
 * When it happened: the server's receipt time for a living request, the told time for imports and demo data. Handlers take
 * it as a parameter, so that deciding is pure.
 */
public record At(Instant instant) {}
