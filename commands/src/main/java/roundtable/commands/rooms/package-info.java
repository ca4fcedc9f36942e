/**
 * Deal rooms (资料室): what a company shows to firms in confidence, who may come in, and what both sides ask and answer there.
 *
 * <p>Owns every {@code room-*} and {@code nda-*} event. Documents stay in the company's vault: a room names versions of them.
 * Who has looked at which page is no event but a row (ADR 21).
 */
@NullMarked
package roundtable.commands.rooms;

import org.jspecify.annotations.NullMarked;
