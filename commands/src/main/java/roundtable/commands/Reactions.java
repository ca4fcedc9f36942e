package roundtable.commands;

import java.util.Set;

/**
 * How an automation asks: each command in a transaction of its own, never inside the processor's, and so that an event
 * delivered twice acts once. Automations take a {@link Cause} as parameter, and derive the id of whatever they create from
 * it ({@link Uuids#derived}).
 *
 * <p>The command carries the cause and the cause's time. A creation whose aggregate exists already counts as done; so does a
 * refusal of one of the kinds given; any other refusal parks the event as a dead letter.
 */
public interface Reactions {

    default void ask(Cause cause, Command command) {
        ask(cause, command, Set.of());
    }

    /** Asks something of what may not be there, which then is left unasked. */
    default void askIfThere(Cause cause, Command command) {
        ask(cause, command, Set.of(NothingThere.class));
    }

    /** Asks {@code command} because of {@code cause}; a refusal of one of these classes says that it was done before. */
    void ask(Cause cause, Command command, Set<Class<? extends Refusal>> done);
}
