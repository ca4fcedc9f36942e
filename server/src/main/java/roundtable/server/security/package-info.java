/** Who may ask what at all: access rules, tokens and their keys, headers. What a membership allows is asked per request. */
@NullMarked
package roundtable.server.security;

import org.jspecify.annotations.NullMarked;
