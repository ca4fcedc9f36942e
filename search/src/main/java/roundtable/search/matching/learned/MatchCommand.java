package roundtable.search.matching.learned;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import roundtable.search.matching.learned.FilesOfAMarket.Unreadable;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Ranker.Ranked;

/**
 * {@code match FOLDER OUT.tsv [--for-deals]}: ranks the candidates for each investor, or the investors for each candidate, twenty of each.
 * Ends with 2 for wrong usage and 1 for files that cannot be read.
 */
public final class MatchCommand {

    public static final int RANKS = 20;

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private MatchCommand() {}

    /** Two names and a rank from 1. */
    public record Line(String of, String ranked, int rank) {}

    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        List<String> rest = new ArrayList<>(List.of(words));
        Direction direction =
                rest.remove("--for-deals") ? Direction.INVESTORS_FOR_DEALS : Direction.DEALS_FOR_INVESTORS;
        if (rest.size() != 2 || rest.stream().anyMatch(word -> word.startsWith("-"))) {
            System.err.println("用法 · Usage: ./roundtable match FOLDER OUT.tsv [--for-deals]");
            System.exit(WRONG_USAGE);
        }
        try {
            write(rank(Path.of(rest.get(0)), direction), Path.of(rest.get(1)));
        } catch (Unreadable wrong) {
            System.err.println(wrong.getMessage());
            System.exit(FAILED);
        } catch (IOException failure) {
            System.err.println("读写失败 · Reading or writing failed: " + failure);
            System.exit(FAILED);
        }
    }

    /** Ranks what the files of a folder ask for. */
    public static List<Line> rank(Path folder, Direction direction) throws IOException, Unreadable {
        List<Company> companies = FilesOfAMarket.companies(folder.resolve(FilesOfAMarket.COMPANIES));
        Market market = new Market(
                companies, FilesOfAMarket.investments(folder.resolve(FilesOfAMarket.INVESTMENTS), companies));
        Map<String, Double> asks = FilesOfAMarket.candidates(folder.resolve(FilesOfAMarket.CANDIDATES), companies);
        List<String> investors = List.copyOf(FilesOfAMarket.investors(folder.resolve(FilesOfAMarket.INVESTORS)));
        return rank(market, asks, investors, direction);
    }

    /** @param asks by company; 0 where unknown */
    public static List<Line> rank(
            Market market, Map<String, Double> asks, List<String> investors, Direction direction) {
        List<Round> open = asks.entrySet().stream()
                .map(ask -> new Round(market.company(ask.getKey()), ask.getValue()))
                .toList();
        int[] numbers = investors.stream().mapToInt(market::investor).toArray();
        Ranker ranker = Ranker.learn(market, open, numbers, direction);
        boolean forDeals = direction == Direction.INVESTORS_FOR_DEALS;
        List<List<Ranked>> ranked = forDeals
                ? ranker.investors(RANKS)
                : IntStream.of(numbers)
                        .parallel()
                        .mapToObj(investor -> ranker.rounds(investor, RANKS))
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < ranked.size(); k++) {
            String of = forDeals ? market.companyId(open.get(k).company()) : investors.get(k);
            int rank = 1;
            for (Ranked one : ranked.get(k)) {
                String other = forDeals
                        ? investors.get(one.place())
                        : market.companyId(open.get(one.place()).company());
                lines.add(new Line(of, other, rank++));
            }
        }
        return lines;
    }

    private static void write(List<Line> lines, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Line line : lines) {
                writer.write(line.of() + '\t' + line.ranked() + '\t' + line.rank() + '\n');
            }
        }
    }
}
