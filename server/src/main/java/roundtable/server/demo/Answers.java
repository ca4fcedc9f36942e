package roundtable.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import roundtable.commands.calls.CallKind;
import roundtable.commands.text.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A company's answers to the forms of {@code call-templates}, in Chinese with an English title. */
final class Answers {

    private static final int HIGHEST_LEVEL = 9;
    private static final int LOWEST_LEVEL = 5;

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /**
     * The answers, complete.
     *
     * @param starts the project's first day
     * @param plan the hash of its plan
     * @param proof the hash of its proof of intellectual property; used by a fund only
     */
    ObjectNode to(CallKind kind, Company company, Project project, LocalDate starts, String plan, String proof) {
        ObjectNode answers = begun(company, project);
        return switch (kind) {
            case COMPETITION -> competition(answers, company, project, plan);
            case FUND -> fund(answers, company, project, starts, plan, proof);
        };
    }

    /** What somebody has after the first quarter of an hour. */
    ObjectNode begun(Company company, Project project) {
        return json.createObjectNode()
                .put("title", project.title().in(Language.ZH))
                .put("titleEn", project.title().in(Language.EN))
                .put("industry", company.industry().code());
    }

    private ObjectNode competition(ObjectNode answers, Company company, Project project, String plan) {
        answers.put("problem", project.problem())
                .put("solution", solution(company, project))
                .put("stage", company.revenue() > 100 ? "sales" : company.revenue() > 0 ? "trial" : "prototype")
                .put("market", project.market());
        answers.set("revenue", yuan(company.revenue() * 40_000L));
        ArrayNode team = answers.putArray("team");
        team.addObject().put("name", "项目负责人").put("role", "总体与客户").put("months", 12);
        team.addObject().put("name", "技术负责人").put("role", "核心工艺与样机").put("months", 12);
        team.addObject().put("name", "质量工程师").put("role", "检测与认证").put("months", 6);
        answers.put("hasPartner", false);
        answers.set("amount", yuan(100_000L * (2 + company.number() % 4)));
        answers.putArray("plan").add(plan);
        return answers.put("truthful", true);
    }

    private ObjectNode fund(
            ObjectNode answers, Company company, Project project, LocalDate starts, String plan, String proof) {
        answers.put("level", Math.min(HIGHEST_LEVEL, LOWEST_LEVEL + company.patents() % 4))
                .put("result", project.problem() + solution(company, project));
        List.of("line", "certificate", "patent").forEach(answers.putArray("goals")::add);
        answers.put("users", project.market())
                .put("missing", project.missing() + "这一步完成后，即可按既定价格向首批客户供货。")
                .put("starts", starts.toString())
                .put("ends", starts.plusMonths(18).toString());
        ArrayNode milestones = answers.putArray("milestones");
        milestones
                .addObject()
                .put("what", "完成工艺定型，装成第一台中试设备")
                .put("due", starts.plusMonths(6).toString())
                .put("proof", "第三方检测报告");
        milestones
                .addObject()
                .put("what", "连续运行三个月，交付三家试用单位")
                .put("due", starts.plusMonths(12).toString())
                .put("proof", "运行记录与试用单位的意见");
        milestones
                .addObject()
                .put("what", "取得注册或认证，形成首批销售")
                .put("due", starts.plusMonths(18).toString())
                .put("proof", "证书与发票");
        answers.set("amount", yuan(500_000L * (2 + company.number() % 4)));
        answers.set("ownFunds", yuan(200_000L * (3 + company.number() % 5)));
        answers.put("fundedBefore", false);
        answers.putArray("plan").add(plan);
        answers.putArray("property").add(proof);
        return answers.put("truthful", true);
    }

    private static String solution(Company company, Project project) {
        return Objects.requireNonNull(company.headline().in(Language.ZH)) + "。" + project.how()
                + company.evidence().in(Language.ZH) + project.missing();
    }

    private ObjectNode yuan(long amount) {
        return json.createObjectNode()
                .put("amount", String.format(Locale.ROOT, "%d.00", amount))
                .put("currency", "CNY");
    }
}
