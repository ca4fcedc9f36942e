/** The page itself: static files, and one document for every address below a language. And pages that need no script. */
@NullMarked
package roundtable.server.pages;

import org.jspecify.annotations.NullMarked;
