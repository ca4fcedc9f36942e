/**
 * Decisions (决定): prepared, ratified by a panellist, confirmed by a second person and sealed; revoked.
 *
 * <p>Owns every {@code decision-*} event. It never pays.
 */
@NullMarked
package roundtable.commands.decisions;

import org.jspecify.annotations.NullMarked;
