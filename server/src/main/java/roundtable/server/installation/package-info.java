/** What an installation needs before anybody can come: its first authority, and demo data where wished. */
@NullMarked
package roundtable.server.installation;

import org.jspecify.annotations.NullMarked;
