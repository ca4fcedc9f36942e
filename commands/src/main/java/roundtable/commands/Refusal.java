package roundtable.commands;

/**
 * Why a command is refused: a record under a stable {@link Named} code whose components are the facts a person needs. It
 * becomes a sentence only at the edge, in the reader's language.
 */
public interface Refusal {

    /** The stable code. */
    default String code() {
        Named named = getClass().getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(getClass().getName() + " has no @Named code");
        }
        return named.value();
    }
}
