package org.seedtrain.plant;

import java.util.List;
import java.util.Map;

/// What the whole plant hangs on. When one of them fails, every unit has the malfunctions that it names for it
/// ([UnitModel#without]): an instructor arms it with the target [#PLANT].
public enum Header {
    /// A dip of the mains: drives lose most of their speed.
    POWER("power", "power", "Power dip in the whole plant", "전체 정전(전압 강하)"),
    COMPRESSED_AIR("compressedAir", "air", "Compressed air and process gases fail in the whole plant", "압축공기 및 공정가스 공급 중단"),
    CHILLED_WATER("chilledWater", "cooling", "Chilled water fails in the whole plant", "냉각수 공급 중단"),
    CLEAN_STEAM("cleanSteam", "steam", "Clean steam fails in the whole plant", "청정증기 공급 중단");

    /// The target of a malfunction that means all units.
    public static final String PLANT = "PLANT";

    private final MalfunctionKind kind;

    private final String service;

    Header(String name, String service, String en, String ko) {
        this.service = service;
        kind = new MalfunctionKind(name, Map.of("en", en, "ko", ko));
    }

    /// What a layout calls it under `services` of a unit.
    public String service() {
        return service;
    }

    /// As a malfunction of the plant.
    public MalfunctionKind kind() {
        return kind;
    }

    /// All of them as malfunctions.
    public static List<MalfunctionKind> kinds() {
        return java.util.Arrays.stream(values()).map(Header::kind).toList();
    }

    /// By the name of its malfunction.
    ///
    /// @throws CommandRefused if there is none of that name
    static Header named(String name) {
        for (Header header : values()) {
            if (header.kind.name().equals(name)) {
                return header;
            }
        }
        throw new CommandRefused(
                "refused.noSuchMalfunction",
                PLANT + " has no malfunction '" + name + "'; known are "
                        + String.join(", ", kinds().stream().map(MalfunctionKind::name).toList()),
                PLANT, name);
    }
}
