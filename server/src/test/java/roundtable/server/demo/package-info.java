@NullMarked
package roundtable.server.demo;

import org.jspecify.annotations.NullMarked;
