package roundtable.server.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import roundtable.server.tables.Table.Cell;
import roundtable.server.tables.Table.Figure;
import roundtable.server.tables.Table.Nothing;
import roundtable.server.tables.Table.Words;

/** A table as a workbook of one sheet (ISO/IEC 29500). Texts are cells of texts, so that nothing in them is ever a formula. */
public final class Xlsx {

    private static final String AMOUNT = "#,##0.00";

    /** What Excel takes in a cell, in UTF-16 units. */
    private static final int LONGEST = 32_767;

    private Xlsx() {}

    public static byte[] of(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Roundtable", null)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int column = 0; column < table.head().size(); column++) {
                sheet.value(0, column, table.head().get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table.rows().get(row));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Nothing() -> {}
                case Figure(var value) -> {
                    sheet.value(row, column, value);
                    sheet.style(row, column).format(AMOUNT).set();
                }
                case Words(var text) ->
                    sheet.value(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }
}
