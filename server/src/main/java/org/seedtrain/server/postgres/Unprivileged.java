package org.seedtrain.server.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL refuses to run as root. When Seedtrain itself was started as root, its programs are run inside a user
/// namespace of their own (where they are nobody), or, where the machine forbids that, as the user `nobody`.
///
/// @param prefix what is written before each command
/// @param owner the user that must own the cluster's files, or empty when they stay with the present user
record Unprivileged(List<String> prefix, String owner) {

    static Unprivileged forFolder(Path folder) throws IOException {
        if (!isRoot()) {
            return new Unprivileged(List.of(), "");
        }
        List<String> namespace = List.of("unshare", "-U");
        if (succeeds(namespace, "true")) {
            return new Unprivileged(namespace, "");
        }
        String user = exists("postgres") ? "postgres" : "nobody";
        List<String> other = List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups");
        if (succeeds(other, "true")) {
            ClusterFiles.give(folder, user);
            if (succeeds(other, "test", "-w", folder.toString())) {
                return new Unprivileged(other, user);
            }
            throw new IOException("PostgreSQL cannot run as root, and as the user '" + user + "' it cannot reach "
                    + folder + ". Start Seedtrain as an ordinary user, or give it a folder that everybody can enter, "
                    + "e.g. --data /var/lib/seedtrain.");
        }
        throw new IOException("PostgreSQL cannot run as root, and this machine lets root neither open a user namespace"
                + " (unshare -U) nor become another user (setpriv). Start Seedtrain as an ordinary user, or use your"
                + " own PostgreSQL with --db URL.");
    }

    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        }
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean exists(String user) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String group(String user) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(user);
            return user;
        } catch (IOException e) {
            return "nogroup";
        }
    }

    private static boolean succeeds(List<String> prefix, String... words) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("/dev/null"))
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
