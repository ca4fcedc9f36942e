package roundtable.server.openapi;

import org.junit.jupiter.api.Nested;

/** Both look at the answers of {@link EveryRequest}: in one class they are run in one JVM, and all that is asked is asked once. */
class AskingForEverything {

    @Nested
    class WhoIsLetIn extends LettingPeopleIn {}

    @Nested
    class WhatIsShown extends ShowingOnlyWhatMayBeSeen {}
}
