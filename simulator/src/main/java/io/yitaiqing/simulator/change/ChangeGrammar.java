package io.yitaiqing.simulator.change;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.simulator.change.ShareOfPeople.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How changes are written: see {@link #FORMS}; {@code @HALL} behind one limits it to a hall, {@code +} joins several.
 */
public final class ChangeGrammar {

    /** The forms of a change, as a help text lists them. */
    public static final String FORMS = "counter=COUNTER, skill=CLERK:SERVICE[:LEVEL], 一台清[=LEVEL] or"
            + " yitaiqing[=LEVEL], appointments=SERVICE:SHARE, self-service=SERVICE:SHARE, policy=POLICY,"
            + " arrivals=[SERVICE:]xFACTOR";

    private static final int MOST_TOGETHER = 10;
    private static final int LONGEST = 400;
    private static final double MOST_FACTOR = 100;
    private static final String NEW_SKILL = "3";
    private static final Pattern ONE = Pattern.compile("(?<word>[^=@+]+)(=(?<values>[^=@+]*))?(@(?<hall>[^=@+]*))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

    private final String text;

    private ChangeGrammar(String text) {
        this.text = text;
    }

    /** Reads a change; one that cannot be understood is a {@link WrongChangeException}. */
    public static Change parse(String text) {
        String[] parts = text.split("\\+", -1);
        if (text.length() > LONGEST || parts.length > MOST_TOGETHER) {
            throw new WrongChangeException("Expected a change of at most " + LONGEST + " characters and "
                    + MOST_TOGETHER + " parts, but got " + text.length() + " and " + parts.length + ".");
        }
        List<Change> changes = new ArrayList<>();
        for (String part : parts) {
            changes.add(new ChangeGrammar(part).one());
        }
        return changes.size() == 1 ? changes.getFirst() : new OneAfterAnother(List.copyOf(changes));
    }

    private Change one() {
        Matcher form = ONE.matcher(text);
        if (!form.matches()) {
            throw new WrongChangeException("Expected a change (" + FORMS + "), but got '" + text + "'.");
        }
        String word = form.group("word");
        String values = Optional.ofNullable(form.group("values")).orElse("");
        List<String> given = values.isEmpty() ? List.of() : List.of(values.split(":", -1));
        HallChange change = switch (word) {
            case "counter" ->
                new OneMoreCounter(counted(given, 1, 1, "counter=COUNTER").getFirst());
            case "skill" -> skill(counted(given, 2, 3, "skill=CLERK:SERVICE or skill=CLERK:SERVICE:LEVEL"));
            case "yitaiqing", "一台清" -> everything(counted(given, 0, 1, word + " or " + word + "=LEVEL"));
            case "appointments" -> share(Way.APPOINTMENT, given);
            case "self-service" -> share(Way.SELF_SERVICE, given);
            case "policy" -> policy(counted(given, 1, 1, "policy=POLICY").getFirst());
            case "arrivals" -> arrivals(counted(given, 1, 2, "arrivals=xFACTOR or arrivals=SERVICE:xFACTOR"));
            default -> throw new WrongChangeException("Expected a change (" + FORMS + "), but got '" + text + "'.");
        };
        return form.group("hall") == null ? change : new InOneHall(change, form.group("hall"));
    }

    private List<String> counted(List<String> given, int least, int most, String form) {
        if (given.size() < least || given.size() > most || given.stream().anyMatch(String::isBlank)) {
            throw new WrongChangeException("Expected " + form + ", but got '" + text + "'.");
        }
        return given;
    }

    private SkillTaught skill(List<String> given) {
        return new SkillTaught(given.get(0), given.get(1), level(given.size() == 3 ? given.get(2) : NEW_SKILL));
    }

    private EveryCounterServesAll everything(List<String> given) {
        return new EveryCounterServesAll(level(given.isEmpty() ? NEW_SKILL : given.getFirst()));
    }

    private int level(String given) {
        if (!given.matches("[1-5]")) {
            throw new WrongChangeException(
                    "Expected a proficiency from 1 to 5 in '" + text + "', but got '" + given + "'.");
        }
        return Integer.parseInt(given);
    }

    private ShareOfPeople share(Way way, List<String> given) {
        List<String> two = counted(given, 2, 2, way.word() + "=SERVICE:SHARE");
        String share = two.get(1);
        boolean percent = share.endsWith("%");
        String number = percent ? share.substring(0, share.length() - 1) : share;
        double value = NUMBER.matcher(number).matches() ? Double.parseDouble(number) / (percent ? 100 : 1) : -1;
        if (value < 0 || value > 1) {
            throw new WrongChangeException(
                    "Expected a share such as 30% or 0.3 in '" + text + "', but got '" + share + "'.");
        }
        return new ShareOfPeople(way, two.get(0), value);
    }

    private DispatchedBy policy(String name) {
        if (!Policies.all().containsKey(name)) {
            throw new WrongChangeException("Expected a dispatch policy ("
                    + String.join(", ", Policies.all().keySet()) + "), but got '" + name + "'.");
        }
        return new DispatchedBy(name);
    }

    private ArrivalsFactor arrivals(List<String> given) {
        String factor = given.getLast();
        String number = factor.startsWith("x") ? factor.substring(1) : "";
        double value = NUMBER.matcher(number).matches() ? Double.parseDouble(number) : -1;
        if (value < 0 || value > MOST_FACTOR) {
            throw new WrongChangeException(
                    "Expected a factor such as x1.2, at most x100, in '" + text + "', but got '" + factor + "'.");
        }
        return new ArrivalsFactor(given.size() == 2 ? Optional.of(given.getFirst()) : Optional.empty(), value);
    }
}
