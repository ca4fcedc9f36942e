package roundtable.eventlog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
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

    private static final List<String> DEEDS = List.of(
            "update thing set weight = ? where id = ?",
            "update thing set weight = ?, state = 'HEAVY' where id = ?",
            "update thing set weight = ?, state = 'LIGHT', colour = null where id = ?",
            "update thing set weight = coalesce(weight, 0) + ? where id = ?",
            "update thing set state = 'ODD, AT LEAST', weight = ? where id = ?",
            "insert into deed (total, thing) values (?, ?) on conflict (thing) do update set total = deed.total + 1",
            "update deed set total = ? where thing = ?",
            "insert into deed (thing, total) select id, weight from thing where id = ? on conflict (thing) do nothing",
            "delete from deed where thing = ?",
            "delete from thing where id = ?");

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
        store.jdbc().sql("drop table if exists thing, deed").update();
        store.jdbc()
                .sql("create table thing (id integer primary key, colour text, state text not null, weight integer)")
                .update();
        store.jdbc()
                .sql("create table deed (thing integer primary key, total integer)")
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

    /** Stories of two tables, in random order: told in fewer statements they come to the same rows as told one by one. */
    @Test
    void told_in_fewer_statements_the_rows_are_the_same() {
        for (int seed = 0; seed < 20; seed++) {
            List<Told> story = story(new Random(seed));
            List<String> gathered =
                    rowsAfter(batch -> story.forEach(told -> told(batch, told.stream(), told.sql(), told.values())));
            List<String> oneByOne = rowsAfter(_ -> story.forEach(
                    told -> store.jdbc().sql(told.sql()).params(told.values()).update()));
            assertThat(gathered).as("seed %d", seed).isEqualTo(oneByOne);
        }
    }

    private record Told(String stream, String sql, List<@Nullable Object> values) {}

    /** Each stream has its own rows; what it does to them is whatever comes up. */
    private static List<Told> story(Random random) {
        Map<Integer, Boolean> there = new HashMap<>();
        List<Told> story = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int row = random.nextInt(6);
            String stream = "stream " + row % 3;
            if (there.putIfAbsent(row, true) == null) {
                story.add(new Told(
                        stream, "insert into thing (id, colour, state) values (?, ?, 'NEW')", values(row, "c" + i)));
                continue;
            }
            String sql = DEEDS.get(random.nextInt(DEEDS.size()));
            story.add(new Told(
                    stream,
                    sql,
                    sql.indexOf('?') == sql.lastIndexOf('?') ? values(row) : values(random.nextInt(100), row)));
            if (sql.startsWith("delete from thing")) {
                there.remove(row);
            }
        }
        return story;
    }

    @Test
    void a_row_that_is_made_and_changed_in_one_batch_is_written_once() {
        List<RowChange> told = RowChange.inFewer(List.of(
                new RowChange("s", "insert into thing (id, colour, state) values (?, ?, 'NEW')", List.of(1, "red")),
                new RowChange(
                        "s",
                        "insert into deed (thing, total) values (?, ?) on conflict (thing) do update set total = excluded.total",
                        List.of(1, 5)),
                new RowChange("s", "update thing set weight = ?, state = 'OLD' where id = ?", List.of(7, 1)),
                new RowChange("s", "update thing set weight = ?, colour = null where id = ?", List.of(8, 1))));
        assertThat(told)
                .extracting(RowChange::sql)
                .first()
                .isEqualTo("insert into thing (id, colour, state, weight) values (?, null, 'OLD', ?)");
        assertThat(told).hasSize(2).first().extracting(RowChange::values).isEqualTo(List.of(1, 8));
    }

    @Test
    void nothing_is_moved_across_a_statement_that_reads_the_same_table() {
        List<RowChange> story = List.of(
                new RowChange("s", "insert into thing (id, colour, state) values (?, ?, 'NEW')", List.of(1, "red")),
                new RowChange("s", "insert into deed (thing, total) select id, 1 from thing where id = ?", List.of(1)),
                new RowChange("s", "update thing set id = ? where id = ?", List.of(2, 1)),
                new RowChange("s", "update thing set colour = ? where id = ?", List.of("blue", 2)));
        assertThat(RowChange.inFewer(story)).isEqualTo(story);
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
        told(batch, stream, sql, Arrays.asList(values));
    }

    private void told(UnitOfWork<Message<?>> batch, String stream, String sql, List<@Nullable Object> values) {
        batch.transformMessage(_ -> new GenericDomainEventMessage<>("thing", stream, 0, "payload"));
        rows.write(sql, values.toArray());
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private List<String> rowsAfter(Consumer<UnitOfWork<Message<?>>> telling) {
        store.jdbc().sql("truncate thing, deed").update();
        UnitOfWork<Message<?>> batch = begin();
        telling.accept(batch);
        batch.commit();
        return Stream.concat(
                        store
                                .jdbc()
                                .sql("select thing::text from thing order by id")
                                .query(String.class)
                                .list()
                                .stream(),
                        store
                                .jdbc()
                                .sql("select deed::text from deed order by thing")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
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
