package roundtable.search.matching.learned;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Market.Investment;

/** A market as files: {@code companies.csv}, {@code investments.csv}, {@code candidates.csv} and {@code investors.csv}. */
public final class FilesOfAMarket {

    public static final String COMPANIES = "companies.csv";
    public static final String INVESTMENTS = "investments.csv";
    public static final String CANDIDATES = "candidates.csv";
    public static final String INVESTORS = "investors.csv";

    private FilesOfAMarket() {}

    /** The files are not what they should be. Its message names the file and the line, in both languages. */
    public static final class Unreadable extends Exception {
        Unreadable(Path file, int line, String zh, String en) {
            super(file.getFileName() + (line > 0 ? ":" + line : "") + "：" + zh + " · " + en);
        }
    }

    /** A row with its columns by name. */
    private record Row(Path file, int line, Map<String, Integer> columns, List<String> cells) {

        String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : cells.get(at).strip();
        }

        String needed(String column) throws Unreadable {
            String text = text(column);
            if (text.isEmpty()) {
                throw wrong(column + " 是空的", column + " is empty");
            }
            return text;
        }

        double amount(String column) throws Unreadable {
            String text = text(column);
            if (text.isEmpty()) {
                return 0;
            }
            try {
                double amount = Double.parseDouble(text);
                if (amount >= 0 && amount < 1e15) {
                    return amount;
                }
            } catch (NumberFormatException notANumber) {
                throw wrong(column + " 不是金额：" + text, column + " is no amount: " + text);
            }
            throw wrong(column + " 不是金额：" + text, column + " is no amount: " + text);
        }

        LocalDate day(String column) throws Unreadable {
            try {
                return LocalDate.parse(needed(column));
            } catch (DateTimeException notADay) {
                throw wrong(
                        column + " 不是日期（年-月-日）：" + text(column), column + " is no date (yyyy-mm-dd): " + text(column));
            }
        }

        /** M/D/YYYY or an ISO date; null where empty. */
        @Nullable LocalDate americanDay(String column) throws Unreadable {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                String[] parts = text.split("/", -1);
                return parts.length == 3
                        ? LocalDate.of(
                                Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                        : LocalDate.parse(text);
            } catch (DateTimeException | NumberFormatException notADay) {
                throw wrong(column + " 不是日期（月/日/年）：" + text, column + " is no date (M/D/YYYY): " + text);
            }
        }

        Unreadable wrong(String zh, String en) {
            return new Unreadable(file, line, zh, en);
        }
    }

    public static List<Company> companies(Path file) throws IOException, Unreadable {
        List<Company> companies = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : rows(file, "company_id", "category_code", "state_code", "region", "city", "founded_at")) {
            String id = row.needed("company_id");
            if (!seen.add(id)) {
                throw row.wrong("公司 " + id + " 出现两次", "company " + id + " stands there twice");
            }
            companies.add(new Company(
                    id,
                    row.text("category_code"),
                    row.text("state_code"),
                    row.text("region"),
                    row.text("city"),
                    row.americanDay("founded_at")));
        }
        return companies;
    }

    /** @param companies those that an investment may be of */
    public static List<Investment> investments(Path file, List<Company> companies) throws IOException, Unreadable {
        Set<String> known = new HashSet<>();
        companies.forEach(company -> known.add(company.id()));
        List<Investment> investments = new ArrayList<>();
        for (Row row : rows(file, "funded_on", "investor_id", "company_id", "round_amount_usd")) {
            investments.add(new Investment(
                    row.day("funded_on"),
                    row.needed("investor_id"),
                    known(row, known),
                    row.amount("round_amount_usd")));
        }
        return investments;
    }

    private static String known(Row row, Set<String> companies) throws Unreadable {
        String id = row.needed("company_id");
        if (!companies.contains(id)) {
            throw row.wrong("公司 " + id + " 不在 " + COMPANIES + " 中", "company " + id + " is not in " + COMPANIES);
        }
        return id;
    }

    /** What each asks, by company. One that stands there twice asks the larger. */
    public static Map<String, Double> candidates(Path file, List<Company> companies) throws IOException, Unreadable {
        Set<String> known = new HashSet<>();
        companies.forEach(company -> known.add(company.id()));
        Map<String, Double> asks = new LinkedHashMap<>();
        for (Row row : rows(file, "company_id", "ask_usd")) {
            asks.merge(known(row, known), row.amount("ask_usd"), Math::max);
        }
        return asks;
    }

    public static Set<String> investors(Path file) throws IOException, Unreadable {
        Set<String> investors = new LinkedHashSet<>();
        for (Row row : rows(file, "investor_id")) {
            investors.add(row.needed("investor_id"));
        }
        return investors;
    }

    private static List<Row> rows(Path file, String... needed) throws IOException, Unreadable {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(file, 0, "没有这个文件", "there is no such file");
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException notUtf8) {
            throw new Unreadable(file, 0, "不是 UTF-8 文本", "is not UTF-8 text");
        }
        if (lines.isEmpty()) {
            throw new Unreadable(file, 0, "是空的，缺表头", "is empty: its header is missing");
        }
        Map<String, Integer> columns = new HashMap<>();
        String header = lines.getFirst().startsWith("\uFEFF") ? lines.getFirst().substring(1) : lines.getFirst();
        List<String> names = cells(header);
        for (int at = 0; at < names.size(); at++) {
            columns.put(names.get(at).strip(), at);
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                throw new Unreadable(file, 1, "缺列 " + name, "column " + name + " is missing");
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (text.isBlank()) {
                continue;
            }
            List<String> cells = cells(text);
            if (cells.size() != names.size()) {
                throw new Unreadable(
                        file,
                        line,
                        "应有 " + names.size() + " 列，实有 " + cells.size() + " 列",
                        names.size() + " columns were expected, " + cells.size() + " found");
            }
            rows.add(new Row(file, line, columns, cells));
        }
        return rows;
    }

    /** RFC 4180, without line breaks inside of quotes. */
    private static List<String> cells(String line) {
        if (line.indexOf('"') < 0) {
            return Arrays.asList(line.split(",", -1));
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
