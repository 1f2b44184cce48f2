package org.seedtrain.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What was measured on.
///
/// @param cores that this process may use
/// @param memory physical [GB]
/// @param load how many processes wanted to run just before, on average over a minute; negative if unknown
public record Machine(String cpu, int cores, double memory, String jdk, String system, double load) {
    public static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double memory = system instanceof com.sun.management.OperatingSystemMXBean known
                ? Math.rint(known.getTotalMemorySize() / 1e8) / 10
                : Double.NaN;
        return new Machine(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Math.rint(system.getSystemLoadAverage() * 100) / 100);
    }

    /// What to think of the numbers if others were at work here, too.
    public Optional<String> remark() {
        return load > 0.5
                ? Optional.of("others were using this machine (load " + load + " on " + cores
                        + " cores before the start): repeat at a quiet moment")
                : Optional.empty();
    }

    private static String processor() {
        try {
            Path linux = Path.of("/proc/cpuinfo");
            if (Files.isReadable(linux)) {
                for (String line : Files.readAllLines(linux)) {
                    if (line.startsWith("model name") || line.startsWith("Model")) {
                        return line.substring(line.indexOf(':') + 1).strip();
                    }
                }
                return "unknown";
            }
            Process mac = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
            mac.waitFor(2, TimeUnit.SECONDS);
            return new String(mac.getInputStream().readAllBytes()).strip();
        } catch (IOException unknown) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
