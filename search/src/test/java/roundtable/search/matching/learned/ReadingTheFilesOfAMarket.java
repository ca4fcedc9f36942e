package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.search.matching.learned.FilesOfAMarket.Unreadable;
import roundtable.search.matching.learned.Market.Company;

/** Files in, ranks out; and what is wrong with a file is said with its line. */
class ReadingTheFilesOfAMarket {

    @TempDir
    Path folder;

    @BeforeEach
    void a_small_market() throws IOException {
        write("companies.csv", """
            company_id,category_code,state_code,region,city,founded_at
            C1,web,CA,SF Bay,San Francisco,7/1/2010
            C2,"cleantech, solar",NY,New York,,
            """);
        write("investments.csv", """
            funded_on,investor_id,company_id,round_amount_usd
            2010-05-01,I1,C1,250000
            """);
        write("candidates.csv", "company_id,ask_usd\nC1,1000000\nC2,0\n");
        write("investors.csv", "investor_id\nI1\nI2\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void isRefused(String... parts) {
        assertThatThrownBy(() -> MatchCommand.rank(folder, Direction.DEALS_FOR_INVESTORS))
                .isInstanceOf(Unreadable.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void the_columns_are_read_by_their_names() throws Exception {
        List<Company> companies = FilesOfAMarket.companies(folder.resolve("companies.csv"));
        assertThat(companies)
                .containsExactly(
                        new Company("C1", "web", "CA", "SF Bay", "San Francisco", LocalDate.of(2010, 7, 1)),
                        new Company("C2", "cleantech, solar", "NY", "New York", "", null));
        write("candidates.csv", "ask_usd,company_id\n5,C2\n7,C2\n");
        assertThat(FilesOfAMarket.candidates(folder.resolve("candidates.csv"), companies))
                .isEqualTo(Map.of("C2", 7.0));
    }

    @Test
    void whom_one_has_funded_is_left_out_and_a_stranger_is_ranked_for_too() throws Exception {
        assertThat(MatchCommand.rank(folder, Direction.DEALS_FOR_INVESTORS))
                .containsExactlyInAnyOrder(
                        new MatchCommand.Line("I1", "C2", 1),
                        new MatchCommand.Line("I2", "C1", 1),
                        new MatchCommand.Line("I2", "C2", 2));
        assertThat(MatchCommand.rank(folder, Direction.INVESTORS_FOR_DEALS))
                .contains(new MatchCommand.Line("C1", "I2", 1))
                .doesNotContain(new MatchCommand.Line("C1", "I1", 1));
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("candidates.csv"));
        isRefused("candidates.csv", "there is no such file", "没有这个文件");
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        write("candidates.csv", "company_id\nC1\n");
        isRefused("candidates.csv:1", "column ask_usd is missing");
    }

    @Test
    void an_empty_file_has_no_header() throws IOException {
        write("investors.csv", "");
        isRefused("investors.csv", "header is missing");
    }

    @Test
    void a_row_that_is_wrong_is_named_by_its_line() throws IOException {
        write(
                "investments.csv",
                "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,I1,C1,1\n2010-13-01,I1,C1,1\n");
        isRefused("investments.csv:3", "funded_on is no date", "2010-13-01");
        write("investments.csv", "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,I1,C9,1\n");
        isRefused("investments.csv:2", "company C9 is not in companies.csv");
        write("investments.csv", "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,I1,C1,-1\n");
        isRefused("investments.csv:2", "round_amount_usd is no amount: -1");
        write("investments.csv", "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,I1,C1,much\n");
        isRefused("investments.csv:2", "round_amount_usd is no amount: much");
        write("investments.csv", "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,,C1,1\n");
        isRefused("investments.csv:2", "investor_id is empty");
        write("investments.csv", "funded_on,investor_id,company_id,round_amount_usd\n2010-05-01,I1\n");
        isRefused("investments.csv:2", "4 columns were expected, 2 found");
    }

    @Test
    void a_company_that_stands_there_twice_is_named() throws IOException {
        write("companies.csv", """
            company_id,category_code,state_code,region,city,founded_at
            C1,web,CA,SF Bay,San Francisco,
            C1,web,CA,SF Bay,San Francisco,
            """);
        isRefused("companies.csv:3", "company C1 stands there twice");
    }

    @Test
    void what_is_not_text_is_said_so() throws IOException {
        Files.write(folder.resolve("investors.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        isRefused("investors.csv", "is not UTF-8 text");
    }
}
