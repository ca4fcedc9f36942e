/**
 * One child process that brings a real PostgreSQL and a real Elasticsearch along, and the launcher that starts it before
 * the server. Production does not need any of it: the server knows its stores by address alone.
 *
 * <p>{@link roundtable.embedded.EmbeddedServices}, {@link roundtable.embedded.Launch} and what they use import nothing but
 * the JDK, so that tests of other modules and the launcher run without the stores' jars on their class path. Only
 * {@link roundtable.embedded.Main}, the child, needs those.
 */
@NullMarked
package roundtable.embedded;

import org.jspecify.annotations.NullMarked;
