package roundtable.eventlog.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The shape of what a reader makes of events, counted from 1, which is meant where nothing is said. It is raised together with a
 * migration after which the reader's tables want events that it has read past: whoever starts with an older shape reads anew.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shape {
    int value();
}
