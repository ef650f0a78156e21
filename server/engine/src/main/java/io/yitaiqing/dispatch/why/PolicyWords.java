package io.yitaiqing.dispatch.why;

import io.yitaiqing.dispatch.Preset;

/** What each policy weighed, said of the chosen visit and the next one. */
record PolicyWords(Why why) {

    private static final double SLIGHTLY = 1.05;
    private static final double FAR = 10;

    Text because(Preset preset) {
        if (why.next().isEmpty()) {
            return alone();
        }
        Waiter next = why.next().get().waiter();
        if (preset != Preset.LONGEST_QUEUE && chosen().isLike(next)) {
            return longer(next);
        }
        return switch (preset) {
            case FIRST_COME_FIRST_SERVED -> longer(next);
            case STATIC_PRIORITY -> moreImportant(next);
            case ACCUMULATING_PRIORITY -> faster(next);
            case WAIT_OVER_TARGET -> share(next);
            case EARLIEST_DUE -> due(next);
            case LONGEST_QUEUE -> queue(next);
            case C_MU -> perMinute(next);
            case GENERALIZED_C_MU -> urgent(next);
            case TUNED_WEIGHTS -> tuned(next);
        };
    }

    private Waiter chosen() {
        return why.chosen();
    }

    private static Text next(Waiter next) {
        return new Text("下一位" + next.ticket(), "the next, " + next.ticket());
    }

    private Text waited() {
        return new Text("该号已等候", "it had waited ").then(Text.duration(chosen().waitedSeconds()));
    }

    /** Its true wait, and what that counts as where the order counts it otherwise. */
    private Text counted() {
        return counted(Text.duration(chosen().countedSeconds()));
    }

    private Text counted(Text counted) {
        if (chosen().countsAsWaited()) {
            return waited();
        }
        return chosen().hasHeadStart()
                ? waited().then("，连同优先时间计为", ", which counts as ").then(counted).then("", " with its head start")
                : waited().then("，排队计为", ", of which ").then(counted).then("", " count");
    }

    private Text alone() {
        return waited().then("，且没有其他可由此窗口办理的客户在等", " and nobody else waited whom this counter could call");
    }

    private Text longer(Waiter next) {
        boolean plain = chosen().countsAsWaited() && next.countsAsWaited();
        if (chosen().countedSeconds() == next.countedSeconds()) {
            return counted(Text.duration(chosen().countedSeconds()))
                    .then("，与", plain ? ", as long as " : ", as much as ")
                    .then(next(next))
                    .then("相同，但取号在先", ", and took its ticket first");
        }
        boolean close = Text.duration(chosen().countedSeconds()).equals(Text.duration(next.countedSeconds()));
        Text mine = close ? Text.exactly(chosen().countedSeconds()) : Text.duration(chosen().countedSeconds());
        Text other = close ? Text.exactly(next.countedSeconds()) : Text.duration(next.countedSeconds());
        if (plain) {
            return new Text("该号已等候", "it had waited ")
                    .then(mine)
                    .then("，比", ", longer than ")
                    .then(next(next))
                    .then("（", " (")
                    .then(other)
                    .then("）更久", ")");
        }
        return counted(mine)
                .then("，多于", ", more than ")
                .then(next(next))
                .then("（", " (")
                .then(
                        next.hasHeadStart()
                                ? new Text("连同优先时间" + other.zh(), other.en() + " with its head start")
                                : other)
                .then("）", ")");
    }

    private Text moreImportant(Waiter next) {
        if (chosen().importance() == next.importance()) {
            return longer(next);
        }
        return chosen().service()
                .then("在本厅优先于", " goes before ")
                .then(next.service())
                .then("（", " (")
                .then(next(next))
                .then("）", ") in this hall");
    }

    private Text faster(Waiter next) {
        if (chosen().importance() == next.importance()) {
            return longer(next);
        }
        return counted()
                .then("，按业务重要性折算的", ", and weighed by the importance of its service counts ")
                .then(moreThan(next, Degree.MUCH));
    }

    private Text share(Waiter next) {
        return counted()
                .then("，达目标时间的", ", ")
                .then(chosen().percent())
                .then("，", " of its target; ")
                .then(next(next))
                .then("为", " ")
                .then(percentOf(next))
                .then(weighed(next));
    }

    private Text percentOf(Waiter next) {
        return next.percent().equals(chosen().percent())
                ? new Text(next.percent().zh() + "略低", "slightly less")
                : next.percent();
    }

    private Text weighed(Waiter next) {
        return chosen().importance() == next.importance()
                ? Text.NONE
                : new Text("（再按业务重要性加权）", " (weighed by the importance of the service)");
    }

    private Text due(Waiter next) {
        return new Text("该号的目标时间", "its target ")
                .then(ends(chosen()))
                .then("，早于", ", before that of ")
                .then(next(next))
                .then("（", " (which ")
                .then(ends(next))
                .then("）", ")");
    }

    private static Text ends(Waiter waiter) {
        long left = waiter.targetSeconds() - waiter.countedSeconds();
        Text time = Text.duration(Math.abs(left));
        Text ends = left >= 0
                ? new Text("还有" + time.zh(), "ends in " + time.en())
                : new Text("已过" + time.zh(), "ended " + time.en() + " ago");
        return waiter.hasHeadStart() ? new Text("连同优先时间", "with its head start ").then(ends) : ends;
    }

    private Text queue(Waiter next) {
        Text line = new Text(
                "等候" + chosen().service().zh() + "的有" + chosen().waiting() + "位，最长的队伍先办",
                chosen().waiting() + " waited for " + chosen().service().en() + " and the longest line goes first");
        return chosen().waiting() == next.waiting() ? line.then("；", "; ").then(longer(next)) : line;
    }

    private Text perMinute(Waiter next) {
        return chosen().service()
                .then("约需", " takes about ")
                .then(Text.duration(chosen().expectedSeconds()))
                .then("，每分钟服务的", ", and each minute of it counts ")
                .then(moreThan(next, Degree.MUCH));
    }

    private Text urgent(Waiter next) {
        return counted()
                .then("，达目标时间的", ", ")
                .then(chosen().percent())
                .then("，综合等候、目标、重要性和办理时长，", " of its target, and by wait, target, importance and service time was ")
                .then(moreThan(next, Degree.URGENT));
    }

    private Text tuned(Waiter next) {
        return counted()
                .then("，按本厅为", ", and by the weights this hall has set for ")
                .then(chosen().service())
                .then("设定的权重，", " was ")
                .then(moreThan(next, Degree.URGENT));
    }

    /** How the index compares with that of the next: a ratio where one means something. */
    private Text moreThan(Waiter next, Degree degree) {
        double mine = why.index().orElse(0.0);
        double other = why.next().orElseThrow().index();
        Text than = next(next);
        if (mine == other) {
            return new Text(
                    degree.noun() + "与" + than.zh() + "相同，但等得更久",
                    "just " + degree.as() + " as " + than.en() + ", which came later");
        }
        boolean ratio = mine > 0 && other > 0;
        if (ratio && mine < SLIGHTLY * other) {
            return new Text(degree.noun() + "略高于" + than.zh(), "slightly " + degree.more() + " than " + than.en());
        }
        if (ratio && mine < FAR * other) {
            String times = Text.number(mine / other);
            return new Text(
                    degree.noun() + "是" + than.zh() + "的" + times + "倍",
                    times + " times " + degree.as() + " as " + than.en());
        }
        return new Text(degree.noun() + "远高于" + than.zh(), "far " + degree.more() + " than " + than.en());
    }

    /** What is compared, and its positive and comparative. */
    private record Degree(String noun, String as, String more) {
        static final Degree URGENT = new Degree("紧急程度", "as urgent", "more urgent");
        static final Degree MUCH = new Degree("分量", "as much", "more");
    }
}
