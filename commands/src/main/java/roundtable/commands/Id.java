package roundtable.commands;

import java.util.UUID;

/**
 * The identity of an aggregate, a person or a document: a record around a UUID (version 7 when made at the edge, version 5
 * when derived from an event). As text it is the plain UUID.
 */
public interface Id {

    UUID value();
}
