/**
 * What every feature's messages are made of: commands, events, refusals, ids, and the ports an aggregate may ask.
 *
 * <p>Features live in the packages beside this one; from outside, a feature is its messages. Nothing here knows how events
 * are stored, who listens, or that HTTP exists.
 */
@NullMarked
package roundtable.commands;

import org.jspecify.annotations.NullMarked;
