/** The demo's story: invented companies, experts and investors, told by commands with times of their own. Never in production. */
@NullMarked
package roundtable.server.demo;

import org.jspecify.annotations.NullMarked;
