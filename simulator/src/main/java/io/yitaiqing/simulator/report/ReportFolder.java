package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.WholeFile;
import io.yitaiqing.simulator.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder a report goes to: {@code report.html}, {@code summary.csv}, {@code clerks.csv}, {@code line.csv},
 * {@code report.json}, and for each hall its picture {@code effect-HALL.svg}, where its scenario tells facts
 * {@code facts-HALL.svg}, and both in Chinese as {@code .zh-CN.svg}; of a province only {@code halls.csv}.
 */
public final class ReportFolder {

    private static final int PICTURES_MOST = 20;

    private final Path folder;

    /** A folder, which is made where it does not exist. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** A report that could not be written as a whole. */
    public static final class NotWrittenException extends Exception {

        private static final long serialVersionUID = 1;

        NotWrittenException(String sentence, IOException cause) {
            super(sentence, cause);
        }
    }

    /**
     * Writes all files. Each is written beside its place and then moved there, so that a file is either as it was
     * before or whole, and those written before a failure stay.
     */
    public void write(Findings findings) throws NotWrittenException {
        write(texts(findings));
    }

    /** Writes one line for each hall of a province. */
    public void write(Province province) throws NotWrittenException {
        write(List.of(new Text("halls.csv", province::csv)));
    }

    private void write(List<Text> texts) throws NotWrittenException {
        List<String> written = new ArrayList<>();
        String present = "";
        try {
            Files.createDirectories(folder);
            for (Text text : texts) {
                present = text.name();
                WholeFile.write(folder.resolve(present), text.content().get());
                written.add(present);
            }
        } catch (IOException e) {
            throw new NotWrittenException(
                    "Expected to write " + folder.resolve(present) + ", but " + WholeFile.reason(e) + "; "
                            + (written.isEmpty()
                                    ? "no file of the report was written."
                                    : "of the report only " + String.join(", ", written) + " is there."),
                    e);
        }
    }

    private interface Content {
        String get() throws IOException;
    }

    private record Text(String name, Content content) {}

    private static List<Text> texts(Findings findings) {
        List<Text> texts = new ArrayList<>(List.of(
                new Text("summary.csv", () -> Csv.summary(findings)),
                new Text("clerks.csv", () -> Csv.clerks(findings)),
                new Text("report.json", () -> new FindingsJson(findings).text()),
                new Text("report.html", () -> new HtmlReport(findings).page()),
                new Text("line.csv", () -> Csv.lines(findings))));
        findings.halls().keySet().stream().limit(PICTURES_MOST).forEach(hall -> {
            texts.add(new Text("effect-" + hall + ".svg", () -> new Pictures(findings, hall, Words::english).effect()));
            texts.add(new Text(
                    "effect-" + hall + ".zh-CN.svg", () -> new Pictures(findings, hall, Words::chinese).effect()));
            if (FactsPicture.drawable(findings, hall)) {
                texts.add(new Text(
                        "facts-" + hall + ".svg", () -> new FactsPicture(findings, hall, Words::english).svg()));
                texts.add(new Text(
                        "facts-" + hall + ".zh-CN.svg", () -> new FactsPicture(findings, hall, Words::chinese).svg()));
            }
        });
        return texts;
    }
}
