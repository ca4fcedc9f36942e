package roundtable.server.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * One invented company, a line of {@code demo/companies.psv}.
 *
 * @param asked what it raises, in ten thousand yuan; as are {@code valuation} and {@code revenue}, of the last quarter
 * @param growth of the revenue from quarter to quarter, percent
 */
record Company(
        int number,
        Industry industry,
        Text name,
        String region,
        Text city,
        Stage stage,
        int founded,
        int employees,
        int asked,
        int valuation,
        int patents,
        int revenue,
        int growth,
        Text headline,
        Text evidence) {

    private record Place(String region, Text name) {}

    private static final Map<String, Place> PLACES = Map.ofEntries(
            place("suzhou", "CN-JS", "苏州", "Suzhou"),
            place("wuxi", "CN-JS", "无锡", "Wuxi"),
            place("changzhou", "CN-JS", "常州", "Changzhou"),
            place("nanjing", "CN-JS", "南京", "Nanjing"),
            place("hangzhou", "CN-ZJ", "杭州", "Hangzhou"),
            place("ningbo", "CN-ZJ", "宁波", "Ningbo"),
            place("wenzhou", "CN-ZJ", "温州", "Wenzhou"),
            place("jiaxing", "CN-ZJ", "嘉兴", "Jiaxing"),
            place("shanghai", "CN-SH", "上海", "Shanghai"),
            place("beijing", "CN-BJ", "北京", "Beijing"),
            place("tianjin", "CN-TJ", "天津", "Tianjin"),
            place("chongqing", "CN-CQ", "重庆", "Chongqing"),
            place("jinan", "CN-SD", "济南", "Jinan"),
            place("qingdao", "CN-SD", "青岛", "Qingdao"),
            place("weihai", "CN-SD", "威海", "Weihai"),
            place("shenzhen", "CN-GD", "深圳", "Shenzhen"),
            place("foshan", "CN-GD", "佛山", "Foshan"),
            place("dongguan", "CN-GD", "东莞", "Dongguan"),
            place("wuhan", "CN-HB", "武汉", "Wuhan"),
            place("xian", "CN-SN", "西安", "Xi'an"),
            place("lanzhou", "CN-GS", "兰州", "Lanzhou"),
            place("hefei", "CN-AH", "合肥", "Hefei"),
            place("tongling", "CN-AH", "铜陵", "Tongling"),
            place("zhangjiakou", "CN-HE", "张家口", "Zhangjiakou"),
            place("chengdu", "CN-SC", "成都", "Chengdu"),
            place("yinchuan", "CN-NX", "银川", "Yinchuan"),
            place("xiamen", "CN-FJ", "厦门", "Xiamen"),
            place("changsha", "CN-HN", "长沙", "Changsha"),
            place("baotou", "CN-NM", "包头", "Baotou"),
            place("ganzhou", "CN-JX", "赣州", "Ganzhou"),
            place("dalian", "CN-LN", "大连", "Dalian"),
            place("taiyuan", "CN-SX", "太原", "Taiyuan"),
            place("urumqi", "CN-XJ", "乌鲁木齐", "Urumqi"));

    private static Map.Entry<String, Place> place(String key, String region, String zh, String en) {
        return Map.entry(key, new Place(region, Text.of(zh, en)));
    }

    static List<Company> all() {
        int[] next = {0};
        return Lines.of("companies", parts -> of(next[0]++, parts));
    }

    private static Company of(int number, List<String> parts) {
        Place place = Objects.requireNonNull(PLACES.get(parts.get(3)), parts.get(3));
        return new Company(
                number,
                Industry.ofCode(parts.get(0)),
                Text.of(parts.get(1), parts.get(2)),
                place.region(),
                place.name(),
                Stage.valueOf(parts.get(4)),
                Integer.parseInt(parts.get(5)),
                Integer.parseInt(parts.get(6)),
                Integer.parseInt(parts.get(7)),
                Integer.parseInt(parts.get(8)),
                Integer.parseInt(parts.get(9)),
                Integer.parseInt(parts.get(10)),
                Integer.parseInt(parts.get(11)),
                Text.of(parts.get(12), parts.get(13)),
                Text.of(parts.get(14), parts.get(15)));
    }

    OrganisationId id() {
        return new OrganisationId(Telling.id("company/" + number));
    }

    /** A code of the right form that belongs to nobody: its registering department, "N9", gives none to companies. */
    String creditCode() {
        String body = String.format(Locale.ROOT, "N9370100MA%07d", number);
        return body + CreditCode.checkCharacter(body + "0");
    }
}
