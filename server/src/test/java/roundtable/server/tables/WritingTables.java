package roundtable.server.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import roundtable.server.tables.Table.Cell;

class WritingTables {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "＝1+1",
            "=cmd|'/C calc'!A0",
            "=HYPERLINK(\"http://a\",\"b\")");

    @TempDir
    private Path folder;

    private static Table table(Cell... row) {
        return new Table("申请", List.of("编号"), List.of(List.of(row)));
    }

    private static String csv(Cell... row) {
        return new String(Csv.of(table(row)), StandardCharsets.UTF_8);
    }

    @Test
    void csv_begins_with_the_mark_by_which_excel_knows_utf_8() {
        assertThat(Csv.of(table(Cell.of("片上微型质谱仪")))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv(Cell.of("片上微型质谱仪"))).isEqualTo("\uFEFF编号\r\n片上微型质谱仪\r\n");
    }

    @Test
    void csv_quotes_what_would_end_a_field() {
        assertThat(csv(Cell.of("a,b"), Cell.of("say \"so\""), Cell.of("two\nlines"), Cell.of("plain")))
                .endsWith("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain\r\n");
    }

    @Test
    void what_a_spreadsheet_would_run_becomes_text_in_csv() {
        for (String formula : FORMULAS) {
            String field = csv(Cell.of(formula)).substring("\uFEFF编号\r\n".length());
            assertThat(field.replaceFirst("^\"", "")).as(formula).startsWith("'");
        }
        assertThat(csv(Cell.of("a=b"), Cell.of("2026-CT-0001"))).endsWith("a=b,2026-CT-0001\r\n");
    }

    @Test
    void a_formula_in_the_head_becomes_text_too() {
        Table table = new Table("t", List.of("=1+1"), List.of());
        assertThat(new String(Csv.of(table), StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1+1\r\n");
    }

    @Test
    void numbers_stay_numbers_and_nothing_stays_empty() {
        assertThat(csv(Cell.of(new BigDecimal("-480000.00")), new Table.Nothing(), Cell.of(new BigDecimal("1E+6"))))
                .endsWith("\r\n-480000.00,,1000000\r\n");
    }

    @Test
    void a_workbook_has_texts_as_texts_and_numbers_as_numbers() throws Exception {
        Table table = new Table(
                "申请",
                List.of("编号", "金额"),
                FORMULAS.stream()
                        .map(formula -> List.of(Cell.of(formula), Cell.of(new BigDecimal("480000.00"))))
                        .toList());
        Map<String, String> parts = parts(Xlsx.of(table));
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        assertThat(sheet).contains("480000.00").doesNotContain("<f>", "<f ");
        assertThat(sheet.split("t=\"s\"", -1)).hasSize(2 + FORMULAS.size() + 1);
        assertThat(texts(parts)).contains("编号", "金额").containsAll(FORMULAS);
        assertThat(parts.getOrDefault("xl/workbook.xml", "")).contains("&#x7533;&#x8bf7;"); // 申请
    }

    @Test
    void a_text_too_long_for_a_workbooks_cell_is_cut_and_one_with_control_characters_is_still_a_workbook()
            throws Exception {
        Table table = new Table(
                "t", List.of("a"), List.of(List.of(Cell.of("长".repeat(40_000))), List.of(Cell.of("a\u0007b"))));
        assertThat(texts(parts(Xlsx.of(table)))).contains("长".repeat(32_767)).anyMatch(text -> text.matches("a.?b"));
    }

    private static List<String> texts(Map<String, String> parts) throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(parts.getOrDefault("xl/sharedStrings.xml", ""))))
                .getElementsByTagName("t");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** Read by its table of contents, as spreadsheets read it: its parts are written in one go, their sizes after them. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
