package org.seedtrain.batch.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.seedtrain.plant.MaterialLot;
import org.seedtrain.plant.PlantLayout;

/// The lots in the store as their labels describe them during a run.
public final class Lots {
    private final Map<String, MaterialLot> lots = new LinkedHashMap<>();
    private final LocalDate firstDay;

    /// @param start when the run began; periods count from its day
    public Lots(PlantLayout layout, Instant start) {
        layout.lots().forEach(lot -> lots.put(lot.id(), lot));
        this.firstDay = start.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public Optional<MaterialLot> lot(String id) {
        return Optional.ofNullable(lots.get(id));
    }

    public Iterable<MaterialLot> all() {
        return lots.values();
    }

    /// Last day of use.
    public LocalDate expiry(MaterialLot lot) {
        return lot.expiry().startsWith("P")
                ? firstDay.plus(Period.parse(lot.expiry()))
                : LocalDate.parse(lot.expiry());
    }

    /// @param time simulated time [s]
    public boolean expired(MaterialLot lot, double time) {
        return expiry(lot).isBefore(firstDay.plusDays((long) Math.floor(time / 86400)));
    }

    /// What stands against using a lot; empty if nothing does.
    Optional<org.seedtrain.batch.Text> objection(MaterialLot lot, double time) {
        if (expired(lot, time)) {
            return Optional.of(new org.seedtrain.batch.Text("expired", "유효기한 경과"));
        }
        return switch (lot.status()) {
            case "released" -> Optional.empty();
            case "quarantine" -> Optional.of(new org.seedtrain.batch.Text("in quarantine", "격리 보관 중"));
            case "rejected" -> Optional.of(new org.seedtrain.batch.Text("rejected", "부적합"));
            default -> Optional.of(org.seedtrain.batch.Text.same(lot.status()));
        };
    }
}
