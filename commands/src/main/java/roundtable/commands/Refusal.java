package roundtable.commands;

/**
 * Why a command is refused: a record under a stable {@link Named} code whose components are the facts a person needs. It
 * becomes a sentence only at the edge, in the reader's language.
 */
public interface Refusal extends Coded {}
