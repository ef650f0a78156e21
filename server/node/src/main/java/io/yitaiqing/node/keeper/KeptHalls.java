package io.yitaiqing.node.keeper;

import java.time.Instant;
import java.util.List;

/** Who on this node hears how the halls it keeps change, always of what is durable. */
public interface KeptHalls {

    /** A hall of this node changed, or was loaded. */
    void touched(String hall);

    /** This node keeps a hall no longer, or cannot say whether it does. */
    void left(String hall);

    /** The journal says that what was told of all halls was still true at a moment of the real clock. */
    void confirmed(Instant realNow);

    /** All of these hear it; the list may still grow. */
    static KeptHalls all(List<KeptHalls> heard) {
        return new KeptHalls() {
            @Override
            public void touched(String hall) {
                heard.forEach(one -> one.touched(hall));
            }

            @Override
            public void left(String hall) {
                heard.forEach(one -> one.left(hall));
            }

            @Override
            public void confirmed(Instant realNow) {
                heard.forEach(one -> one.confirmed(realNow));
            }
        };
    }

    /** Nobody hears it. */
    KeptHalls UNHEARD = new KeptHalls() {
        @Override
        public void touched(String hall) {}

        @Override
        public void left(String hall) {}

        @Override
        public void confirmed(Instant realNow) {}
    };
}
