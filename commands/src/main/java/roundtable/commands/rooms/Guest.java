package roundtable.commands.rooms;

/**
 * Who comes in, as the edge knows them.
 *
 * @param mail a confirmed address, folded
 */
public record Guest(String name, String mail) {

    /** Never who it is: a log line must not tell. */
    @Override
    public String toString() {
        return "Guest";
    }
}
