/** The Spring Boot application: HTTP, sign-in, documents, mail, timers, seal keys. */
@NullMarked
package roundtable.server;

import org.jspecify.annotations.NullMarked;
