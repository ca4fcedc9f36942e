/** The industries (产业) that calls, experts, deals and mandates share. */
@NullMarked
package roundtable.commands.taxonomy;

import org.jspecify.annotations.NullMarked;
