package roundtable.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.commands.text.Text;
import roundtable.server.TestServer;
import roundtable.server.calls.CallTemplates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuggestingWhatTheVaultKnows {

    private final JsonMapper json = JsonMapper.builder().build();
    private final VaultVocabulary vocabulary = new VaultVocabulary(json);

    private record Judged(String widget, String zh, String en, String right) {}

    /** Questions as forms of districts and funds word them, each with what it asks for; judged before the suggestions were. */
    private static final List<Judged> JUDGED = List.of(
            new Judged("line", "企业名称", "Company name", "company-name"),
            new Judged("line", "申报单位全称（须与公章一致）", "Full name of the applicant (as on the seal)", "company-name"),
            new Judged("line", "统一社会信用代码", "Unified social credit code", "credit-code"),
            new Judged("date", "公司成立日期", "When was the company founded?", "founded-on"),
            new Judged("line", "办公地址", "Office address", "address"),
            new Judged("line", "公司官网", "Web site", "website"),
            new Judged("line", "法定代表人姓名", "Name of the legal representative", "legal-representative"),
            new Judged("money", "注册资本（万元）", "Registered capital", "registered-capital"),
            new Judged("number", "员工总数", "How many people work for you?", "employees"),
            new Judged("number", "其中研发人员数", "Research staff among them", "rd-staff"),
            new Judged("line", "项目联系人", "Contact person", "contact-name"),
            new Judged("line", "联系人手机", "Mobile phone", "contact-phone"),
            new Judged("line", "电子邮箱", "E-mail", "contact-mail"),
            new Judged("money", "上年度营业收入（选填）", "Revenue last year (optional)", "revenue-last-year"),
            new Judged("money", "上年度研发费用", "Spending on research last year", "rd-spend-last-year"),
            new Judged("money", "上年净利润", "Net profit last year", "profit-last-year"),
            new Judged("money", "累计融资额", "Funding raised so far", "funding-raised"),
            new Judged("line", "开户行", "Bank", "bank-name"),
            new Judged("line", "银行账号", "Account number", "bank-account"),
            new Judged("number", "发明专利数", "Number of patents", "patents"),
            new Judged("text", "解决什么问题", "What problem do you solve?", "project-problem"),
            new Judged("text", "技术路线", "Approach", "project-solution"),
            new Judged("text", "目标客户", "Target customers", "project-users"),
            new Judged("text", "商业模式", "Business model", "project-model"),
            new Judged("text", "竞品分析", "Competitors", "project-rivals"),
            new Judged("table", "主要成员", "Key people", "core-team"),
            new Judged("files", "营业执照副本", "Business licence", "business-licence"),
            new Judged("files", "上年度审计报告", "Audit report of last year", "audit-report"),
            new Judged("files", "商业计划书（PDF）", "Business plan (PDF)", "project-plan"),
            new Judged("files", "专利证书", "Patents", "ip-proof"),
            new Judged("files", "第三方检测报告", "Test report of a third party", "test-report"),
            new Judged("files", "社保缴纳证明", "Proof of social security", "social-security"),
            new Judged("files", "路演PPT", "Slides", "pitch-deck"),
            new Judged("files", "其他材料", "Anything else", ""),
            new Judged("files", "科研诚信承诺书", "Statement of research integrity", ""),
            new Judged("text", "资金使用计划", "How the money will be spent", ""),
            new Judged("text", "预期成果", "Expected results", ""),
            new Judged("text", "社会效益", "Benefit to society", ""),
            new Judged("money", "申请金额", "Amount requested", ""),
            new Judged("money", "自筹资金", "Own funds", ""),
            new Judged("date", "项目开始日期", "Start of the project", ""),
            new Judged("yes-no", "近三年有无失信记录", "Any breach of credit in three years?", ""));

    /** The fund's form, question by question: what of it a vault can know. */
    private static final Map<String, String> FUND = Map.ofEntries(
            Map.entry("title", "project-title"),
            Map.entry("titleEn", "project-title-en"),
            Map.entry("industry", "project-industry"),
            Map.entry("level", "readiness-level"),
            Map.entry("result", "project-result"),
            Map.entry("users", "project-users"),
            Map.entry("plan", "implementation-plan"),
            Map.entry("property", "ip-proof"),
            Map.entry("novelty", "novelty-search"));

    private boolean isRight(Judged judged) {
        return vocabulary
                .suggested(Text.of(judged.zh(), judged.en()), judged.widget())
                .orElse("")
                .equals(judged.right());
    }

    @Test
    void nine_in_ten_questions_of_other_forms_are_mapped_rightly() {
        List<Judged> wrong = JUDGED.stream().filter(judged -> !isRight(judged)).toList();
        assertThat(wrong).as("wrong suggestions").hasSizeLessThanOrEqualTo(JUDGED.size() / 10);
    }

    @Test
    void four_in_five_questions_of_the_demos_second_form_are_mapped_rightly() {
        JsonNode layout = json.readTree(TestServer.shared().bean(CallTemplates.class).all().stream()
                .filter(template -> template.code().equals("fund"))
                .findFirst()
                .orElseThrow()
                .form()
                .layout());
        int asked = 0;
        int right = 0;
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                Text label = Text.of(
                        question.path("label").path("zh").asString(),
                        question.path("label").path("en").asString());
                String name = question.path("name").asString();
                String suggested = vocabulary
                        .suggested(label, question.path("widget").asString())
                        .orElse("");
                asked++;
                right += suggested.equals(FUND.getOrDefault(name, "")) ? 1 : 0;
                assertThat(question.path("fact")
                                .asString(question.path("document").asString("")))
                        .as(name)
                        .isEqualTo(FUND.getOrDefault(name, ""));
            }
        }
        assertThat(asked).isEqualTo(19);
        assertThat(right).isGreaterThanOrEqualTo(16);
    }

    @Test
    void a_number_is_not_suggested_for_a_line_of_text() {
        assertThat(vocabulary.suggested(Text.of("员工人数", "Employees"), "line")).isEmpty();
        assertThat(vocabulary.suggested(Text.of("员工人数", "Employees"), "number")).contains("employees");
    }

    @Test
    void every_entry_has_a_code_of_its_own_and_both_languages() {
        assertThat(vocabulary.facts()).extracting(VaultVocabulary.Fact::code).doesNotHaveDuplicates();
        assertThat(vocabulary.documents())
                .extracting(VaultVocabulary.Document::code)
                .doesNotHaveDuplicates();
        assertThat(vocabulary.facts()).allSatisfy(fact -> {
            assertThat(fact.zh()).isNotBlank();
            assertThat(fact.en()).isNotBlank();
        });
    }
}
