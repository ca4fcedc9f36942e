/**
 * Meaning (语义): what a text is about, as a vector that a small model reckons in process. Vectors are reckoned off the way of
 * commands, kept by the hash of model and text, and never reckoned twice; without the models words alone are searched.
 */
@NullMarked
package roundtable.search.meaning;

import org.jspecify.annotations.NullMarked;
