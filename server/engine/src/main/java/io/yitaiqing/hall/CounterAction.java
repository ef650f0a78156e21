package io.yitaiqing.hall;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Something done at a counter, by what an undo makes of it. */
public enum CounterAction {
    /** The visit stands where it stood, as if it had not been called; its recalls go with the call. */
    CALL("call", Undo.ALL),
    /** The visit stands where it stood, as if it had not been sent. */
    SEND("send", Undo.ALL),
    /** The visit is on its way to the counter, and whoever begins to serve it first owns it. */
    START("start", Undo.ALL),
    /** The visit is served on, its errands as they stood, unless a case was opened that its customer follows. */
    FINISH("finish", Undo.ALL),
    /** The visit is on its way to the counter, and this no-show does not count. */
    NO_SHOW("no-show", Undo.ALL),
    /** The visit is served on; a check of its papers that parked it is taken back with it. */
    PARK("park", Undo.ALL),
    /** The visit is served on with the errands it had. */
    TRANSFER("transfer", Undo.ALL),
    /** The service is at the step before. */
    STEP("step", Undo.ALONE),
    /** The paper is with its customer. */
    HAND_OVER("hand-over", Undo.ALONE),
    /** The paper is with the other clerk. */
    RETURN_PAPER("return-paper", Undo.ALONE),
    /** The papers are missing, complete or unchecked as they were before. */
    CHECK_MATERIALS("check-materials", Undo.ALONE),
    /** The visit does not ask this, and the day's quota is free for somebody else. */
    ADD_ERRAND("add-errand", Undo.ALONE),
    /** The visit asks this again, where it stood. */
    DROP_ERRAND("drop-errand", Undo.ALONE),
    /** The counter is idle, since when it was. */
    PAUSE("pause", Undo.ALONE),
    /** The counter is paused as it was, unless the pause would be over by now. */
    RESUME("resume", Undo.ALONE),
    /** Stays, because it was heard in the hall; it goes only with its call. */
    RECALL("recall", Undo.NEVER, "it called a visit again, which was heard in the hall"),
    /** Stays, because the sign-in is part of the clerk's attendance; closing the counter puts it right. */
    OPEN("open", Undo.NEVER, "it opened, and a sign-in stays in the attendance: close it instead"),
    /** Stays, because the clerk signed out and who waited for them alone was let go; opening it puts it right. */
    CLOSE("close", Undo.NEVER, "it closed, and a sign-out stays in the attendance: open it instead");

    private enum Undo {
        /** It passes the visit on: what came before it is out of reach. */
        ALL,
        /** It leaves the visit where it is: what came before it may be taken back next. */
        ALONE,
        NEVER
    }

    private static final Map<String, CounterAction> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(CounterAction::word, Function.identity()));

    private final String word;
    private final Undo undo;
    private final String whyNot;

    CounterAction(String word, Undo undo) {
        this(word, undo, "");
    }

    CounterAction(String word, Undo undo, String whyNot) {
        this.word = word;
        this.undo = undo;
        this.whyNot = whyNot;
    }

    /** The action with this word, where there is one. */
    public static Optional<CounterAction> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The word for it, as it is asked for, stored and answered. */
    public String word() {
        return word;
    }

    /** Whether it may be taken back at all. */
    public boolean undoable() {
        return undo != Undo.NEVER;
    }

    /** Whether it leaves visits where they are, so that what came before it may be taken back next. */
    public boolean leavesVisits() {
        return undo == Undo.ALONE;
    }

    /** Why it may not be taken back; empty where it may. */
    public String whyNot() {
        return whyNot;
    }
}
