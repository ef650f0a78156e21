package io.yitaiqing.node.journal;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where a PostgreSQL database is and who we are there. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    private static final String FORM = "postgresql://user:password@host:port/database";
    private static final int DEFAULT_PORT = 5432;

    public DatabaseAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    /** Reads {@code postgresql://user:password@host:port/database}; port and password may be left out. */
    public static DatabaseAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            // The reason only: the whole message would show the password.
            throw wrong("is not a URL (" + e.getReason() + ")");
        }
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw wrong("does not begin with postgresql://");
        }
        if (uri.getHost() == null) {
            throw wrong("names no host");
        }
        if (uri.getRawPath() == null || uri.getRawPath().length() < 2) {
            throw wrong("names no database");
        }
        if (uri.getRawUserInfo() == null) {
            throw wrong("names no user");
        }
        if (uri.getRawQuery() != null) {
            throw wrong("has options behind '?', which are not supported");
        }
        String[] credentials = uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                decoded(uri.getRawPath().substring(1)),
                decoded(credentials[0]),
                credentials.length == 2 ? decoded(credentials[1]) : "");
    }

    DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** How Vert.x connects to it. */
    public PgConnectOptions connectOptions() {
        return new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password);
    }

    /** The address as an operator may see it: without the password. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The database URL " + what + "; expected " + FORM + ".");
    }
}
