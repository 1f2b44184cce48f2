package org.seedtrain.plant.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.seedtrain.plant.Action;
import org.seedtrain.plant.Actions;
import org.seedtrain.plant.Command;
import org.seedtrain.plant.CommandRefused;
import org.seedtrain.plant.Site;

/// Which container hangs at which port of a unit.
record Hoses(Map<String, String> at) {
    Hoses {
        at = Map.copyOf(at);
    }

    static Hoses of(Map<String, String> layout) {
        return new Hoses(layout);
    }

    Optional<String> of(String port) {
        return Optional.ofNullable(at.get(port));
    }

    /// Refuses if nothing hangs at one of these ports.
    void require(String unit, String... ports) {
        for (String port : ports) {
            if (!at.containsKey(port)) {
                throw new CommandRefused(
                        "refused.noHose", unit + " has nothing connected at '" + port + "'", unit, port);
            }
        }
    }

    /// The actions `connect` and `disconnect`.
    static List<Action> actions() {
        return List.of(
                Actions.of("connect", "Connect a hose", "호스 연결")
                        .name("port", "Port", "포트", Action.Kind.PORT, true)
                        .name("to", "Container", "용기", Action.Kind.CONTAINER, true)
                        .action(),
                Actions.of("disconnect", "Take a hose off", "호스 분리")
                        .name("port", "Port", "포트", Action.Kind.PORT, true)
                        .action());
    }

    static boolean isOne(Command.Act act) {
        return act.action().equals("connect") || act.action().equals("disconnect");
    }

    static List<Action> with(Action... own) {
        List<Action> all = new ArrayList<>(List.of(own));
        all.addAll(actions());
        return List.copyOf(all);
    }

    Hoses act(Command.Act act, List<String> ports, Site site) {
        String port = act.names().get("port");
        if (!ports.contains(port)) {
            throw new CommandRefused(
                    "refused.noSuchPort",
                    act.target() + " has no port '" + port + "'; it has " + String.join(", ", ports),
                    act.target(),
                    port);
        }
        Map<String, String> changed = new TreeMap<>(at);
        if (act.action().equals("disconnect")) {
            changed.remove(port);
        } else {
            String to = act.names().get("to");
            if (to.equals(act.target())) {
                throw new CommandRefused("refused.sameUnit", to + " cannot be connected to itself", to);
            }
            site.contents(to);
            changed.put(port, to);
        }
        return new Hoses(changed);
    }
}
