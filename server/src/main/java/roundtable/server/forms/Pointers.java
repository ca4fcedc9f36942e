package roundtable.server.forms;

/** JSON Pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
