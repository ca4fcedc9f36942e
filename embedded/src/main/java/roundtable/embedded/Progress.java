package roundtable.embedded;

import java.io.PrintStream;

/** One line that says what is being done: rewritten on a terminal, written once a step elsewhere. */
class Progress {

    private static final int WIDTH = 20;

    private final PrintStream out;
    private final boolean terminal;
    private final int steps;
    private int step;

    Progress(PrintStream out, boolean terminal, int steps) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
    }

    void next(String doing) {
        show(step++, doing);
    }

    private void show(int done, String doing) {
        int filled = done * WIDTH / steps;
        String bar = "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + doing;
        out.print(terminal ? "\r\033[K" + bar : bar + "\n");
        out.flush();
    }

    /** Takes the line away, so that what follows starts clean. */
    void done() {
        if (terminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }
}
