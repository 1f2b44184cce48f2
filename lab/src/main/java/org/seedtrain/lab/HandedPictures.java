package org.seedtrain.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.lab.Handover.Lines;
import org.seedtrain.lab.RawData.Dish;
import org.seedtrain.lab.RawData.Image;
import org.seedtrain.lab.RawData.Shape;
import org.seedtrain.lab.RawData.Trace;
import org.seedtrain.lab.environment.Grade;

/// What an eye finds on pictures, for the analyses that take counts.
final class HandedPictures {
    private static final String CONTROL = "negative control";

    private HandedPictures() {}

    private static Map<String, List<Dish>> bySubject(RawData raw) {
        Map<String, List<Dish>> dishes = new LinkedHashMap<>();
        for (Dish dish : raw.dishes()) {
            if (!dish.subject().equals(CONTROL)) {
                dishes.computeIfAbsent(dish.subject(), key -> new ArrayList<>()).add(dish);
            }
        }
        return dishes;
    }

    static List<Handover> colonies(RawData raw, Worksheet worksheet) {
        List<Handover> all = new ArrayList<>();
        bySubject(raw).forEach((sample, dishes) -> {
            Lines lines = new Lines("dilution,volume_ml,colonies,note");
            for (Dish dish : dishes) {
                lines.row(dish.dilution(), dish.volume_mL(), dish.lawn() ? "TNTC" : (Object) (double) ColonyPicture.count(dish), "");
            }
            all.add(new Handover("colonies", sample, true, Map.of("rule", worksheet.choice("way").equals("membrane") ? "membrane" : "usp61"),
                    List.of(lines.as("plates", sample + "-plates.csv"))));
        });
        return all;
    }

    static List<Handover> media(RawData raw) {
        Map<String, List<Dish>> bySubject = bySubject(raw);
        Map<String, Long> reference = organisms(bySubject.getOrDefault(GrowthPromotionMethod.REFERENCE, List.of()));
        List<Handover> all = new ArrayList<>();
        bySubject.forEach((medium, dishes) -> {
            if (!medium.equals(GrowthPromotionMethod.REFERENCE)) {
                Lines lines = new Lines("organism,kind,reference,test");
                organisms(dishes).forEach((organism, count) ->
                        lines.row(organism, "solid", (double) reference.getOrDefault(organism, 0L), (double) count));
                all.add(new Handover("growth-promotion", medium, true, Map.of(), List.of(lines.as("counts", medium + "-media.csv"))));
            }
        });
        return all;
    }

    /// Colonies by organism: its name stands between the comma and the letter of the plate.
    private static Map<String, Long> organisms(List<Dish> dishes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Dish dish : dishes) {
            String organism = dish.name().substring(dish.name().indexOf(", ") + 2, dish.name().length() - 2);
            counts.merge(organism, ColonyPicture.count(dish), Long::sum);
        }
        return counts;
    }

    static List<Handover> room(RawData raw, Worksheet worksheet) {
        List<Handover> all = new ArrayList<>();
        bySubject(raw).forEach((room, dishes) -> {
            Lines lines = new Lines("location,grade,kind,cfu,volume_L,hours,holes");
            for (Dish dish : dishes) {
                Grade.Viable kind = ViableMethod.kind(dish);
                boolean air = kind == Grade.Viable.AIR;
                lines.row(dish.name(), worksheet.choice("grade"), ViableMethod.word(kind), (double) ColonyPicture.count(dish),
                        air ? (Object) worksheet.number("airVolume") : "",
                        kind == Grade.Viable.SETTLE ? (Object) Math.min(4, worksheet.number("settleTime")) : "", air ? (Object) AirPlates.HOLES : "");
            }
            all.add(new Handover("viable", room, true, Map.of(), List.of(lines.as("plates", "viable-plates.csv"))));
        });
        return all;
    }

    static List<Handover> gram(RawData raw) {
        List<Handover> all = new ArrayList<>();
        for (String sample : raw.images().stream().map(Image::subject).filter(subject -> !subject.endsWith(" control")).distinct().toList()) {
            Lines lines = new Lines("field,role,x_um,y_um,length_um,width_um,red");
            int field = 0;
            for (Image image : raw.images()) {
                String role = image.subject().equals(sample) ? "sample" : image.subject().endsWith(" control") ? image.subject().split(" ")[0] : "";
                if (!role.isEmpty()) {
                    field++;
                    for (Shape shape : image.shapes()) {
                        lines.row((double) field, role, shape.x(), shape.y(), shape.length(), shape.width(),
                                (double) Integer.parseInt(shape.colour().substring(1, 3), 16));
                    }
                }
            }
            all.add(new Handover("gram", sample, true, Map.of(), List.of(lines.as("cells", sample + "-cells.csv"))));
        }
        return all;
    }

    static List<Handover> broths(RawData raw, Worksheet worksheet) {
        Map<String, Map<String, String>> bySample = new LinkedHashMap<>();
        boolean control = false;
        Map<String, Integer> growing = new TreeMap<>();
        for (Trace tube : raw.traces()) {
            boolean grew = SterilityMethod.growthDay(tube) >= 0;
            if (tube.subject().equals(CONTROL)) {
                control |= grew;
            } else {
                bySample.computeIfAbsent(tube.subject(), key -> new TreeMap<>());
                growing.merge(tube.subject() + (tube.name().contains(" FTM ") ? " FTM" : " SCDM"), grew ? 1 : 0, Integer::sum);
            }
        }
        List<Handover> all = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> one : bySample.entrySet()) {
            Map<String, String> options = one.getValue();
            options.put("batch", "1");
            options.put("content", Handover.plain(worksheet.number("volume")));
            options.put("days", Handover.plain(worksheet.number("days")));
            options.put("growing-fluid-thioglycollate", Integer.toString(growing.getOrDefault(one.getKey() + " FTM", 0)));
            options.put("growing-soybean-casein", Integer.toString(growing.getOrDefault(one.getKey() + " SCDM", 0)));
            if (control) {
                options.put("negative-control-grew", "true");
            }
            all.add(new Handover("sterility", one.getKey(), true, options, List.of()));
        }
        return all;
    }
}
