package roundtable.commands;

/** A record under a stable {@link Named} code, whose components are its facts. It becomes a sentence only at the edge. */
public interface Coded {

    /** The stable code. */
    default String code() {
        Named named = getClass().getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalStateException(getClass().getName() + " has no @Named code");
        }
        return named.value();
    }
}
