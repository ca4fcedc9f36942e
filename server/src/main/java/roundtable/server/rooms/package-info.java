/** Deal rooms over HTTP: filled and opened by their company, entered by guests past the door, the text and the code. */
@NullMarked
package roundtable.server.rooms;

import org.jspecify.annotations.NullMarked;
