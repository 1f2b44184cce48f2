package org.seedtrain.batch.qc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Entry;
import org.seedtrain.batch.Refused;
import org.seedtrain.batch.Text;
import org.seedtrain.lab.Evaluation;
import org.seedtrain.lab.Handover;
import org.seedtrain.lab.Laboratory;
import org.seedtrain.lab.RawData;
import org.seedtrain.lab.Specimen;
import org.seedtrain.lab.TestMethod;
import org.seedtrain.lab.Worksheet;
import org.seedtrain.lab.WorksheetRefused;
import org.seedtrain.plant.Mixture;
import org.seedtrain.plant.Noise;
import org.seedtrain.plant.PlantRun;

/// The laboratory bench of one run: turns a logged test into raw data and results, always the same.
public final class Bench {
    /// Temperature of the room in which tubes stand unless the worksheet says that they were cooled [K].
    private static final double ROOM = 294.15;

    private final PlantRun plant;
    private final Map<String, Double> drawn = new TreeMap<>();
    private final Map<String, Double> used = new TreeMap<>();
    private final Map<Long, RawData> raw = new TreeMap<>();
    private final Map<Long, Evaluation> evaluations = new TreeMap<>();

    public Bench(PlantRun plant) {
        this.plant = plant;
    }

    /// Notes when a sample was drawn.
    public void drawn(String sample, double time) {
        drawn.put(sample, time);
    }

    /// Notes what a test used up of its sample.
    public void tested(Body.Test test) {
        TestMethod method = Laboratory.method(test.method());
        used.merge(test.sample(), method.volume_mL(worksheet(method, test), test.sample()), Double::sum);
    }

    /// What is left in the tube when a test begins.
    private Specimen left(String sample, double time) {
        Specimen whole = specimen(sample, time);
        double left = Math.max(0, whole.volume_mL() - used.getOrDefault(sample, 0.0));
        return whole.withTube(whole.temperature_C(), left);
    }

    /// @throws Refused if this test cannot be made: no such sample or method, a worksheet that makes no sense
    public void check(Body.Test test, double time) {
        TestMethod method = method(test.method());
        boolean room = Rooms.is(plant, test.sample());
        if (room != method.ofRoom()) {
            throw room
                    ? refused(Refused.Cause.CONTENT, "refused.roomNotTube", "'" + method.id() + "' tests a sample, not a room",
                            "이 시험은 청정실이 아니라 검체를 시험합니다", method.id())
                    : refused(Refused.Cause.CONTENT, "refused.tubeNotRoom", "'" + method.id() + "' measures a room, not a sample",
                            "이 시험은 검체가 아니라 청정실을 측정합니다", method.id());
        }
        if (!room && !drawn.containsKey(test.sample())) {
            throw refused(Refused.Cause.STATE, "refused.noSample", "There is no sample '" + test.sample() + "' yet",
                    "아직 검체 '" + test.sample() + "'이(가) 없습니다", test.sample());
        }
        try {
            method.check(List.of(left(test.sample(), time)), worksheet(method, test));
            Techniques.of(test.technique());
        } catch (WorksheetRefused | IllegalArgumentException e) {
            throw refused(Refused.Cause.CONTENT, "refused.worksheet", String.valueOf(e.getMessage()),
                    "시험기록서를 확인하십시오: " + e.getMessage(), test.method());
        }
    }

    private static TestMethod method(String id) {
        try {
            return Laboratory.method(id);
        } catch (IllegalArgumentException e) {
            throw refused(Refused.Cause.CONTENT, "refused.noMethod", String.valueOf(e.getMessage()),
                    "시험법 '" + id + "'이(가) 없습니다", id);
        }
    }

    private static Worksheet worksheet(TestMethod method, Body.Test test) {
        return Worksheets.of(method, test.sample(), test.worksheet());
    }

    private static Refused refused(Refused.Cause why, String key, String en, String ko, Object... arguments) {
        return new Refused(why, key, new Text(en, ko), arguments);
    }

    /// What was in the tube when a test began.
    public Specimen specimen(String sample, double time) {
        if (Rooms.is(plant, sample)) {
            return Rooms.specimen(plant, sample, time);
        }
        Double begin = drawn.get(sample);
        double since = begin == null ? time : begin;
        Mixture content = plant.contents(sample, since);
        return Specimens.of(sample, content, time - since, ROOM);
    }

    public RawData raw(Entry entry) {
        Body.Test test = (Body.Test) entry.body();
        return raw.computeIfAbsent(entry.seq(), _ -> {
            TestMethod method = Laboratory.method(test.method());
            long seed = plant.seed() ^ Noise.hash(test.sample() + "/" + test.method() + "/" + test.attempt());
            return method.measure(
                    List.of(specimen(test.sample(), entry.time())),
                    worksheet(method, test),
                    Techniques.of(test.technique()),
                    seed);
        });
    }

    /// What the method makes of the raw data of a test.
    ///
    /// @throws RuntimeException of the method if the raw data allow no evaluation
    public Evaluation evaluation(Entry entry) {
        Body.Test test = (Body.Test) entry.body();
        RawData data = raw(entry);
        return evaluations.computeIfAbsent(entry.seq(), _ -> {
            TestMethod method = Laboratory.method(test.method());
            return method.evaluate(data, worksheet(method, test));
        });
    }

    /// The raw data of a test as the laboratory's analyses read them.
    public List<Handover> handover(Entry entry) {
        Body.Test test = (Body.Test) entry.body();
        return Handover.of(raw(entry), worksheet(Laboratory.method(test.method()), test));
    }

    /// As [#evaluation]; absent if the raw data allow none (a standard curve that cannot be fitted).
    public Optional<Evaluation> evaluated(Entry entry) {
        try {
            return Optional.of(evaluation(entry));
        } catch (WorksheetRefused | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
