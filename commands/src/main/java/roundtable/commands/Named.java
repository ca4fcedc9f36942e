package roundtable.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lasting name of an event or a refusal: what is stored, sent and translated, whatever the class is called.
 *
 * <p>A name is never reused for something else. A change that readers of old events could not bear raises {@link
 * #revision()} and brings an upcaster.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /** Lower case with hyphens, past tense for events: {@code application-submitted}. */
    String value();

    /** Counts from 1; only events have later ones. */
    int revision() default 1;
}
