package io.yitaiqing.node.journal;

/** Names in one sentence why a database could not be used. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /** The sentence for a failure with this SQL state; {@code null} where the server did not even answer. */
    static DatabaseUnavailableException of(DatabaseAddress address, String sqlState, Throwable cause) {
        return new DatabaseUnavailableException(sentence(address, sqlState == null ? "" : sqlState, cause), cause);
    }

    private static String sentence(DatabaseAddress address, String sqlState, Throwable cause) {
        return switch (sqlState) {
            case "28P01", "28000" ->
                "The database at " + address + " refuses user " + address.user()
                        + ": the password or the user is wrong.";
            case "3D000" ->
                "The server at " + address.host() + ":" + address.port() + " has no database named "
                        + address.database() + ".";
            case "42501" ->
                "User " + address.user() + " lacks a right in the database at " + address + ": " + innermost(cause);
            case "53300" -> "The database at " + address + " has no connection left for us.";
            case "57P03" -> "The database at " + address + " is starting up or shutting down.";
            case "", "08001", "08006" -> "The database at " + address + " cannot be reached: " + innermost(cause);
            default -> "The database at " + address + " cannot be used: " + innermost(cause);
        };
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }
}
