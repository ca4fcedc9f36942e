package roundtable.eventlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import roundtable.commands.Uuids;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.eventlog.Node;
import specimens.Specimens;
import specimens.Store;

class GatheringRows {

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Rows rows = node.bean(Rows.class);
    private final String processor = Uuids.next().toString();

    @BeforeEach
    void anEmptyTable() {
        store.jdbc().sql("drop table if exists counter").update();
        store.jdbc()
                .sql("create table counter (id integer primary key, total integer)")
                .update();
    }

    @Test
    void statements_are_sent_in_their_order_before_the_commit() {
        UnitOfWork<?> batch = begin();
        rows.write("insert into counter values (?, ?)", 1, 1);
        rows.write("update counter set total = total * ? where id = ?", 10, 1);
        rows.write("update counter set total = total * ? where id = ?", 10, 1);
        rows.write("insert into counter values (?, ?)", 2, 1);
        rows.write("update counter set total = total + ? where id = ?", 1, 1);
        assertThat(store.count("counter")).isZero();
        batch.commit();
        assertThat(totals()).containsExactly(101, 1);
    }

    @Test
    void statements_of_several_streams_go_out_together_and_each_stream_keeps_its_order() {
        UnitOfWork<Message<?>> batch = begin();
        List<String> streams = List.of("a", "b", "c");
        for (int i = 0; i < streams.size(); i++) {
            told(batch, streams.get(i), "insert into counter values (?, ?)", i, 1);
        }
        told(batch, "b", "update counter set total = total + ? where id = ?", 1, 1);
        for (int i = 0; i < streams.size(); i++) {
            told(batch, streams.get(i), "update counter set total = total * ? where id = ?", 10, i);
        }
        told(batch, "c", "update counter set total = total + ? where id = ?", 1, 2);
        batch.commit();
        assertThat(totals()).containsExactly(10, 20, 11);
    }

    @Test
    void a_batch_keeps_the_way_it_began_with_when_another_of_its_processor_fails_meanwhile() throws Exception {
        UnitOfWork<?> batch = begin();
        rows.write("insert into counter values (?, ?)", 1, 1);
        Thread.ofVirtual().start(this::aBatchThatFails).join();
        rows.write("update counter set total = ? where id = ?", 2, 1);
        batch.commit();
        assertThat(totals()).containsExactly(2);
    }

    @Test
    void after_a_failure_the_next_batch_goes_row_by_row() {
        aBatchThatFails();
        UnitOfWork<?> batch = begin();
        rows.write("insert into counter values (?, ?)", 1, 1);
        assertThatThrownBy(() -> rows.write("insert into counter values (?, ?)", 1, 1))
                .isInstanceOf(DataIntegrityViolationException.class);
        batch.rollback();
    }

    @Test
    void a_personal_value_is_never_written_in_clear() {
        UnitOfWork<?> batch = begin();
        Personal<String> note = Personal.of(new PersonId(Uuids.next()), "13812345678");
        assertThatThrownBy(() -> rows.write("insert into counter values (?, 1)", note))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("13812345678");
        batch.rollback();
    }

    private void aBatchThatFails() {
        UnitOfWork<?> batch = begin();
        rows.write("insert into counter values (?, ?)", 7, 1);
        rows.write("insert into counter values (?, ?)", 7, 1);
        assertThatThrownBy(batch::commit).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void told(UnitOfWork<Message<?>> batch, String stream, String sql, Object... values) {
        batch.transformMessage(_ -> new GenericDomainEventMessage<>("thing", stream, 0, "payload"));
        rows.write(sql, values);
    }

    private UnitOfWork<Message<?>> begin() {
        UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("batch"));
        unit.resources().put(Rows.PROCESSOR, processor);
        unit.attachTransaction(node.bean(TransactionManager.class));
        return unit;
    }

    private List<Integer> totals() {
        return store.jdbc()
                .sql("select total from counter order by id")
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
