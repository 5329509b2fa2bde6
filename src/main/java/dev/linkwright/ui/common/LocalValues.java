package dev.linkwright.ui.common;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.linkwright.model.FieldType;

/**
 * Writes values as people of a country do, and reads what they type. Texts, list items and anything that is not of its
 * type pass as they are.
 */
public final class LocalValues {
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    /** A year or a short number is not cut into groups. */
    private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

    private final Locale locale;
    private final String yes;
    private final String no;
    private final DecimalFormatSymbols symbols;
    private final DateTimeFormatter shownDate;
    private final List<DateTimeFormatter> readDates;

    LocalValues(Locale locale, String yes, String no) {
        this.locale = locale;
        this.yes = yes;
        this.no = no;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        this.shownDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        String digits = pattern(FormatStyle.SHORT, locale).replaceAll("d+", "d").replaceAll("M+", "M");
        String words = pattern(FormatStyle.MEDIUM, locale);
        this.readDates = List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict(words, "uuuu"), strict(digits, "uuuu"),
                strict(digits, "uu"));
    }

    private static String pattern(FormatStyle style, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale);
    }

    /** Otherwise the 31st of February would be taken for the 28th. */
    private DateTimeFormatter strict(String pattern, String year) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern.replaceAll("y+", year))
                .toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
    }

    /** What people read for a value as it is stored. */
    public String shown(FieldType type, String stored) {
        return switch (type) {
            case TEXT, LIST, PASSWORD -> stored;
            case NUMBER, DECIMAL -> PLAIN.matcher(stored).matches() ? number(new BigDecimal(stored)) : stored;
            case YES_NO -> stored.equals("true") ? yes : stored.equals("false") ? no : stored;
            case DATE -> date(stored, DateTimeFormatter.ISO_LOCAL_DATE).map(shownDate::format).orElse(stored);
        };
    }

    /** The value as it is stored for what a person typed; empty if it is not of the type. */
    public Optional<String> read(FieldType type, String typed) {
        String text = typed.strip();
        return switch (type) {
            case TEXT, LIST, PASSWORD -> Optional.of(text);
            case NUMBER -> plainNumber(text).filter(number -> !number.contains("."));
            case DECIMAL -> plainNumber(text);
            case YES_NO -> text.equalsIgnoreCase(yes) || text.equals("true")
                    ? Optional.of("true")
                    : text.equalsIgnoreCase(no) || text.equals("false") ? Optional.of("false") : Optional.empty();
            case DATE -> readDates.stream().flatMap(format -> date(text, format).stream()).findFirst()
                    .map(LocalDate::toString);
        };
    }

    /** How a value of the type is typed, such as {@code 31 Dec 2026}; empty where anything goes. */
    public String example(FieldType type) {
        return switch (type) {
            case TEXT, LIST, PASSWORD, YES_NO -> "";
            case NUMBER -> number(BigDecimal.valueOf(12_345));
            case DECIMAL -> number(new BigDecimal("12345.50"));
            case DATE -> shownDate.format(LocalDate.of(2026, 12, 31));
        };
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int fraction = Math.max(0, value.scale());
        format.setMinimumFractionDigits(fraction);
        format.setMaximumFractionDigits(fraction);
        format.setGroupingUsed(value.abs().compareTo(GROUPED_FROM) >= 0);
        return format.format(value);
    }

    private Optional<String> plainNumber(String typed) {
        String text = typed.replace('\u2212', '-').replaceAll("[\\s\\u00a0\\u202f]", " ");
        char group = Character.isSpaceChar(symbols.getGroupingSeparator()) ? ' ' : symbols.getGroupingSeparator();
        String local = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        String groups = "[+-]?\\d{1,3}([ " + Pattern.quote(String.valueOf(group)) + "]\\d{3})+(" + local + "\\d*)?";
        String together = text.matches(groups) ? text.replace(String.valueOf(group), "").replace(" ", "") : text;
        String plain = together.replace(symbols.getDecimalSeparator(), '.');
        // A separator that would mean something else here is refused rather than guessed.
        boolean foreign = together.indexOf(group) >= 0 && symbols.getDecimalSeparator() != group;
        return Stream.of(plain).filter(number -> !foreign && PLAIN.matcher(number).matches()).findFirst();
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
