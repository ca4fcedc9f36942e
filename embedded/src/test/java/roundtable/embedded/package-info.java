@NullMarked
package roundtable.embedded;

import org.jspecify.annotations.NullMarked;
