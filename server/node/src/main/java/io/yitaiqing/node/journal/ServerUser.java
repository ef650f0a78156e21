package io.yitaiqing.node.journal;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the database server runs. PostgreSQL refuses to run as root, so a node that does run as root puts a command
 * in front of the server's: {@code unshare -U}, in which root has no power but still owns its files, or {@code setpriv}
 * to an unprivileged user.
 *
 * @param prefix the command to put in front, empty for an ordinary user
 * @param uid who must own the server's files, or {@link #OURSELVES}
 */
record ServerUser(List<String> prefix, int uid, int gid) {

    private static final int OURSELVES = -1;
    private static final ServerUser ORDINARY = new ServerUser(List.of(), OURSELVES, OURSELVES);
    private static final ServerUser UNSHARED = new ServerUser(List.of("unshare", "-U"), OURSELVES, OURSELVES);

    /** Those who may run a server on this folder, best first; the first that works is to be taken. */
    static List<ServerUser> candidates(DataFolder folder) throws IOException {
        if (!isRoot()) {
            return List.of(ORDINARY);
        }
        if (Files.exists(folder.cluster())) {
            int owner = owner(folder.cluster());
            return List.of(owner == 0 ? UNSHARED : other(owner, group(folder.cluster())));
        }
        List<ServerUser> candidates = new ArrayList<>();
        candidates.add(UNSHARED);
        if (owner(folder.path()) != 0) {
            candidates.add(other(owner(folder.path()), group(folder.path())));
        }
        candidates.addAll(unprivileged());
        return candidates;
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** The whole command line for a command of the server. */
    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Makes a file or an empty folder belong to this user. */
    void own(Path path) throws IOException {
        if (uid != OURSELVES) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    private static ServerUser other(int uid, int gid) {
        return new ServerUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    // passwd: name:password:uid:gid:...
    private static List<ServerUser> unprivileged() throws IOException {
        Path passwd = Path.of("/etc/passwd");
        if (!Files.isReadable(passwd)) {
            return List.of();
        }
        List<String> accounts = Files.readAllLines(passwd);
        return Stream.of("postgres:", "nobody:")
                .flatMap(name -> accounts.stream().filter(account -> account.startsWith(name)))
                .map(account -> account.split(":"))
                .map(fields -> other(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .toList();
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static int group(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid");
    }
}
