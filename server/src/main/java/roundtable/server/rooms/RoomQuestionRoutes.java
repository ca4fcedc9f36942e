package roundtable.server.rooms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Uuids;
import roundtable.commands.people.Right;
import roundtable.commands.rooms.QuestionId;
import roundtable.commands.rooms.RoomCommand.AnswerQuestion;
import roundtable.commands.rooms.RoomCommand.AskQuestion;
import roundtable.commands.rooms.RoomCommand.PublishQuestion;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.text.Text;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.rooms.RoomDoors.AtTheDoor;

/** {@code /api/v1/rooms/{room}/questions}: asked by a guest, answered by the company, published without who asked. */
@RestController
@RequestMapping("/api/v1/rooms/{room}/questions")
class RoomQuestionRoutes {

    private final Desk desk;
    private final RoomDoors doors;

    RoomQuestionRoutes(Desk desk, RoomDoors doors) {
        this.desk = desk;
        this.doors = doors;
    }

    /** @param item the document it is about, or null */
    record Ask(String words, @Nullable RoomItemId item) {}

    record Answer(String answer) {}

    /** Both in the company's words: what tells who asked is left out of them by whoever writes them. */
    record Publish(Text asked, Text answer) {}

    @PostMapping
    ResponseEntity<Done> ask(@PathVariable RoomId room, @RequestBody Ask body, Asked asked) {
        AtTheDoor guest = doors.inside(room, asked);
        return desk.change(
                new AskQuestion(
                        room,
                        new QuestionId(Uuids.next()),
                        guest.visit().firm(),
                        body.item(),
                        body.words(),
                        guest.guest()),
                asked,
                RoomRoutes.READER);
    }

    @PutMapping("/{question}/answer")
    ResponseEntity<Done> answer(
            @PathVariable RoomId room, @PathVariable QuestionId question, @RequestBody Answer body, Asked asked) {
        doors.ours(room, asked, Right.WRITE);
        return desk.change(new AnswerQuestion(room, question, body.answer()), asked, RoomRoutes.READER);
    }

    @PostMapping("/{question}/publication")
    ResponseEntity<Done> publish(
            @PathVariable RoomId room, @PathVariable QuestionId question, @RequestBody Publish body, Asked asked) {
        doors.ours(room, asked, Right.WRITE);
        return desk.change(new PublishQuestion(room, question, body.asked(), body.answer()), asked, RoomRoutes.READER);
    }
}
