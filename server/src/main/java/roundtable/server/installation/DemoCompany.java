package roundtable.server.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** One invented company, a line of {@code demo/companies.psv}. */
record DemoCompany(Industry industry, Text name, String region, Text city, int founded, int employees, Text headline) {

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

    static List<DemoCompany> all() {
        try (InputStream in = DemoCompany.class.getResourceAsStream("/demo/companies.psv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(DemoCompany::ofLine).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoCompany ofLine(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        Place place = Objects.requireNonNull(PLACES.get(parts.get(3)), parts.get(3));
        return new DemoCompany(
                Industry.ofCode(parts.get(0)),
                Text.of(parts.get(1), parts.get(2)),
                place.region(),
                place.name(),
                Integer.parseInt(parts.get(5)),
                Integer.parseInt(parts.get(6)),
                Text.of(parts.get(12), parts.get(13)));
    }

    /** A code of the right form that belongs to nobody: its registering department, "N9", gives none to companies. */
    String creditCode(int number) {
        String body = "N9370100MA%07d".formatted(number);
        return body + CreditCode.checkCharacter(body + "0");
    }
}
