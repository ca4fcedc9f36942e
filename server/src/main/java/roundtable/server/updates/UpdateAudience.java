package roundtable.server.updates;

import java.util.UUID;
import roundtable.projections.people.Viewer;

/**
 * Who may hear that something of a feature has changed. A feature without one is never told of: that something happened may
 * itself be a secret.
 */
public interface UpdateAudience {

    /** The reader whose changes it rules on: a feature word. */
    String reader();

    boolean mayHear(Viewer viewer, UUID stream);
}
