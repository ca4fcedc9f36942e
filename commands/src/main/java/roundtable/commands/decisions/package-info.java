/**
 * Decisions (决定): prepared, ratified by a panellist, confirmed by a second person and sealed; revoked.
 *
 * <p>Owns every {@code decision-*} event. It never pays. Two persons who stand beside each other in the chain always differ:
 * whoever prepared does not ratify, whoever ratified does not confirm (the preparer may, so two people suffice for a small
 * authority). Nobody who read the application as an expert, or is tied to the company, takes part.
 */
@NullMarked
package roundtable.commands.decisions;

import org.jspecify.annotations.NullMarked;
