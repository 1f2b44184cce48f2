package org.seedtrain.lab.peak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// An integration changed by hand: every [ReintegrationEvent] is applied on top of what stood before, and leaves a trail.
///
/// @param integration after all events
/// @param trail one entry for each event, in order
public record Reintegration(Integration integration, List<Change> trail) {

    /// @param before the peaks that it changed
    /// @param after what they became
    /// @param totalBefore area of all peaks before it
    /// @param totalAfter area of all peaks after it
    public record Change(
            ReintegrationEvent event, List<Peak> before, List<Peak> after, double totalBefore, double totalAfter) {}

    /// @throws IllegalArgumentException when an event finds nothing to change
    public static Reintegration of(Integration automatic, List<ReintegrationEvent> events) {
        Integration now = automatic;
        List<Change> trail = new ArrayList<>();
        for (ReintegrationEvent event : events) {
            now = new Hand(now).applied(event, trail);
        }
        return new Reintegration(now, List.copyOf(trail));
    }

    private static final class Hand {
        private final Integration integration;
        private final Grid grid;
        private final PeakShape shape;

        Hand(Integration integration) {
            double[] time = integration.time_min();
            int n = time.length;
            this.integration = integration;
            this.grid = new Grid(time[0], (time[n - 1] - time[0]) / (n - 1), integration.signal(), 1, true);
            double[] over = new double[n];
            boolean[] free = new boolean[n];
            for (int i = 0; i < n; i++) {
                over[i] = integration.signal()[i] - integration.baseline()[i];
                double t = time[i];
                free[i] = integration.peaks().stream().noneMatch(peak -> t >= peak.start_min() && t <= peak.end_min());
            }
            this.shape = new PeakShape(grid, over, integration.baseline(), integration.noise(),
                    new NoiseRange(over, free, integration.noise()));
        }

        Integration applied(ReintegrationEvent event, List<Change> trail) {
            inside(event.from_min(), event);
            inside(event.to_min(), event);
            List<Peak> before = switch (event.kind()) {
                case EXCLUDE, BASELINE, MERGE -> found(peak -> peak.retention_min() >= event.from_min()
                        && peak.retention_min() <= event.to_min());
                case DROP -> found(peak -> peak.start_min() < event.from_min() && peak.end_min() > event.from_min());
            };
            int least = switch (event.kind()) {
                case EXCLUDE, DROP -> 1;
                case MERGE -> 2;
                case BASELINE -> 0;
            };
            if (before.size() < least) {
                throw new IllegalArgumentException("event '" + event.kind().word() + "' from " + event.from_min() + " to "
                        + event.to_min() + " min: there " + (before.isEmpty() ? "is no peak" : "is only one peak")
                        + "; peaks are at " + integration.peaks().stream().map(peak -> Integrator.number(peak.retention_min())).toList());
            }
            List<Peak> after = switch (event.kind()) {
                case EXCLUDE -> List.of();
                case BASELINE -> List.of(over(event));
                case MERGE -> List.of(between(before.getFirst().start_min(), before.getLast().end_min()));
                case DROP -> halves(largest(before), event.from_min());
            };
            List<Peak> gone = event.kind() == ReintegrationEvent.Kind.DROP ? List.of(largest(before)) : before;
            List<Peak> all = new ArrayList<>(integration.peaks());
            all.removeAll(gone);
            all.addAll(after);
            all.sort(Comparator.comparingDouble(Peak::retention_min));
            Integration next = integration.with(all);
            List<Peak> related = next.peaks().stream()
                    .filter(peak -> after.stream().anyMatch(one -> one.retention_min() == peak.retention_min())).toList();
            trail.add(new Change(event, gone, related, total(integration.peaks()), total(next.peaks())));
            return next;
        }

        private void inside(double t, ReintegrationEvent event) {
            if (t < grid.start() || t > grid.time(grid.n() - 1.0)) {
                throw new IllegalArgumentException("event '" + event.kind().word() + "': " + t + " min lies outside the recording, "
                        + Integrator.number(grid.start()) + " to " + Integrator.number(grid.time(grid.n() - 1.0)) + " min");
            }
        }

        private List<Peak> found(Predicate<Peak> wanted) {
            return integration.peaks().stream().filter(wanted).toList();
        }

        private static Peak largest(List<Peak> peaks) {
            return peaks.stream().max(Comparator.comparingDouble(Peak::area)).orElseThrow();
        }

        private static double total(List<Peak> peaks) {
            return peaks.stream().mapToDouble(Peak::area).sum();
        }

        private Peak over(ReintegrationEvent event) {
            int from = grid.index(event.from_min());
            int to = Math.max(from + 2, grid.index(event.to_min()));
            if (to >= grid.n()) {
                throw new IllegalArgumentException("event 'baseline': the range is too narrow");
            }
            double start = (event.startLevel() == null ? integration.signal()[from] : event.startLevel()) - integration.baseline()[from];
            double end = (event.endLevel() == null ? integration.signal()[to] : event.endLevel()) - integration.baseline()[to];
            return shape.over(from, to, start, end, top(from, to), Math.max(1, (to - from) / 8.0), Peak.Method.MANUAL);
        }

        private Peak between(double from, double to) {
            int first = grid.index(from);
            int last = Math.max(first + 2, grid.index(to));
            return shape.over(first, Math.min(grid.n() - 1, last), 0, 0, top(first, last), Math.max(1, (last - first) / 8.0), Peak.Method.MANUAL);
        }

        private List<Peak> halves(Peak peak, double at) {
            return List.of(between(peak.start_min(), at), between(at, peak.end_min()));
        }

        private int top(int from, int to) {
            int top = from;
            for (int i = from; i <= Math.min(to, grid.n() - 1); i++) {
                double height = integration.signal()[i] - integration.baseline()[i];
                top = height > integration.signal()[top] - integration.baseline()[top] ? i : top;
            }
            return top;
        }
    }
}
