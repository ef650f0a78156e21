package io.yitaiqing.node.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found wrong with one file, each with its place; the file is read to its end all the same. */
final class Findings {

    private final YamlTree tree;
    private final List<ConfigException> found = new ArrayList<>();

    Findings(YamlTree tree) {
        this.tree = tree;
    }

    /** Notes what is wrong at a path of keys such as {@code services.bill-payment.prefix}. */
    void add(String path, String sentence) {
        found.add(tree.wrong(path, sentence));
    }

    /** Everything found, from the file's top to its end. */
    List<ConfigException> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ConfigException::line))
                .toList();
    }
}
