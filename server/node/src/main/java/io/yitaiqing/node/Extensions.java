package io.yitaiqing.node;

import io.vertx.core.Future;
import io.yitaiqing.node.live.PlacedTopics;
import io.yitaiqing.node.web.Operations;
import java.util.ArrayList;
import java.util.List;

/** The extensions of one node, and their parts once they began. */
final class Extensions {

    private final List<Extension> extensions;
    private final List<Extension.Parts> begun = new ArrayList<>();

    Extensions(List<Extension> extensions) {
        this.extensions = extensions;
    }

    /** The documents of what they will serve. */
    List<String> contracts() {
        return extensions.stream()
                .flatMap(extension -> extension.contracts().stream())
                .toList();
    }

    void start(Extension.Host host, PlacedTopics topics) {
        for (Extension extension : extensions) {
            Extension.Parts parts = extension.start(host);
            begun.add(parts);
            parts.topics().forEach(topics::add);
        }
    }

    List<Operations> operations() {
        return begun.stream().map(Extension.Parts::operations).toList();
    }

    /** Ends the work of those that began. */
    Future<Void> stop() {
        return Future.join(begun.stream().map(Extension.Parts::stop).toList()).mapEmpty();
    }
}
