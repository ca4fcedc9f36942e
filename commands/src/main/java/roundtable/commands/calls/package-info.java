/**
 * Calls (申报公告): competitions and funds, their form, rubric and window; from draft to closing.
 *
 * <p>Owns every {@code call-*} event. What others must know of a call is {@link roundtable.commands.calls.CallTerms}. It never
 * knows who applied.
 */
@NullMarked
package roundtable.commands.calls;

import org.jspecify.annotations.NullMarked;
