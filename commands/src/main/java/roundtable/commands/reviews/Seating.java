package roundtable.commands.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;

/** Who reads what in a panel, and how far each is. */
final class Seating {

    /** How far a review is, as the panel counts it. */
    enum Stage {
        OPEN,
        IN,
        RECUSED
    }

    /** One expert before one application. */
    record Seat(ApplicationId application, ExpertId expert, ReviewId review, String code, Stage stage) {}

    private List<Seat> seats = new ArrayList<>();

    void take(ApplicationId application, ExpertId expert, ReviewId review, String code) {
        seats.add(new Seat(application, expert, review, code, Stage.OPEN));
    }

    void move(ReviewId review, Stage stage) {
        seats.replaceAll(seat -> seat.review().equals(review)
                ? new Seat(seat.application(), seat.expert(), seat.review(), seat.code(), stage)
                : seat);
    }

    @Nullable Seat of(ReviewId review) {
        return first(seat -> seat.review().equals(review));
    }

    boolean holds(ApplicationId application, ExpertId expert) {
        return at(application).anyMatch(seat -> seat.expert().equals(expert));
    }

    /** Those assigned to it who have not stepped back. */
    int readersOf(ApplicationId application) {
        return (int)
                at(application).filter(seat -> seat.stage() != Stage.RECUSED).count();
    }

    List<ReviewId> reviewsIn(ApplicationId application) {
        return at(application)
                .filter(seat -> seat.stage() == Stage.IN)
                .map(Seat::review)
                .toList();
    }

    @Nullable String codeOf(ApplicationId application) {
        Seat any = first(seat -> seat.application().equals(application));
        return any == null ? null : any.code();
    }

    boolean codeIsTaken(String code) {
        return seats.stream().anyMatch(seat -> seat.code().equals(code));
    }

    private Stream<Seat> at(ApplicationId application) {
        return seats.stream().filter(seat -> seat.application().equals(application));
    }

    private @Nullable Seat first(Predicate<Seat> wanted) {
        return seats.stream().filter(wanted).findFirst().orElse(null);
    }
}
