package io.yitaiqing.simulator.cluster;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.node.journal.RowText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the journal, the stored one and the published one, and tells what does not agree with it. */
final class Judge {

    private static final int FINDINGS_MOST = 50;

    private final DatabaseAddress database;
    private final Map<String, HallPlan> plans;
    private final List<NodeProcess> nodes;
    private final HttpClient http;

    Judge(LocalCluster cluster, HttpClient http) {
        this.database = cluster.database().address();
        this.plans = PlanFiles.read(plansFolder(cluster));
        this.nodes = cluster.nodes();
        this.http = http;
    }

    private static Path plansFolder(LocalCluster cluster) {
        return cluster.folder().resolve("halls");
    }

    /** Judges all halls. */
    Verdict judge(List<Told> told, List<Sightings> sightings) throws IOException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        try (JournalArchive archive = JournalArchive.of(database)) {
            for (int i = 0; i < told.size(); i++) {
                verdicts.add(hall(archive, told.get(i), sightings.get(i), nodes.get(i % nodes.size())));
            }
        }
        return sum(verdicts);
    }

    private Verdict hall(JournalArchive archive, Told told, Sightings sightings, NodeProcess node)
            throws IOException, InterruptedException {
        HallJudge judge = new HallJudge(plans.get(told.hall()), told, sightings);
        for (LocalDate day : archive.days(told.hall())) {
            try (Stream<String> published = published(node, told.hall(), day)) {
                Iterator<String> lines = published.iterator();
                archive.rows(told.hall(), day, row -> {
                    judge.row(row);
                    String line = lines.hasNext() ? lines.next() : "nothing";
                    if (!RowText.line(row).strip().equals(line)) {
                        judge.publishedOtherwise("The row of hall " + told.hall() + " after " + row.after()
                                + " is published otherwise than it is stored.");
                    }
                });
                if (lines.hasNext()) {
                    judge.publishedOtherwise(
                            "Hall " + told.hall() + " has more rows published on " + day + " than are stored.");
                }
            }
        }
        judge.close();
        return judge.verdict();
    }

    private Stream<String> published(NodeProcess node, String hall, LocalDate day)
            throws IOException, InterruptedException {
        URI events = node.address().resolve("/api/v1/halls/" + hall + "/days/" + day + "/events");
        for (int attempt = 0; attempt < 60; attempt++) {
            HttpResponse<Stream<String>> response = http.send(
                    HttpRequest.newBuilder(events)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() == 200) {
                return response.body();
            }
            response.body().close();
            Thread.sleep(500);
        }
        throw new ClusterFailure("Expected " + events + " to be readable, but the node does not give it.");
    }

    private static Verdict sum(List<Verdict> verdicts) {
        return new Verdict(
                verdicts.stream().mapToLong(Verdict::rows).sum(),
                verdicts.stream().mapToLong(Verdict::commands).sum(),
                verdicts.stream().mapToLong(Verdict::forks).sum(),
                verdicts.stream().mapToLong(Verdict::lostAcknowledgements).sum(),
                verdicts.stream().mapToLong(Verdict::doubles).sum(),
                verdicts.stream().mapToLong(Verdict::streamGaps).sum(),
                verdicts.stream()
                        .flatMap(verdict -> verdict.findings().stream())
                        .limit(FINDINGS_MOST)
                        .toList());
    }
}
