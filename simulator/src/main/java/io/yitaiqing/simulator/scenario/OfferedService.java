package io.yitaiqing.simulator.scenario;

import java.util.List;

/** What a generated hall may offer; times are assumptions within what halls are known to take. */
record OfferedService(
        String id, String name, String nameEn, String prefix, double minutes, double scv, double patienceMinutes) {

    /** The first is offered by every hall. */
    static final List<OfferedService> ALL = List.of(
            new OfferedService("bill-payment", "电费缴纳", "Bill payment", "A", 3, 0.5, 120),
            new OfferedService("consulting", "咨询投诉", "Consulting and complaints", "B", 5, 0.8, 60),
            new OfferedService("business", "业扩报装", "Business applications", "C", 15, 0.8, 90),
            new OfferedService("engineering-fees", "工程费", "Engineering fees", "D", 6, 0.8, 60),
            new OfferedService("other-fees", "其他收费", "Other fees", "E", 4, 0.8, 60),
            new OfferedService("metering", "表计业务", "Metering", "F", 8, 0.8, 60),
            new OfferedService("contracts", "合同签订", "Contracts", "G", 10, 0.8, 60),
            new OfferedService("repairs", "故障报修", "Repairs", "H", 6, 0.8, 60),
            new OfferedService("invoices", "发票开具", "Invoices", "J", 4, 0.5, 60),
            new OfferedService("account-opening", "新装开户", "Account opening", "K", 12, 0.8, 90),
            new OfferedService("name-changes", "过户更名", "Changes of name", "L", 10, 0.8, 60),
            new OfferedService("meter-checks", "电表校验", "Meter checks", "M", 10, 0.8, 60),
            new OfferedService("tariff-changes", "电价变更", "Changes of tariff", "N", 12, 0.8, 60),
            new OfferedService("refunds", "余额退费", "Refunds", "P", 8, 0.8, 60),
            new OfferedService("solar-connection", "光伏并网", "Solar connection", "Q", 20, 0.8, 90));

    /** How far a generated hall's mean may be from the usual one. */
    private static final Range SPEED = new Range(0.8, 1.2);

    private static final double TARGET_OF_MEAN = 3;
    private static final double SHORTEST_TARGET_MINUTES = 10;

    double minutes(double share) {
        return minutes * SPEED.at(share);
    }

    long targetSeconds() {
        return Math.round(60 * Math.clamp(TARGET_OF_MEAN * minutes, SHORTEST_TARGET_MINUTES, 30));
    }
}
