package roundtable.commands.taxonomy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/** The zone's five leading industries and their children, by stable code: {@code biomedicine}, {@code biomedicine/diagnostics}. */
public enum Industry {
    BIOMEDICINE("biomedicine", Text.of("生物医药", "Biomedicine")),
    DIAGNOSTICS("biomedicine/diagnostics", Text.of("体外诊断", "In-vitro diagnostics")),
    THERAPEUTICS("biomedicine/therapeutics", Text.of("创新药", "Therapeutics")),
    MEDICAL_DEVICES("biomedicine/devices", Text.of("医疗器械", "Medical devices")),
    ROBOTICS("robotics", Text.of("机器人", "Robotics")),
    INDUSTRIAL_ROBOTS("robotics/industrial", Text.of("工业机器人", "Industrial robots")),
    SPECIAL_ROBOTS("robotics/special", Text.of("特种机器人", "Special-purpose robots")),
    MOTION("robotics/motion", Text.of("传动与感知", "Motion and sensing")),
    NEW_ENERGY("energy", Text.of("新能源", "New energy")),
    STORAGE("energy/storage", Text.of("储能", "Energy storage")),
    HYDROGEN("energy/hydrogen", Text.of("氢能", "Hydrogen")),
    PHOTOVOLTAICS("energy/photovoltaics", Text.of("光伏", "Photovoltaics")),
    NEW_MATERIALS("materials", Text.of("新材料", "New materials")),
    SEMICONDUCTOR_MATERIALS("materials/semiconductor", Text.of("半导体材料", "Semiconductor materials")),
    COMPOSITES("materials/composites", Text.of("复合材料", "Composites")),
    RARE_EARTH("materials/rare-earth", Text.of("稀土功能材料", "Rare-earth materials")),
    INDUSTRIAL_SOFTWARE("software", Text.of("工业软件", "Industrial software")),
    SIMULATION("software/simulation", Text.of("仿真与设计", "Simulation and design")),
    MANUFACTURING_SYSTEMS("software/manufacturing", Text.of("制造执行", "Manufacturing systems")),
    INDUSTRIAL_AI("software/ai", Text.of("工业智能", "Industrial AI"));

    private final String code;
    private final Text label;

    Industry(String code, Text label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    /** The leading industry this one belongs to; itself where it is one. */
    public Industry leading() {
        int slash = code.indexOf('/');
        return slash < 0 ? this : ofCode(code.substring(0, slash));
    }

    public static List<Industry> all() {
        return List.of(values());
    }

    /** @throws IllegalArgumentException for a code nobody has given out */
    public static Industry ofCode(String code) {
        Industry found = find(code);
        if (found == null) {
            throw new IllegalArgumentException("no industry has the code " + code);
        }
        return found;
    }

    public static @Nullable Industry find(String code) {
        return Arrays.stream(values())
                .filter(industry -> industry.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
