package roundtable.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this module starts a process that belongs to it. */
class ChildProcess {

    private ChildProcess() {}

    /** The program {@code java} that runs this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * A child that does not hear Ctrl-C or the closing of the terminal. Both go to the whole process group at once;
     * ignored, they leave it to the parent to stop its children in order. An ignored signal stays ignored across exec.
     */
    static ProcessBuilder deafToTheTerminal(List<String> command) {
        var shielded = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        shielded.addAll(command);
        return new ProcessBuilder(shielded);
    }

    /** Closes the child's standard input, which asks it to end, and insists when it has not ended in time. */
    static void end(Process child, int seconds) throws IOException, InterruptedException {
        child.getOutputStream().close();
        if (!child.waitFor(seconds, java.util.concurrent.TimeUnit.SECONDS)) {
            child.destroyForcibly().waitFor();
        }
    }
}
