package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Equipment;

/** One row of {@code equipment}. */
record EquipmentRow(String kind, String name, String nameEn) {
    EquipmentRow {
        WrongValueException.unlessId("kind", kind);
        NamedRow.unlessNames(name, nameEn);
    }

    Equipment equipment(String id) {
        return new Equipment(id, kind, name, nameEn);
    }
}
