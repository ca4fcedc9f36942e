package roundtable.commands.calendar;

/** No notice says yet which days of this year are holidays and which weekend days are worked: nothing can be counted in it. */
public final class UnknownYear extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    public UnknownYear(int year) {
        super("the holidays of " + year + " are not known");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
