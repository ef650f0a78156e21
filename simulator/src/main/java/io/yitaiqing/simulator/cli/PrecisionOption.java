package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.Precision;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a precision such as {@code 5%} of the mean, {@code 1min} or {@code 30s}. */
final class PrecisionOption implements ITypeConverter<Precision> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})?)(%|min|s)");

    @Override
    public Precision convert(String value) {
        Matcher form = FORM.matcher(value);
        double number = form.matches() ? Double.parseDouble(form.group(1)) : 0;
        if (number <= 0 || form.group(2).equals("%") && number > 100) {
            throw new TypeConversionException("expected a precision such as 5%, 1min or 30s, but got '" + value + "'");
        }
        return switch (form.group(2)) {
            case "%" -> new Precision(true, number / 100);
            case "min" -> new Precision(false, number);
            default -> new Precision(false, number / 60);
        };
    }
}
