/**
 * Applications (申请): started, submitted once, admitted or declined, withdrawn; concluded by a decision.
 *
 * <p>Owns every {@code application-*} event. Drafts are not events: a half-written form is a row until it is submitted. It
 * never scores and never decides.
 */
@NullMarked
package roundtable.commands.applications;

import org.jspecify.annotations.NullMarked;
