package org.seedtrain.plant.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.seedtrain.plant.AlarmLimit;
import org.seedtrain.plant.MalfunctionKind;
import org.seedtrain.plant.probe.ProbeKind;
import org.seedtrain.plant.utility.RoomPlan.Door;
import org.seedtrain.plant.utility.RoomPlan.Room;

/// What clean rooms show and what can be set in them.
final class CleanRoomsPanel {
    /// Tags shown of each room.
    static final int SHOWN = 9;
    private static final Map<String, String[]> TITLES = new TreeMap<>(Map.of(
            "CORRIDOR", new String[] {"Corridor", "복도"},
            "CHANGING", new String[] {"Changing room", "갱의실"},
            "AIRLOCK", new String[] {"Airlock", "에어록"},
            "PREPARATION", new String[] {"Preparation room", "조제실"},
            "FILLING", new String[] {"Filling room", "충전실"},
            "ZONE", new String[] {"Unidirectional zone", "단일방향류 구역"}));

    private CleanRoomsPanel() {}

    private static String[] title(String room) {
        return TITLES.getOrDefault(room, new String[] {room, room});
    }

    static Board board(String unit, List<Room> rooms, List<Door> doors) {
        Board board = new Board(unit);
        board.onOff("fan.run", "Air handling unit", "공조기", true);
        board.setting("fan.speed", "Fan speed", "송풍기 속도", "%", 20, 110, 0, 100);
        String[] names = new String[2 * rooms.size()];
        for (int i = 0; i < rooms.size(); i++) {
            names[2 * i] = title(rooms.get(i).name())[0];
            names[2 * i + 1] = title(rooms.get(i).name())[1];
        }
        board.choice("sampler.at", "Sampler and counter stand in", "채취기 위치", 0, names);
        for (Room room : rooms) {
            String[] t = title(room.name());
            String r = room.name();
            board.setting(r + ".people", t[0] + ": people", t[1] + ": 인원", "1", 0, 20, 0, room.people());
            board.choice(r + ".gown", t[0] + ": they wear", t[1] + ": 복장", room.gown(), "street clothes", "평상복", "gown for D", "D등급 복장", "gown for C", "C등급 복장", "gown for A/B", "A/B등급 복장");
            board.choice(r + ".activity", t[0] + ": they", t[1] + ": 활동", 1, "stand still", "정지", "work", "작업", "walk fast", "빠른 이동");
        }
        for (Door door : doors) {
            String one = rooms.get(door.one()).name();
            String other = rooms.get(door.other()).name();
            board.onOff(
                    door.name() + ".open",
                    "Door " + title(one)[0] + " - " + title(other)[0],
                    title(one)[1] + " - " + title(other)[1] + " 문",
                    false);
        }
        for (Room room : rooms) {
            String[] t = title(room.name());
            String r = room.name();
            board.probe(ProbeKind.PRESSURE, 300, r + ".pressure", t[0] + ": pressure", t[1] + ": 차압", "Pa", -100, 200, 1);
            board.probe(ProbeKind.PARTICLES, r + ".particles", t[0] + ": particles from 0.5 µm", t[1] + ": 0.5 µm 이상 입자", "1/m3", 0, 1e9, 0);
            board.computed(r + ".particles5", t[0] + ": particles from 5 µm", t[1] + ": 5 µm 이상 입자", "1/m3", 0, 1e8, 0);
            board.probe(ProbeKind.TEMPERATURE, r + ".temperature", t[0] + ": temperature", t[1] + ": 온도", "Cel", 0, 60, 1);
            board.computed(r + ".airChanges", t[0] + ": air changes", t[1] + ": 환기 횟수", "1/h", 0, 2000, 1);
            board.computed(r + ".air", t[0] + ": germs in the last air sample (1 m3)", t[1] + ": 부유균 시료(1 m3)", "1", 0, 1e6, 0);
            board.computed(r + ".settle", t[0] + ": germs on the last settle plate", t[1] + ": 낙하균 평판", "1", 0, 1e6, 0);
            board.computed(r + ".contact", t[0] + ": germs on the last contact plate", t[1] + ": 표면균 평판", "1", 0, 1e6, 0);
            board.computed(r + ".humidity", t[0] + ": relative humidity", t[1] + ": 상대습도", "%", 0, 100, 0);
        }
        return board;
    }

    static List<MalfunctionKind> faults(List<Room> rooms) {
        List<MalfunctionKind> kinds = new ArrayList<>(List.of(
                MalfunctionKind.of("fan", "Fan loses speed", "송풍기 출력 저하"),
                MalfunctionKind.of("loading", "Filters load up", "필터 차압 상승(막힘)"),
                MalfunctionKind.of("cooling", "Cooling coil fails", "냉각 코일 고장"),
                MalfunctionKind.of("interlock", "Door interlock does not hold", "문 연동장치 고장")));
        for (Room room : rooms) {
            String[] t = title(room.name());
            kinds.add(MalfunctionKind.of(room.filter(), t[0] + ": filter leaks", t[1] + ": HEPA 필터 누설"));
            kinds.add(MalfunctionKind.of(room.damper(), t[0] + ": damper stuck open", t[1] + ": 댐퍼 열림 고착"));
        }
        return kinds;
    }

    static List<AlarmLimit> alarms(String name, List<Room> rooms) {
        List<AlarmLimit> alarms = new ArrayList<>();
        for (Room room : rooms) {
            if (room.pressure() > 5) {
                alarms.add(new AlarmLimit(
                        name + "." + room.name() + ".pressure", "low",
                        Map.of("en", title(room.name())[0] + ": pressure lost", "ko", title(room.name())[1] + ": 차압 저하"),
                        2, false, room.pressure() - 8, 2, null));
            }
        }
        return alarms;
    }
}
