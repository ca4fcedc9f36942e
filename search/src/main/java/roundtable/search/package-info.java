/**
 * The deal index: what is found of deals, by whom, in which order and why. Fed by events, in tables and documents of its own;
 * both can be dropped and made again at any time.
 */
@NullMarked
package roundtable.search;

import org.jspecify.annotations.NullMarked;
