/** The page itself: static files, and one document for every address below a language. */
@NullMarked
package roundtable.server.pages;

import org.jspecify.annotations.NullMarked;
